import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, call } from '../support/ask.ts';
import { enquiryAsJson } from '../support/enquiries.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal();
}, 120_000);
afterAll(() => portal.stop());

const enquire = (changes: object = {}, headers?: Record<string, string>) =>
  call(portal.address, '/api/v1/enquiries', { ...enquiryAsJson, ...changes }, headers);
const follow = (code?: string) => call(portal.address, '/api/v1/case', undefined, code === undefined ? {} : { 'x-receipt-code': code });

describe('an enquiry', () => {
  test('is taken, with a receipt and the office that got it', async () => {
    const { status, headers, json } = await enquire();
    expect(status).toBe(201);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(json).toMatchObject({
      case: expect.stringMatching(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/),
      receiptCode: expect.stringMatching(/^\d{20}$/),
      area: 'ost',
      office: { area: 'ost', name: expect.stringMatching(/\S/), phone: expect.stringMatching(/\d/) },
    });
  });

  test('needs only what the contract does not mark as optional', async () => {
    const { topics: _topics, wishes: _wishes, ...needed } = enquiryAsJson;
    expect((await call(portal.address, '/api/v1/enquiries', needed)).status).toBe(201);
    expect((await enquire({ topics: [] })).status).toBe(201);
  });

  test.each([
    [{ channel: 'mail', mail: 'anna@example.org' }],
    [{ channel: 'phone', phone: '0271 333-0', times: 'vormittags', name: 'Anna Beispiel' }],
    [{ channel: 'letter', address: 'Anna Beispiel\nMusterweg 1\n57072 Siegen' }],
  ])('is answered by %o', async (contact) => {
    expect((await enquire({ contact })).status).toBe(201);
  });

  test.each<[string, object, string]>([
    ['no text', { text: ' ' }, 'text'],
    ['no consent', { consent: false }, 'consent'],
    ['an unknown language', { lang: 'xx' }, 'lang'],
    ['an unknown kind', { kind: 'complaint' }, 'kind'],
    ['an unknown topic', { topics: ['nichts'] }, 'topics'],
    ['an unknown service', { service: 'nichts' }, 'service'],
    ['an unknown wish', { wishes: ['kaffee'] }, 'wishes'],
    ['nobody it is for', { for: 'cat' }, 'for'],
    ['a mail without an address', { contact: { channel: 'mail' } }, 'contact.mail'],
    ['a broken address', { contact: { channel: 'mail', mail: 'anna' } }, 'contact.mail'],
    ['a call without a number', { contact: { channel: 'phone' } }, 'contact.phone'],
    ['a text of 5,001 letters', { text: 'x'.repeat(5001) }, 'text'],
    ['an unknown field', { colour: 'blue' }, 'colour'],
    ['an unknown field of the contact', { contact: { channel: 'receipt', fax: '1' } }, 'contact.fax'],
    ['a place that is there twice', { place: 'Holzhausen' }, 'place'],
    ['a place elsewhere', { place: 'Haiger' }, 'place'],
    ['a place nobody knows', { place: 'Entenhausen' }, 'place'],
  ])('with %s is refused by name of the field', async (_name, changes, field) => {
    const { status, json } = await enquire(changes);
    expect(status).toBe(422);
    expect(Object.keys(json.errors)).toEqual([field]);
    expect(json.errors[field]).toMatch(/\S/);
  });

  test('is refused in the language it was sent in', async () => {
    const messages = await Promise.all(['de', 'en'].map(async (lang) => (await enquire({ lang, text: '' })).json.errors.text));
    expect(messages[0]).not.toBe(messages[1]);
  });

  test('from nowhere goes to the fallback desk where that was chosen', async () => {
    expect(await enquire({ place: 'Entenhausen', fallback: true })).toMatchObject({ status: 201, json: { area: 'mitte' } });
  });
});

describe('sent again', () => {
  test('under the same key it is the same case', async () => {
    const key = { 'idempotency-key': 'a-key-of-a-test' };
    const [first, second] = [await enquire({}, key), await enquire({}, key)];
    expect(second.status).toBe(201);
    for (const field of ['case', 'receiptCode', 'area', 'office']) expect(second.json[field]).toEqual(first.json[field]);
  });

  test('ten times at once it is one case', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => enquire({}, { 'idempotency-key': 'ten-at-once' })));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map(({ json }) => json.case)).size).toBe(1);
    expect(new Set(answers.map(({ json }) => json.receiptCode)).size).toBe(1);
  });

  test('without a key, or with another text, it is another case', async () => {
    const cases = [
      await enquire(),
      await enquire(),
      await enquire({}, { 'idempotency-key': 'one-key' }),
      await enquire({ text: 'Etwas anderes' }, { 'idempotency-key': 'one-key' }),
      await enquire({}, { 'idempotency-key': 'another-key' }),
    ];
    expect(new Set(cases.map(({ json }) => json.case)).size).toBe(5);
  });
});

describe('a case', () => {
  test('opens with its code in a header', async () => {
    const { json: sent } = await enquire();
    const { status, headers, json } = await follow(sent.receiptCode);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(json).toMatchObject({
      state: 'received',
      area: 'ost',
      office: { area: 'ost' },
      messages: [],
      due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      case: sent.case,
    });
    expect(json.text).toBe(enquiryAsJson.text);
    expect((await follow(sent.receiptCode.replace(/(.{4})/g, '$1 '))).status).toBe(200);
  });

  test('does not open without a code, or with a code in the address', async () => {
    const { json } = await enquire();
    expect((await follow()).status).toBe(401);
    expect((await ask(portal.address, `/api/v1/case?code=${json.receiptCode}&receiptCode=${json.receiptCode}`)).status).toBe(401);
  });

  test('does not open with a wrong code, and after too many the visitor waits', async () => {
    const own = await startPortal();
    const guess = (number: number) => call(own.address, '/api/v1/case', undefined, { 'x-receipt-code': String(number).padStart(20, '0') });
    try {
      const answers = [];
      for (let number = 1; number <= 12; number += 1) answers.push(await guess(number));
      expect(answers[0]).toMatchObject({ status: 404, json: { errors: expect.any(Object) } });
      expect(answers.at(-1)).toMatchObject({ status: 429, json: { errors: expect.any(Object) } });
      expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
      expect((await ask(own.address, '/de/')).status).toBe(200);
    } finally {
      await own.stop();
    }
  }, 60_000);
});
