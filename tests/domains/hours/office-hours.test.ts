import { describe, expect, test } from 'vitest';
import type { Entry, Schedule, Service, Snapshot } from '../../../src/domains/content/index.ts';
import { officeHours, openingsOn } from '../../../src/domains/hours/index.ts';
import { date, german, portal, schedule } from './schedules.ts';

const tuesday = date('2026-11-24');

type Sketch = {
  name?: string;
  area?: string[];
  in?: string;
  topics?: string[];
  confidence?: Service['confidence'];
  schedules?: Schedule[];
};

function entry(id: string, sketch: Sketch): Entry<Service> {
  return {
    id,
    name: german(sketch.name ?? id),
    summary: german(id),
    topics: sketch.topics ?? ['beratung'],
    concepts: [],
    target_groups: ['alle'],
    service_area: sketch.area ?? ['county'],
    locations: sketch.in ? [{ municipality: sketch.in, town: sketch.in, postcode_derived: false }] : [],
    phones: [],
    languages: [],
    schedules: sketch.schedules ?? [schedule()],
    source: { title: 'Test', ref: 'https://example.org/', date: '2026', year: 2026 },
    confidence: sketch.confidence ?? 'high',
    text_date: '2026-11-21',
  };
}

function snapshotOf(sketches: Record<string, Sketch>): Snapshot {
  const keyed = (values: object[]) => new Map(values.map((value) => [(value as { id: string }).id, value]));
  return {
    portal,
    areas: keyed([{ id: 'ost' }, { id: 'mitte' }]),
    municipalities: keyed([
      { id: 'erndtebrueck', area: 'ost' },
      { id: 'bad-berleburg', area: 'ost' },
      { id: 'siegen', area: 'mitte' },
    ]),
    topics: keyed([
      { id: 'beratung', parents: [] },
      { id: 'pflege', parents: [] },
      { id: 'tagespflege', parents: ['pflege'] },
      { id: 'nachtpflege', parents: ['tagespflege', 'nachtpflege'] },
    ]),
    services: keyed(Object.entries(sketches).map(([id, sketch]) => entry(id, sketch))),
  } as unknown as Snapshot;
}

describe('openings on a day', () => {
  test('are those of all shown services, by time', () => {
    const snapshot = snapshotOf({
      late: { schedules: [schedule({ opens_at: '15:00', closes_at: '16:00' })] },
      early: { schedules: [schedule({ opens_at: '08:00' }), schedule({ opens_at: '17:00', closes_at: '18:00' })] },
      medium: { confidence: 'medium' },
      draft: { confidence: 'low' },
      never: { schedules: [] },
      monday: { schedules: [schedule({ byday: ['MO'] })] },
    });
    expect(openingsOn(snapshot, tuesday).map(({ service, opening }) => `${opening.opensAt} ${service}`)).toEqual([
      '08:00 early',
      '09:00 medium',
      '15:00 late',
      '17:00 early',
    ]);
  });

  test('are worked out once per snapshot and day', () => {
    const snapshot = snapshotOf({ one: {} });
    expect(openingsOn(snapshot, tuesday)).toBe(openingsOn(snapshot, tuesday));
    expect(openingsOn(snapshotOf({}), tuesday)).toEqual([]);
  });

  test('stay right after more days than are kept', () => {
    const snapshot = snapshotOf({ one: {} });
    for (let days = 0; days < 200; days += 1) openingsOn(snapshot, tuesday.add({ days }));
    expect(openingsOn(snapshot, tuesday)).toHaveLength(1);
  });
});

describe('office hours by day', () => {
  const hours = (snapshot: Snapshot, query: Partial<Parameters<typeof officeHours>[1]> = {}) =>
    officeHours(snapshot, { from: tuesday, days: 1, ...query }).map(({ here, elsewhere }) => ({
      here: here.map(({ service }) => service),
      elsewhere: elsewhere.map(({ service }) => service),
    }))[0];

  test('show each day asked for, also empty ones and holidays', () => {
    const snapshot = snapshotOf({ one: { schedules: [schedule({ byday: ['TU', 'FR'] })] } });
    const days = officeHours(snapshot, { from: date('2026-12-22'), days: 4 });
    expect(days.map(({ day, holiday, here }) => [day, holiday, here.length])).toEqual([
      ['2026-12-22', false, 1],
      ['2026-12-23', false, 0],
      ['2026-12-24', false, 0],
      ['2026-12-25', true, 0],
    ]);
  });

  test('go by time, then by name as the language sorts', () => {
    const snapshot = snapshotOf({
      a: { name: 'Zentrum' },
      b: { name: 'Ämter' },
      c: { name: 'Beratung' },
      d: { schedules: [schedule({ opens_at: '08:00' })] },
    });
    expect(hours(snapshot)?.here).toEqual(['d', 'b', 'c', 'a']);
    expect(hours(snapshot, { language: 'sv' })?.here).toEqual(['d', 'c', 'a', 'b']);
  });

  test('for a municipality tell what works or is found there from the rest', () => {
    const snapshot = snapshotOf({
      county: {},
      area: { area: ['ost'] },
      here: { area: ['erndtebrueck'] },
      neighbour: { area: ['bad-berleburg'] },
      other: { area: ['mitte'], in: 'siegen' },
      located: { area: ['mitte'], in: 'erndtebrueck' },
      wider: { area: ['Westfalen-Lippe'] },
    });
    expect(hours(snapshot, { municipality: 'erndtebrueck' })).toEqual({
      here: ['area', 'county', 'here', 'located', 'wider'],
      elsewhere: ['neighbour', 'other'],
    });
  });

  test('for an area take in its municipalities', () => {
    const snapshot = snapshotOf({
      county: {},
      area: { area: ['ost'] },
      part: { area: ['bad-berleburg'] },
      located: { area: ['siegen'], in: 'erndtebrueck' },
      other: { area: ['siegen'] },
    });
    expect(hours(snapshot, { area: 'ost' })).toEqual({ here: ['area', 'county', 'located', 'part'], elsewhere: ['other'] });
  });

  test('by topic take in the topics below, even where they run in a circle', () => {
    const snapshot = snapshotOf({
      one: { topics: ['pflege'] },
      two: { topics: ['beratung', 'tagespflege'] },
      three: { topics: ['nachtpflege'] },
      four: {},
    });
    expect(hours(snapshot, { topic: 'pflege' })?.here).toEqual(['one', 'three', 'two']);
    expect(hours(snapshot, { topic: 'tagespflege' })?.here).toEqual(['three', 'two']);
    expect(hours(snapshot, { topic: 'unknown' })?.here).toEqual([]);
  });
});
