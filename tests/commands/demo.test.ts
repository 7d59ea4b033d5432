import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeContext, createContext } from '../../src/app/create-context.ts';
import { greetingOf } from '../../src/commands/demo/greeting.ts';
import { readMatters, readPhrases } from '../../src/commands/demo/matters.ts';
import { type PlannedCase, planCases } from '../../src/commands/demo/plan.ts';
import { type Demo, seedDemo } from '../../src/commands/demo/seed-demo.ts';
import { demoContent, openThrowAway } from '../../src/commands/demo/throw-away.ts';
import { buildSnapshot, readFiles, type Snapshot } from '../../src/domains/content/index.ts';
import { as, type Context } from '../../src/domains/context.ts';
import {
  countRoutingErrors,
  enquiryKinds,
  type InboxItem,
  inboxCounts,
  listInbox,
  openCase,
  outcomes,
  readOwnCase,
  type StaffCaseView,
  states,
} from '../../src/domains/enquiries/index.ts';
import { login } from '../../src/domains/staff/index.ts';
import { readConfiguration } from '../../src/platform/configuration.ts';

const contentDirectories = ['content', demoContent];
const moments = {
  'a Wednesday morning': '2026-11-18T10:30:00+01:00',
  'a Saturday': '2026-11-21T10:00:00+01:00',
  'the small hours of a Monday': '2026-11-23T03:10:00+01:00',
  'a Monday after Easter': '2027-03-29T12:00:00+02:00',
  'Christmas Day': '2026-12-25T18:00:00+01:00',
  'the day after the clocks changed': '2026-10-26T09:00:00+01:00',
};
const wednesday = Temporal.Instant.from(moments['a Wednesday morning']);

/** Everything that a moment of the demo's plan must keep. */
function misplaced(cases: readonly PlannedCase[], now: Temporal.Instant): string[] {
  const oldest = now.subtract({ hours: 24 * 91 });
  return cases.flatMap(({ index, sentAt, steps }) => {
    const course = [oldest, sentAt, ...steps.map(({ at }) => at), now];
    return course.some((at, place) => place > 0 && Temporal.Instant.compare(course[place - 1] ?? at, at) >= 0) ? [`case ${index}`] : [];
  });
}

let snapshot: Snapshot;
beforeAll(() => {
  const built = buildSnapshot(readFiles(contentDirectories, new Map()));
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  snapshot = built.value;
});

describe('the matters of the demo', () => {
  const matters = readMatters();

  test('are many, none twice, in every language of the portal', () => {
    expect(matters.filter(({ lang }) => lang === 'de').length).toBeGreaterThanOrEqual(60);
    expect(matters.filter(({ lang }) => lang === 'en').length).toBeGreaterThanOrEqual(10);
    expect(new Set(matters.map(({ lang }) => lang))).toEqual(new Set(snapshot.portal.languages));
    expect(new Set(matters.map(({ text }) => text)).size).toBe(matters.length);
  });

  test('are of every kind and name topics of the content', () => {
    expect(new Set(matters.map(({ kind }) => kind))).toEqual(new Set(enquiryKinds));
    expect(matters.flatMap(({ topics }) => topics).filter((topic) => !snapshot.topics.has(topic))).toEqual([]);
  });

  test('have a reply to every question', () => {
    expect(matters.filter(({ question, reply }) => (question === undefined) !== (reply === undefined)).map(({ text }) => text)).toEqual([]);
    expect(Object.keys(readPhrases().de.closings).sort()).toEqual([...outcomes].sort());
  });
});

describe('the plan of the demo', () => {
  test.each(Object.entries(moments))('lies in the last 90 days, in order, on %s', (_name, moment) => {
    const now = Temporal.Instant.from(moment);
    const cases = planCases(snapshot, now);
    expect(cases).toHaveLength(200);
    expect(misplaced(cases, now)).toEqual([]);
  });

  test('is the same each time', () => {
    expect(JSON.stringify(planCases(snapshot, wednesday))).toBe(JSON.stringify(planCases(snapshot, wednesday)));
  });

  test('puts no matter twice into one inbox', () => {
    const cases = planCases(snapshot, wednesday).map(({ area, input }) => `${area}: ${(input as { text: string }).text}`);
    expect(cases.filter((text, at) => cases.indexOf(text) !== at)).toEqual([]);
  });
});

describe('a throw-away portal', () => {
  test('never uses the settings that lead to real data, keys or mail boxes, and names them', () => {
    const real = {
      DATABASE_URL: 'postgres://real.example.org/portal',
      DATA_DIR: 'real-data',
      SMTP_URL: 'smtp://real.example.org',
      SERVICE_KEY_FILE: 'real.key',
      ROLE: 'public',
    };
    const { configuration, ignored, remove } = openThrowAway({ ...real, MAIL_KEY_FILE: '', PORT: '4444', CONTENT_DIR: 'other' });
    expect(ignored).toEqual(Object.keys(real).sort());
    expect(configuration).toMatchObject({ port: 4444, role: 'all', smtpUrl: undefined });
    expect(configuration.contentDirectories).toEqual(['other', demoContent]);
    expect(configuration.databaseUrl).toBe(`file:${configuration.dataDirectory}/portal.db`);
    expect(JSON.stringify(configuration)).not.toContain('real');
    expect(existsSync(configuration.dataDirectory)).toBe(true);
    remove();
    expect(existsSync(configuration.dataDirectory)).toBe(false);
  });

  test('has a folder of its own each time', () => {
    const opened = [openThrowAway({}), openThrowAway({})];
    for (const { remove } of opened) remove();
    expect(new Set(opened.map(({ configuration }) => configuration.dataDirectory)).size).toBe(2);
  });
});

