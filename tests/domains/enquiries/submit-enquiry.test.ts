import { expect, test } from 'vitest';
import { readOwnCase, submitEnquiry } from '../../../src/domains/enquiries/index.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { testPortal } from '../../support/test-context.ts';
import { exampleEnquiry, sendEnquiry, viewOf } from './example-enquiry.ts';

onEachDatabase('submitting an enquiry', (freshUrl) => {
  test('gives a case, a receipt code, the office and the reason', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const sent = await sendEnquiry(context);
    expect(sent).toMatchObject({ area: 'ost', state: 'received', due: '2026-11-25', repeated: false, office: { area: 'ost' } });
    expect(sent.case).toMatch(/^[2-9A-Y]{3}-[2-9A-Y]{3}$/);
    expect(sent.receiptCode).toMatch(/^\d{20}$/);
    expect(sent.reason).toEqual({ code: 'locality_of', place: 'Arfeld', municipality: 'Bad Berleburg', area: 'ost' });
  });

  test('answers the same to a repeat, and another to other words or another nonce', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const first = await sendEnquiry(context, {}, 'nonce');
    expect(await sendEnquiry(context, {}, 'nonce')).toEqual({ ...first, repeated: true });
    const others = [await sendEnquiry(context, { text: 'Ganz etwas anderes.' }, 'nonce'), await sendEnquiry(context, {}, 'other nonce')];
    expect(new Set([first, ...others].map(({ receiptCode }) => receiptCode)).size).toBe(3);
    expect(new Set([first, ...others].map((sent) => sent.case)).size).toBe(3);
  });

  test('without a nonce, is a case of its own each time', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const [one, two] = [await sendEnquiry(context, {}, ''), await sendEnquiry(context, {}, '')];
    expect(one.receiptCode).not.toBe(two.receiptCode);
  });

  test('sent fifty times at once, is one case with one receipt', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const sent = await Promise.all(
      Array.from({ length: 50 }, () => sendEnquiry(context, { contact: { channel: 'mail', mail: 'anna@example.org' } }, 'nonce')),
    );
    expect(new Set(sent.map((view) => `${view.case} ${view.receiptCode}`)).size).toBe(1);
    expect(sent.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const { db } = context.database;
    expect(await db.selectFrom('cases').select('id').execute()).toHaveLength(1);
    expect(await db.selectFrom('wraps').select('kind').execute()).toHaveLength(2);
    expect(await db.selectFrom('events').select('id').execute()).toHaveLength(1);
    expect((await db.selectFrom('mails').select('template').orderBy('template').execute()).map(({ template }) => template)).toEqual([
      'office-new',
      'receipt',
    ]);
  });

  test('finds another number where one is taken', async () => {
    let chance = 0;
    const predictable = { id: () => `id-${++chance}`, below: () => (chance > 12 ? 3 : 7) };
    const { context } = await testPortal({ url: await freshUrl(), overrides: { random: predictable } });
    const [first, second] = [
      await sendEnquiry(context),
      await sendEnquiry({ ...context, random: { ...predictable, below: alternating(7, 3) } }),
    ];
    expect(first.case).not.toBe(second.case);
  });

  test('asks back where the place leads to no office, and takes it to the fallback desk when told to', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const refused = await submitEnquiry(context, exampleEnquiry({ place: 'Nirgendwo' }), { nonce: 'a' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'place', answer: { status: 'unknown' } } });
    const outside = await submitEnquiry(context, exampleEnquiry({ place: '57462 Olpe' }), { nonce: 'b' });
    expect(outside).toMatchObject({ ok: false, refusal: { code: 'place', answer: { status: 'outside' } } });
    const sent = await sendEnquiry(context, { place: 'Nirgendwo', fallback: true });
    expect(sent).toMatchObject({ area: 'mitte', reason: { code: 'fallback' } });
  });

  test('leaves nothing behind where a write fails', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const broken = { ...context, vault: { ...context.vault, sealRecipient: () => failing() } };
    await expect(sendEnquiry(broken, {}, 'nonce')).rejects.toThrow('disk');
    const { db } = context.database;
    for (const table of ['cases', 'sealed_texts', 'wraps', 'events', 'mails'] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    expect((await sendEnquiry(context, {}, 'nonce')).repeated).toBe(false);
  });

  test('two cases with one locator are told apart', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const codes = ['1234000000000000000', '1234000000000000000'].map((code, index) => `${code}${index}`);
    for (const [index, receiptCode] of codes.entries()) {
      const vault = { ...context.vault, submission: () => ({ mark: `mark ${index}`, receiptCode }) };
      await sendEnquiry({ ...context, vault }, { text: `Text ${index}` });
    }
    for (const [index, receiptCode] of codes.entries()) {
      expect(viewOf(await readOwnCase(context, { receiptCode })).text).toBe(`Text ${index}`);
    }
  });
});

function failing(): never {
  throw new Error('disk');
}

/** First six of one, then of the other: one whole case number each. */
function alternating(first: number, then: number): () => number {
  let asked = 0;
  return () => (asked++ < 6 ? first : then);
}
