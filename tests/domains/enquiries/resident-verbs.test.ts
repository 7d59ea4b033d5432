import { expect, test } from 'vitest';
import {
  answerResident,
  askResident,
  closeCase,
  deleteEnquiry,
  openCase,
  readOwnCase,
  replyAsResident,
  takeCase,
  withdrawEnquiry,
} from '../../../src/domains/enquiries/index.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { asStaff, testPortal } from '../../support/test-context.ts';
import { sendEnquiry, viewOf } from './example-enquiry.ts';

const unknown = { ok: false, refusal: { code: 'unknown_code' } };

onEachDatabase('a resident', (freshUrl) => {
  test('reads their own case, however they type the code', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const { receiptCode, case: number } = await sendEnquiry(context, { text: 'Wo finde ich Hilfe?' });
    const view = viewOf(await readOwnCase(context, { receiptCode: receiptCode.match(/.{4}/g)?.join(' - ') ?? '' }));
    expect(view).toMatchObject({
      case: number,
      state: 'received',
      text: 'Wo finde ich Hilfe?',
      place: '57319 Arfeld',
      area: 'ost',
      messages: [],
      canReply: true,
      canWithdraw: true,
    });
  });

  test('learns nothing with a wrong code', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const { receiptCode } = await sendEnquiry(context);
    const sameLocator = receiptCode.slice(0, 4) + '0'.repeat(16);
    for (const wrong of [sameLocator, '9'.repeat(20), '', 'abc', '1234']) {
      expect(await readOwnCase(context, { receiptCode: wrong })).toEqual(unknown);
      expect(await replyAsResident(context, { receiptCode: wrong, text: 'x' }, { nonce: 'n' })).toEqual(unknown);
      expect(await withdrawEnquiry(context, { receiptCode: wrong })).toEqual(unknown);
      expect(await deleteEnquiry(context, { receiptCode: wrong })).toEqual(unknown);
    }
  });

  test('reads what the office wrote, and no note', async () => {
    const { context, clock } = await testPortal({ url: await freshUrl() });
    const { receiptCode, case: number } = await sendEnquiry(context);
    const staff = asStaff(context, 'ost');
    const taken = viewOf(await takeCase(staff, { number, version: 1 }));
    clock.add({ minutes: 1 });
    await answerResident(staff, { ...taken, text: 'Guten Tag, wir helfen gern.' });
    const { messages, due } = viewOf(await readOwnCase(context, { receiptCode }));
    expect(messages).toEqual([{ from: 'office', text: 'Guten Tag, wir helfen gern.', at: '2026-11-21T09:01:00.000Z', closing: false }]);
    expect(due).toBeNull();
  });

  test('replies: the case comes back into clearing and the office owes an answer again', async () => {
    const { context, clock } = await testPortal({ url: await freshUrl() });
    const { receiptCode, case: number } = await sendEnquiry(context);
    const staff = asStaff(context, 'ost');
    const taken = viewOf(await takeCase(staff, { number, version: 1 }));
    const asked = viewOf(await askResident(staff, { ...taken, text: 'Wann kommt Ihre Mutter nach Hause?' }));
    expect(asked.state).toBe('waiting');
    clock.add({ hours: 72 });
    const replied = viewOf(await replyAsResident(context, { receiptCode, text: 'Am Freitag.' }, { nonce: 'n' }));
    expect(replied).toMatchObject({ state: 'in-clearing', due: '2026-11-27' });
    expect(replied.messages.map(({ from, text }) => [from, text])).toEqual([
      ['office', 'Wann kommt Ihre Mutter nach Hause?'],
      ['resident', 'Am Freitag.'],
    ]);
    expect((await context.database.db.selectFrom('mails').select('template').where('template', '=', 'office-reply').execute()).length).toBe(
      1,
    );
  });

  test('sends a reply ten times and it is there once', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const { receiptCode, case: number } = await sendEnquiry(context);
    const views = await Promise.all(
      Array.from({ length: 10 }, () => replyAsResident(context, { receiptCode, text: 'Noch etwas.' }, { nonce: 'n' })),
    );
    expect(views.map((view) => viewOf(view).messages.length)).toEqual(Array(10).fill(1));
    expect(viewOf(await openCase(asStaff(context, 'ost'), { number })).version).toBe(2);
    await replyAsResident(context, { receiptCode, text: 'Noch etwas.' }, { nonce: 'another' });
    expect(viewOf(await readOwnCase(context, { receiptCode })).messages).toHaveLength(2);
  });

  test('replies with nothing and is told so', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const { receiptCode } = await sendEnquiry(context);
    const empty = await replyAsResident(context, { receiptCode, text: ' ' }, { nonce: 'n' });
    expect(empty).toEqual({ ok: false, refusal: { code: 'invalid', errors: { text: 'enquiry-errors:message.missing' } } });
  });

  test('opens a closed case again by replying', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const { receiptCode, case: number } = await sendEnquiry(context);
    const staff = asStaff(context, 'ost');
    const taken = viewOf(await takeCase(staff, { number, version: 1 }));
    viewOf(await closeCase(staff, { ...taken, outcome: 'informed', sentence: 'Wir haben Ihnen alles gesagt.' }));
    const closed = viewOf(await readOwnCase(context, { receiptCode }));
    expect(closed).toMatchObject({
      state: 'closed',
      outcome: 'informed',
      canWithdraw: false,
      canReply: true,
      messages: [{ closing: true }],
    });
    const reopened = viewOf(await replyAsResident(context, { receiptCode, text: 'Doch noch eine Frage.' }, { nonce: 'n' }));
    expect(reopened).toMatchObject({ state: 'in-clearing', outcome: null, due: '2026-11-25' });
  });

  test('withdraws once', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const { receiptCode } = await sendEnquiry(context);
    expect(viewOf(await withdrawEnquiry(context, { receiptCode }))).toMatchObject({ state: 'closed', outcome: 'withdrawn', due: null });
    expect(await withdrawEnquiry(context, { receiptCode })).toEqual({ ok: false, refusal: { code: 'not_now' } });
  });

  test('deletes everything but a count', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const kept = await sendEnquiry(context, { text: 'bleibt' });
    const { receiptCode } = await sendEnquiry(context, { contact: { channel: 'mail', mail: 'anna@example.org' } });
    await replyAsResident(context, { receiptCode, text: 'Noch etwas.' }, { nonce: 'n' });
    expect((await deleteEnquiry(context, { receiptCode })).ok).toBe(true);
    expect(await readOwnCase(context, { receiptCode })).toEqual(unknown);
    expect((await deleteEnquiry(context, { receiptCode })).ok).toBe(false);
    const { db } = context.database;
    expect(await db.selectFrom('cases').select('number').execute()).toEqual([{ number: kept.case }]);
    expect(await db.selectFrom('wraps').select('kind').execute()).toHaveLength(2);
    expect(await db.selectFrom('sealed_texts').select('field').execute()).toHaveLength(1);
    expect(await db.selectFrom('events').select('action').execute()).toHaveLength(1);
    expect(await db.selectFrom('mails').select('template').execute()).toEqual([{ template: 'office-new' }]);
    expect(await db.selectFrom('deletions').selectAll().execute()).toEqual([{ area: 'ost', day: '2026-11-21', count: 1 }]);
  });

  test('deletions of a day are counted together', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    for (const text of ['eins', 'zwei']) await deleteEnquiry(context, await sendEnquiry(context, { text }));
    expect(await context.database.db.selectFrom('deletions').select('count').execute()).toEqual([{ count: 2 }]);
  });
});