describe('the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'teps-demo-test-'));
  let context: Context;
  let demo: Demo;
  const items = new Map<string, InboxItem[]>();
  const views: StaffCaseView[] = [];
  const deskOf = (area: string) => {
    const member = demo.staff.find(({ actor }) => actor.area === area);
    if (!member) throw new Error(`nobody works in ${area}`);
    return as(context, member.actor);
  };

  beforeAll(async () => {
    const configuration = readConfiguration({
      CONTENT_DIR: contentDirectories.join(delimiter),
      DATA_DIR: folder,
      DATABASE_URL: `file:${join(folder, 'portal.db')}`,
      LOG_LEVEL: 'silent',
    });
    context = await createContext(configuration, { clock: () => wednesday });
    demo = await seedDemo(context);
    for (const area of snapshot.areas.keys()) {
      const found = await listInbox(deskOf(area), { states, limit: 1000 });
      items.set(area, found.ok ? found.value : []);
      for (const { number } of items.get(area) ?? []) {
        const opened = await openCase(deskOf(area), { number });
        if (opened.ok) views.push(opened.value);
      }
    }
  }, 120_000);
  afterAll(async () => {
    await closeContext(context);
    rmSync(folder, { recursive: true, force: true });
  });

  test('fills every office with cases in every state', async () => {
    expect(views).toHaveLength(200);
    for (const [area, found] of items) expect([area, new Set(found.map(({ state }) => state))]).toEqual([area, new Set(states)]);
  });

  test('has every kind, outcome, channel and language', () => {
    const all = (name: keyof StaffCaseView) => new Set(views.map((view) => view[name]));
    expect(all('kind')).toEqual(new Set(enquiryKinds));
    expect(all('outcome')).toEqual(new Set([null, ...outcomes]));
    expect(all('channel')).toEqual(new Set(['receipt', 'mail', 'phone', 'letter']));
    expect(all('language')).toEqual(new Set(snapshot.portal.languages));
    expect(new Set(views.flatMap(({ topics }) => topics)).size).toBeGreaterThan(30);
  });

  test('has cases that are overdue, due today and with notes', async () => {
    for (const area of snapshot.areas.keys()) {
      const counts = await inboxCounts(deskOf(area));
      expect(counts).toMatchObject({ ok: true, value: { overdue: expect.toSatisfy((count: number) => count > 0) } });
    }
    expect(views.filter(({ due }) => due === '2026-11-18').length).toBeGreaterThanOrEqual(5);
    expect(views.filter(({ timeline }) => timeline.some(({ type }) => type === 'note')).length).toBeGreaterThan(40);
  });

  test('has enquiries that were sent to the wrong office and passed on', async () => {
    expect(await countRoutingErrors(context, { from: '2026-01-01', to: '2027-01-01' })).toBeGreaterThanOrEqual(3);
  });

  test('has nothing that will only happen', () => {
    const stamps = views.flatMap(({ receivedAt, timeline }) => [receivedAt, ...timeline.map(({ at }) => at)]);
    expect(stamps.filter((at) => at > wednesday.toString() || at < '2026-08-18')).toEqual([]);
  });

  test('names nobody who could be real', () => {
    const contacts = views.map(({ contact }) => contact);
    expect(contacts.flatMap(({ mail }) => mail ?? []).filter((mail) => !mail.endsWith('@example.org'))).toEqual([]);
    expect(contacts.flatMap(({ phone }) => phone ?? []).filter((phone) => !/^0\d+ 000-\d{3}$/.test(phone))).toEqual([]);
    expect(contacts.flatMap(({ address }) => address ?? []).filter((address) => !address.includes('Erfundener Weg 0'))).toEqual([]);
    expect(demo.staff.filter(({ mail }) => !mail.endsWith('@example.org'))).toEqual([]);
  });

  test('prints passwords and codes that work', async () => {
    const printed = greetingOf(demo, 'http://localhost:4321').join('\n');
    for (const { mail, password } of [demo.staff[0], demo.staff.at(-1)].flatMap((member) => member ?? [])) {
      expect(printed).toContain(password);
      expect(await login(context, { mail, password })).toMatchObject({ ok: true });
    }
    const codes = printed.match(/\d{4}( \d{4}){4}/g) ?? [];
    const seen = await Promise.all(codes.map((receiptCode) => readOwnCase(context, { receiptCode })));
    expect(seen.map((result) => result.ok && result.value.state)).toEqual(['waiting', 'in-clearing', 'closed']);
  });
});
