import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendForm } from '../support/ask.ts';
import { enquiryAsFields } from '../support/enquiries.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal();
}, 120_000);
afterAll(() => portal.stop());

const send = (schritt: string, changes: object = {}, language = 'de') =>
  sendForm(portal.address, `/${language}/anfrage`, { ...enquiryAsFields, ...changes, schritt });

/** Everything a person can type or choose, with letters that pages must not trip over. */
const everything = {
  text: '\n  Zeile 1 <b>&amp; "x"\r\nZeile 2 ß 👍 \'y\' </textarea>',
  ort: 'Holz"hausen <x>',
  thema: ['pflege', 'demenz'],
  fuer: 'professional',
  kanal: 'phone',
  mail: 'keine "Adresse"',
  telefon: '12',
  zeiten: 'nach 17 Uhr & <am> Wochenende',
  adresse: 'Musterweg 1\r\n57072 Siegen',
  name: "Anna O'Beispiel & Söhne",
  wunsch: ['interpreter', 'plain-language'],
};

/** The fields of a page's form as a browser would send them again. */
function fieldsOn(html: string): Record<string, string[]> {
  const form = /<form id="anfrage"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), read(value)];
  };
  for (const [tag] of form.matchAll(/<input\b[^>]*?(?:"[^"]*"[^>]*?)*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const isChoice = /type="(radio|checkbox)"/.test(tag);
    if (!isChoice || /\schecked/.test(tag)) add(attribute('name') ?? '', attribute('value') ?? '');
  }
  // A browser drops one line break at the start of a text area.
  for (const [, name, value] of form.matchAll(/<textarea\b[^>]*\sname="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    add(name ?? '', (value ?? '').replace(/^\r?\n/, ''));
  return fields;
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&amp;': '&',
  '&#38;': '&',
};
const read = (html: string) => html.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);
const sameLineEnds = (text: string) => text.replaceAll('\r\n', '\n');

function expectKept(html: string): void {
  const kept = fieldsOn(html);
  for (const [name, value] of Object.entries(everything))
    expect((kept[name] ?? []).map(sameLineEnds), name).toEqual([value].flat().map(sameLineEnds));
}

describe('nothing that was typed is ever lost', () => {
  test('when fields are wrong', async () => {
    const { status, text } = await send('pruefen', everything);
    expect(status).toBe(422);
    expectKept(text);
  });

  test('when going back to change something, or to another language', async () => {
    for (const language of ['de', 'en']) {
      const { status, text } = await send('aendern', everything, language);
      expect(status).toBe(200);
      expectKept(text);
    }
  });

  test('when everything is right: the page that shows it carries it along', async () => {
    const { status, text } = await send('pruefen', { ...everything, ort: 'Siegen', telefon: '0271 123456' });
    expect(status).toBe(200);
    const kept = fieldsOn(text);
    expect(kept.text?.map(sameLineEnds)).toEqual([sameLineEnds(everything.text)]);
    expect(kept).toMatchObject({
      name: [everything.name],
      zeiten: [everything.zeiten],
      thema: everything.thema,
      wunsch: everything.wunsch,
    });
    expect(kept.mail).toEqual([everything.mail]);
  });

  test('when it is far too long', async () => {
    const long = 'ä'.repeat(20_000);
    const { status, text } = await send('pruefen', { text: long, name: long });
    expect(status).toBe(422);
    expect(fieldsOn(text)).toMatchObject({ text: [long], name: [long] });
  });
});

describe('each mistake is said at its field and in the summary', () => {
  test.each<[string, object, string]>([
    ['no text', { text: '' }, 'text'],
    ['too long a text', { text: 'x'.repeat(5001) }, 'text'],
    ['no place', { ort: '' }, 'ort'],
    ['a place that is there twice', { ort: 'Holzhausen' }, 'ort'],
    ['a place elsewhere', { ort: 'Haiger' }, 'ort'],
    ['a place nobody knows', { ort: 'Entenhausen' }, 'ort'],
    ['nobody it is for', { fuer: '' }, 'fuer'],
    ['no way to answer', { kanal: '' }, 'kanal'],
    ['no mail address', { kanal: 'mail' }, 'mail'],
    ['a broken mail address', { kanal: 'mail', mail: 'anna@' }, 'mail'],
    ['no number', { kanal: 'phone' }, 'telefon'],
    ['a number without digits', { kanal: 'phone', telefon: 'abc' }, 'telefon'],
    ['no address', { kanal: 'letter' }, 'adresse'],
    ['too long a name', { name: 'x'.repeat(101) }, 'name'],
    ['too long times', { kanal: 'phone', telefon: '0271 1', zeiten: 'x'.repeat(201) }, 'zeiten'],
    ['no consent', { einwilligung: [] }, 'einwilligung'],
    ['an unknown topic', { thema: ['nichts'] }, 'thema'],
    ['an unknown wish', { wunsch: ['nichts'] }, 'wunsch'],
    ['a service that is gone', { angebot: 'nichts' }, 'text'],
    ['signs that nobody can read', { text: 'a\u0007b' }, 'text'],
  ])('%s', async (_name, changes, field) => {
    for (const step of ['pruefen', 'senden']) {
      const { status, text } = await send(step, changes);
      expect(status).toBe(422);
      const summary = /id="fehler"[\s\S]*?<\/ul>/.exec(text)?.[0] ?? '';
      expect([...summary.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)).toEqual([field]);
      expect(text).toMatch(new RegExp(`id="${field}"`));
      expect(text).toContain('field__error');
    }
  });
});

test('the same form sent ten times at once is one case', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => send('senden', { nonce: 'ten-times' })));
  const cases = answers.map(({ status, text }) =>
    [status, /data-case>([^<]+)</.exec(text)?.[1], /data-receipt-code>([^<]+)</.exec(text)?.[1]].join(),
  );
  expect(new Set(cases).size).toBe(1);
  expect(cases[0]).toMatch(/^200,[A-Z0-9]{3}-[A-Z0-9]{3},[\d ]{24}$/);
});

test('an enquiry without a nonce is taken too', async () => {
  expect((await send('senden', { nonce: '' })).status).toBe(200);
});
