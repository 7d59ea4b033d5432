import { describe, expect, test } from 'vitest';
import { as, type Context } from '../../../src/domains/context.ts';
import {
  addNote,
  answerResident,
  askResident,
  closeCase,
  correctRouting,
  countRoutingErrors,
  inboxCounts,
  listInbox,
  openCase,
  readOwnCase,
  reopenCase,
  replyAsResident,
  takeCase,
} from '../../../src/domains/enquiries/index.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { asStaff, testPortal } from '../../support/test-context.ts';
import { sendEnquiry, viewOf } from './example-enquiry.ts';

const notFound = { ok: false, refusal: { code: 'not_found' } };
const changed = { ok: false, refusal: { code: 'changed_meanwhile' } };
const notNow = { ok: false, refusal: { code: 'not_now' } };

type Verb = (context: Context, target: { number: string; version: number }) => Promise<unknown>;

const verbs: Record<string, Verb> = {
  takeCase,
  reopenCase,
  openCase,
  answerResident: (context, target) => answerResident(context, { ...target, text: 'x' }),
  askResident: (context, target) => askResident(context, { ...target, text: 'x' }),
  addNote: (context, target) => addNote(context, { ...target, text: 'x' }),
  closeCase: (context, target) => closeCase(context, { ...target, outcome: 'informed', sentence: 'x' }),
  correctRouting: (context, target) => correctRouting(context, { ...target, area: 'west' }),
};

