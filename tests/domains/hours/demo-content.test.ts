import { describe, expect, test } from 'vitest';
import { buildSnapshot, problemLine, readFiles } from '../../../src/domains/content/index.ts';
import { nextOpenings, openingsOn } from '../../../src/domains/hours/index.ts';
import { date } from './schedules.ts';

const files = (directories: string[]) => readFiles(directories, new Map());
const built = buildSnapshot(files(['content', 'src/commands/demo-content']));
if (!built.ok) throw new Error(built.refusal.map(problemLine).join('\n'));
const snapshot = built.value;
const demo = [...snapshot.services.values()].filter(({ id }) => id.startsWith('demo-'));

describe('the demo', () => {
  test('adds office hours of each kind in each area', () => {
    const kinds = ['demenz', 'eutb', 'ifd', 'selbsthilfe'];
    const expected = kinds.flatMap((kind) => [...snapshot.areas.keys()].map((area) => `demo-${kind}-${area}`));
    expect(demo.map(({ id }) => id).sort()).toEqual(expected.sort());
  });

  test('replaces no real entry', () => {
    const real = new Set(files(['content']).map(({ path }) => path));
    expect(files(['src/commands/demo-content']).filter(({ path }) => real.has(path))).toEqual([]);
  });

  test.each(demo)('$id looks made up and can reach nobody real', (service) => {
    expect(service.name.de).toContain('(erfunden)');
    expect(service.summary.de).toContain('Erfundenes Beispiel');
    expect(service.phones).toEqual([]);
    expect(service.website).toBeUndefined();
    expect(service.email).toMatch(/@example\.org$/);
    expect(service.locations.every(({ street, postcode }) => street === undefined && postcode === undefined)).toBe(true);
    expect(service.locations.map(({ municipality }) => snapshot.municipalities.get(municipality ?? '')?.area)).toEqual(
      service.service_area,
    );
  });

  test.each(demo)('$id opens on each of its dates', (service) => {
    expect(nextOpenings(service.schedules, date('2026-11-21'), 3, snapshot.portal).length).toBeGreaterThanOrEqual(3);
    for (const { dtstart, byday } of service.schedules) {
      if (dtstart) expect(byday).toContain(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][date(dtstart).dayOfWeek - 1]);
    }
  });

  test('has something on each day of an ordinary week', () => {
    for (let days = 0; days < 7; days += 1) {
      const open = openingsOn(snapshot, date('2026-11-23').add({ days })).filter(({ service }) => service.startsWith('demo-'));
      expect(open.length).toBeGreaterThan(0);
    }
  });
});
