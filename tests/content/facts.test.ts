import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSnapshot, problemLine, readFiles, type Snapshot } from '../../src/domains/content/index.ts';
import { serviceById, shownServices } from '../../src/domains/directory/index.ts';

const root = join(import.meta.dirname, '../..');
const today = new Date().toISOString().slice(0, 10);
const day = /^\d{4}-\d{2}-\d{2}$/;

let snapshot: Snapshot;

beforeAll(() => {
  const built = buildSnapshot(readFiles([join(root, 'content')], new Map()));
  if (!built.ok) throw new Error(built.refusal.map(problemLine).join('\n'));
  snapshot = built.value;
});

/** Every translation below a value: where it stands, and the German day that it was made from. */
function translations(value: unknown, path = ''): { path: string; of: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('status' in value && 'of' in value) return [{ path, of: String(value.of) }];
  return Object.entries(value).flatMap(([key, part]) => translations(part, path ? `${path}.${key}` : key));
}

describe('services', () => {
  test('keep the ids under which they were gathered', () => {
    const gathered = readFileSync(join(import.meta.dirname, 'service-ids.txt'), 'utf8')
      .trim()
      .split('\n');
    expect(gathered).toHaveLength(194);
    expect([...snapshot.services.keys()]).toEqual(expect.arrayContaining(gathered));
  });

  test('name a source with its year, or say why there is none', () => {
    const vague = [...snapshot.services.values()].filter(
      ({ source }) => source.year === undefined && !/unbekannt|ohne Datum/.test(source.date),
    );
    expect(vague.map(({ id, source }) => `${id}: ${source.date}`)).toEqual([]);
    const mistaken = [...snapshot.services.values()].filter(({ source }) => (source.year ?? 0) > Number(today.slice(0, 4)));
    expect(mistaken.map(({ id }) => id)).toEqual([]);
  });

  test('are not shown while they are drafts', () => {
    const drafts = [...snapshot.services.values()].filter(({ confidence }) => confidence === 'low');
    const shown = new Set(shownServices(snapshot).map(({ id }) => id));
    expect(drafts.filter(({ id }) => shown.has(id) || serviceById(snapshot, id))).toEqual([]);
    expect(shown.size + drafts.length).toBe(snapshot.services.size);
  });

  test('never tell where the women’s shelter is', () => {
    const shelters = [...snapshot.services.values()].filter(({ id, name }) => /frauenhaus|schutzwohnung/i.test(`${id} ${name.de}`));
    expect(shelters.map(({ id }) => id)).toContain('frauenhaus-siegen');
    for (const { id, locations, summary } of shelters) {
      expect(locations, id).toEqual([]);
      expect(summary.de, id).not.toMatch(/\b\d{5}\b|stra(ß|ss)e \d|weg \d|platz \d/i);
    }
  });

  test('were not verified in the future', () => {
    const early = [...snapshot.services.values()].filter(({ verified }) => verified && verified.on > today);
    expect(early.map(({ id }) => id)).toEqual([]);
  });
});

describe('translations', () => {
  test('are made from a German text that was there', () => {
    const dated = [...snapshot.services.values(), ...snapshot.situations.values()];
    const ahead = dated.flatMap((entry) =>
      translations(entry)
        .filter(({ of }) => of > entry.text_date)
        .map(({ path, of }) => `${entry.id}: ${path} is of ${of}`),
    );
    expect(ahead).toEqual([]);
  });

  test('carry a day everywhere', () => {
    const parts = { ...snapshot, boundaries: undefined, wording: undefined };
    const lists = Object.entries(parts).flatMap(([kind, part]) =>
      translations(part instanceof Map ? Object.fromEntries(part) : part, kind),
    );
    expect(lists.length).toBeGreaterThan(snapshot.services.size);
    expect(lists.filter(({ of }) => !day.test(of)).map(({ path }) => path)).toEqual([]);
  });

  test('of pages say how they were made and are not ahead of the German page', () => {
    const wrong = [...snapshot.pages].flatMap(([name, languages]) =>
      [...languages]
        .filter(([language]) => language !== 'de')
        .filter(([, { translation }]) => !translation || translation.of > (languages.get('de')?.updated ?? ''))
        .map(([language]) => `pages/${name}/${language}.md`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('offices', () => {
  test('that are planned use no address but example.org and the county’s number', () => {
    for (const { office, id } of snapshot.areas.values()) {
      if (!office.planned) continue;
      expect(office.email, id).toMatch(/@example\.org$/);
      expect(office.phone, id).toBe(snapshot.portal.county.phone);
      expect(office.address, id).toBeUndefined();
    }
  });

  test('answer for each of the eleven municipalities', () => {
    expect([...snapshot.areas.keys()].sort()).toEqual(['mitte', 'nord', 'ost', 'sued', 'west']);
    expect(snapshot.municipalities.size).toBe(11);
    expect(new Set([...snapshot.municipalities.values()].map(({ area }) => area)).size).toBe(5);
  });
});