onEachDatabase('staff', (freshUrl) => {
  test('clear a case from beginning to end', async () => {
    const { context, clock } = await testPortal({ url: await freshUrl() });
    const { case: number, receiptCode } = await sendEnquiry(context, {
      wishes: ['interpreter'],
      contact: { channel: 'phone', phone: '0271 3330', name: 'Anna Beispiel' },
    });
    const staff = asStaff(context, 'ost');
    clock.add({ minutes: 1 });
    let now = viewOf(await takeCase(staff, { number, version: 1 }));
    clock.add({ minutes: 1 });
    now = viewOf(await addNote(staff, { ...now, text: 'Tochter angerufen.' }));
    clock.add({ minutes: 1 });
    now = viewOf(await askResident(staff, { ...now, text: 'Wann passt es Ihnen?' }));
    clock.add({ minutes: 1 });
    viewOf(await replyAsResident(context, { receiptCode, text: 'Immer.' }, { nonce: 'n' }));
    expect(await answerResident(staff, { ...now, text: 'Gut.' })).toEqual(changed);
    const seen = viewOf(await openCase(staff, { number }));
    clock.add({ minutes: 1 });
    now = viewOf(await closeCase(staff, { ...seen, outcome: 'referred', sentence: 'Frau Muster ruft Sie an.' }));
    expect(now).toMatchObject({ number, state: 'closed', area: 'ost' });
    const view = viewOf(await openCase(staff, { number: number.toLowerCase() }));
    expect(view).toMatchObject({
      state: 'closed',
      outcome: 'referred',
      takenBy: 'staff-ost',
      municipality: 'Bad Berleburg',
      for: 'relative',
      wishes: ['interpreter'],
      contact: { channel: 'phone', phone: '0271 3330', name: 'Anna Beispiel' },
      actions: ['note', 'reopen', 'reply'],
    });
    expect(view.timeline.map((entry) => (entry.type === 'event' ? entry.action : `${entry.type}: ${entry.text}`))).toEqual([
      'submit',
      'take',
      'note',
      'note: Tochter angerufen.',
      'ask',
      'message: Wann passt es Ihnen?',
      'reply',
      'message: Immer.',
      'close',
      'message: Frau Muster ruft Sie an.',
    ]);
    expect(viewOf(await reopenCase(staff, now)).state).toBe('in-clearing');
  });

  test('see what is due first, and count it', async () => {
    const { context, clock } = await testPortal({ url: await freshUrl() });
    const first = await sendEnquiry(context, { text: 'eins' });
    clock.add({ hours: 48 });
    const second = await sendEnquiry(context, { text: 'zwei' });
    const third = await sendEnquiry(context, { text: 'drei' });
    const staff = asStaff(context, 'ost');
    const taken = viewOf(await takeCase(staff, { number: third.case, version: 1 }));
    viewOf(await answerResident(staff, { ...taken, text: 'Antwort' }));
    clock.now = Temporal.Instant.from('2026-11-26T09:00:00Z');
    const inbox = viewOf(await listInbox(staff));
    expect(inbox.map(({ number, due, overdue }) => ({ number, due, overdue }))).toEqual([
      { number: first.case, due: '2026-11-25', overdue: true },
      { number: second.case, due: '2026-11-26', overdue: false },
      { number: third.case, due: null, overdue: false },
    ]);
    expect(viewOf(await inboxCounts(staff))).toEqual({ received: 2, 'in-clearing': 1, waiting: 0, closed: 0, overdue: 1 });
    expect(viewOf(await listInbox(staff, { states: ['in-clearing'] })).map(({ number }) => number)).toEqual([third.case]);
    expect(viewOf(await listInbox(staff, { limit: 1, offset: 1 })).map(({ number }) => number)).toEqual([second.case]);
    expect(JSON.stringify(inbox)).not.toMatch(/Arfeld|Berleburg|eins|zwei/);
  });

  test('of two who change a case at once, one is told', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const { case: number } = await sendEnquiry(context);
    const taken = viewOf(await takeCase(asStaff(context, 'ost'), { number, version: 1 }));
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map((id) => answerResident(asStaff(context, 'ost', { id }), { ...taken, text: `von ${id}` })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual([changed, changed, changed]);
    const messages = viewOf(await openCase(asStaff(context, 'ost'), { number })).timeline.filter(({ type }) => type === 'message');
    expect(messages).toHaveLength(1);
  });

  test('cannot jump over states', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const { case: number } = await sendEnquiry(context);
    const staff = asStaff(context, 'ost');
    const target = { number, version: 1 };
    for (const name of ['answerResident', 'askResident', 'closeCase', 'reopenCase'])
      expect(await verbs[name]?.(staff, target)).toEqual(notNow);
    const view = viewOf(await openCase(staff, { number }));
    expect(view).toMatchObject({ state: 'received', version: 1 });
    expect(view.timeline).toHaveLength(1);
  });

  test('move a case: the other office can open it and this one no longer', async () => {
    const { context, clock } = await testPortal({ url: await freshUrl() });
    const { case: number, receiptCode } = await sendEnquiry(context);
    const staff = asStaff(context, 'ost');
    const before = await context.database.db.selectFrom('wraps').select('key_id').where('kind', '=', 'office').executeTakeFirstOrThrow();
    clock.add({ minutes: 5 });
    expect(viewOf(await correctRouting(staff, { number, version: 1, area: 'west' }))).toEqual({
      number,
      area: 'west',
      state: 'received',
      version: 2,
    });
    expect(await openCase(staff, { number })).toEqual(notFound);
    expect(viewOf(await openCase(asStaff(context, 'west'), { number })).text).toContain('Krankenhaus');
    const after = await context.database.db.selectFrom('wraps').select('key_id').where('kind', '=', 'office').execute();
    expect(after).toHaveLength(1);
    expect(after[0]?.key_id).not.toBe(before.key_id);
    expect(viewOf(await readOwnCase(context, { receiptCode }))).toMatchObject({
      area: 'west',
      reason: { code: 'staff' },
      office: { area: 'west' },
    });
    expect(await countRoutingErrors(context, { from: '2026-11-21', to: '2026-11-22' })).toBe(1);
    expect(await countRoutingErrors(context, { from: '2026-11-22', to: '2026-11-23' })).toBe(0);
    expect(await correctRouting(asStaff(context, 'west'), { number, version: 2, area: 'nirgendwo' })).toMatchObject({
      refusal: { code: 'invalid' },
    });
  });

  test('must say how a case ended', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const staff = asStaff(context, 'ost');
    const closing = await closeCase(staff, { number: 'AAA-AAA', version: 1, outcome: 'vanished', sentence: '' });
    expect(closing).toEqual({
      ok: false,
      refusal: { code: 'invalid', errors: { outcome: 'enquiry-errors:outcome.unknown', sentence: 'enquiry-errors:sentence.missing' } },
    });
  });

  describe('who are not of the office', () => {
    test.each([
      ['staff of another office', (context: Context) => asStaff(context, 'west')],
      ['administration', (context: Context) => asStaff(context, 'ost', { role: 'administration' })],
      ['staff of no office', (context: Context) => asStaff(context, null)],
      ['a resident', (context: Context) => as(context, { kind: 'resident' })],
      ['the system', (context: Context) => as(context, { kind: 'system' })],
    ])('%s: cannot tell a case from none', async (_who, become) => {
      const { context } = await testPortal({ url: await freshUrl() });
      const { case: number } = await sendEnquiry(context);
      const stranger = become(context);
      for (const verb of Object.values(verbs)) {
        expect(await verb(stranger, { number, version: 1 })).toEqual(notFound);
        expect(await verb(stranger, { number: 'AAA-AAA', version: 1 })).toEqual(notFound);
      }
      const inbox = await listInbox(stranger);
      const counts = await inboxCounts(stranger);
      if (inbox.ok) expect(inbox.value).toEqual([]);
      if (counts.ok) expect(counts.value).toEqual({ received: 0, 'in-clearing': 0, waiting: 0, closed: 0, overdue: 0 });
      expect(viewOf(await openCase(asStaff(context, 'ost'), { number })).version).toBe(1);
    });
  });
});
