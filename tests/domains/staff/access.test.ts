import { expect, test } from 'vitest';
import type { Context } from '../../../src/domains/context.ts';
import type { Target } from '../../../src/domains/enquiries/index.ts';
import * as enquiries from '../../../src/domains/enquiries/index.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { asStaff, testPortal } from '../../support/test-context.ts';
import { sendEnquiry, viewOf } from '../enquiries/example-enquiry.ts';

/** Everything that staff do to one case, with input that would be taken from the right member. */
const caseVerbs: Record<string, (context: Context, target: Target) => Promise<{ ok: boolean }>> = {
  openCase: enquiries.openCase,
  takeCase: enquiries.takeCase,
  reopenCase: enquiries.reopenCase,
  answerResident: (context, target) => enquiries.answerResident(context, { ...target, text: 'Guten Tag' }),
  askResident: (context, target) => enquiries.askResident(context, { ...target, text: 'Wann passt es?' }),
  addNote: (context, target) => enquiries.addNote(context, { ...target, text: 'Notiz' }),
  closeCase: (context, target) => enquiries.closeCase(context, { ...target, outcome: 'informed', sentence: 'Alles Gute' }),
  correctRouting: (context, target) => enquiries.correctRouting(context, { ...target, area: 'mitte' }),
};

/** Verbs that need no member of staff, or tell nothing of a case: what residents do by receipt code, and plain figures. */
const otherVerbs = [
  'countRoutingErrors',
  'deleteEnquiry',
  'formatReceiptCode',
  'previewEnquiry',
  'readOwnCase',
  'readReceiptCode',
  'replyAsResident',
  'submitEnquiry',
  'withdrawEnquiry',
];

const strangers: [string, (context: Context) => Context][] = [
  ['clearing in another area', (context) => asStaff(context, 'ost')],
  ['clearing without an area', (context) => asStaff(context, null)],
  ['administration', (context) => asStaff(context, null, { role: 'administration' })],
  ['administration that claims the area', (context) => asStaff(context, 'nord', { role: 'administration' })],
  ['nobody', (context) => context],
];

const notFound = { ok: false, refusal: { code: 'not_found' } };

test('every verb of enquiries is known to these tests', () => {
  const verbs = Object.entries(enquiries).filter(([, value]) => typeof value === 'function' && !('safeParse' in value));
  const known = [...Object.keys(caseVerbs), ...otherVerbs, 'listInbox', 'inboxCounts'];
  expect(verbs.map(([name]) => name).filter((name) => !known.includes(name))).toEqual([]);
});

onEachDatabase('a case of Nord', (freshUrl) => {
  test('is not there for anyone but the clearing staff of Nord, and nothing changes', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const sent = await sendEnquiry(context, { place: '57223 Kreuztal' });
    expect(sent.area).toBe('nord');
    const { db } = context.database;
    const everything = async () =>
      JSON.stringify(
        await Promise.all(
          (['cases', 'sealed_texts', 'events', 'wraps', 'mails'] as const).map((table) => db.selectFrom(table).selectAll().execute()),
        ),
      );
    const before = await everything();

    for (const [name, become] of strangers) {
      for (const [verb, call] of Object.entries(caseVerbs)) {
        for (const version of [0, 1]) {
          const own = await call(become(context), { number: sent.case, version });
          const none = await call(become(context), { number: 'ZZZ-ZZZ', version });
          expect([name, verb, own]).toEqual([name, verb, notFound]);
          expect(none).toEqual(own);
        }
      }
    }
    expect(await everything()).toBe(before);

    const nord = asStaff(context, 'nord');
    const { version } = viewOf(await enquiries.openCase(nord, { number: sent.case }));
    expect((await enquiries.takeCase(nord, { number: sent.case, version })).ok).toBe(true);
  });

  test('is in no other list and no other count', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const sent = await sendEnquiry(context, { place: '57223 Kreuztal' });
    const empty = { received: 0, 'in-clearing': 0, waiting: 0, closed: 0, overdue: 0 };
    for (const area of ['ost', 'sued', 'west', 'mitte']) {
      expect(viewOf(await enquiries.listInbox(asStaff(context, area), { states: enquiries.states }))).toEqual([]);
      expect(viewOf(await enquiries.inboxCounts(asStaff(context, area)))).toEqual(empty);
    }
    for (const [, become] of strangers.slice(1)) {
      expect(await enquiries.listInbox(become(context))).toEqual(notFound);
      expect(await enquiries.inboxCounts(become(context))).toEqual(notFound);
    }
    const nord = asStaff(context, 'nord');
    expect(viewOf(await enquiries.listInbox(nord)).map(({ number }) => number)).toEqual([sent.case]);
    expect(viewOf(await enquiries.inboxCounts(nord))).toEqual({ ...empty, received: 1 });
  });

  test('is gone for Nord once it was passed on, and there for the other office', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const sent = await sendEnquiry(context, { place: '57223 Kreuztal' });
    const [nord, ost] = [asStaff(context, 'nord'), asStaff(context, 'ost')];
    const { version } = viewOf(await enquiries.openCase(nord, { number: sent.case }));
    viewOf(await enquiries.correctRouting(nord, { number: sent.case, version, area: 'ost' }));
    expect(await enquiries.openCase(nord, { number: sent.case })).toEqual(notFound);
    expect(viewOf(await enquiries.listInbox(nord, { states: enquiries.states }))).toEqual([]);
    expect(viewOf(await enquiries.openCase(ost, { number: sent.case })).area).toBe('ost');
  });
});
