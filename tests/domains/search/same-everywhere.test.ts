import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domains/content/index.ts';
import type { SearchRequest } from '../../../src/domains/search/index.ts';
import {
  browserDocuments,
  openSearch,
  packDocuments,
  search,
  searchDocuments,
  unpackDocuments,
  warmSearch,
} from '../../../src/domains/search/index.ts';
import { conceptDirectory } from './concept-directory.ts';
import { realQueries } from './real-queries.ts';
import { realSnapshot } from './real-snapshot.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const root = join(import.meta.dirname, '../../..');

describe('server and browser', () => {
  const snapshot = realSnapshot();
  const everything = openSearch(JSON.parse(JSON.stringify(searchDocuments(snapshot))));
  const limited = new Map(
    snapshot.portal.languages.map((language) => {
      const documents = browserDocuments(snapshot, language);
      return [language, documents && openSearch(unpackDocuments(packDocuments(documents)))];
    }),
  );
  const sent = (request: SearchRequest) => limited.get(request.language)?.searchIfUnderstood(request) ?? everything.search(request);
  const judged: { q: string; lang: string }[] = JSON.parse(readFileSync(join(root, 'tests/bench/search-queries/tune.json'), 'utf8'));
  const queries = [
    ...judged.map(({ q, lang }) => ({ q, language: lang })),
    ...realQueries.map(({ q, place }) => ({ q, place, language: 'de' })),
  ];

  it('find the same with the same scores', () => {
    for (const query of queries) {
      const here = search(snapshot, { ...query, today, limit: 100 });
      const there = sent({ ...query, today, limit: 100 });
      expect(
        here.results.map(({ service, score, coverage }) => [service.id, score, coverage]),
        query.q,
      ).toEqual(there.results.map(({ id, score, coverage }) => [id, score, coverage]));
      expect([here.total, here.place, here.didYouMean, here.danger.map(({ id }) => id), here.related.topics.map(({ id }) => id)]).toEqual([
        there.total,
        there.place,
        there.didYouMean,
        there.danger,
        there.related.topics,
      ]);
    }
  });

  it('browsers answer most of what is asked in German themselves', () => {
    const german = judged.filter(({ lang }) => lang === 'de');
    const answered = german.filter(({ q }) => limited.get('de')?.searchIfUnderstood({ q, language: 'de', today }) !== undefined);
    expect(answered.length / german.length).toBeGreaterThan(0.6);
  });

  it('leave to the server what is said in other languages or misspelt', () => {
    for (const q of ['yaşlı bakımı', 'رعاية المسنين', 'Demens', 'I want to die'])
      expect(limited.get('de')?.searchIfUnderstood({ q, language: 'de', today }), q).toBeUndefined();
  });

  it('list the same without words', () => {
    for (const more of [{ place: 'Kreuztal' }, { topic: 'pflege' }, { topic: 'pflege', place: '57319', page: 2 }]) {
      const here = search(snapshot, { q: '', language: 'de', today, ...more });
      const there = sent({ q: '', language: 'de', today, ...more });
      expect(here.results.map(({ service }) => service.id)).toEqual(there.results.map(({ id }) => id));
    }
  });
});

/** Files that a module needs when it runs; imports of types are gone by then. */
function neededFiles(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, what = '', from = ''] of source.matchAll(/^(?:import|export)\s+(?!type\b)([^;]*?)from '([^']+)';/gms)) {
    const names = /^\{(.*)\}\s*$/s
      .exec(what.trim())?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '');
    if (names?.every((name) => name.trim().startsWith('type '))) continue;
    if (from.startsWith('.')) neededFiles(join(dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
}

describe('what runs in a browser', () => {
  it('needs nothing but our pure files and lunr', () => {
    const needed = [...neededFiles(join(root, 'src/domains/search/open-search.ts'))];
    expect(needed.filter((name) => !name.startsWith('/'))).toEqual(['lunr']);
    expect(needed.filter((name) => /domains\/(content|search\/(collect|opened|search\.ts))|platform/.test(name))).toEqual([]);
  });
});

describe('a change of content', () => {
  const changed: Snapshot = {
    ...conceptDirectory,
    services: new Map([...conceptDirectory.services].filter(([id]) => id !== 'dach')),
  };
  const ids = (snapshot: Snapshot) => search(snapshot, { q: 'Dachluke', language: 'de', today }).results.map(({ service }) => service.id);

  it('is warmed up in pieces, while the search before still answers', async () => {
    expect(ids(conceptDirectory)).toContain('dach');
    let during: string[] = [];
    const warmed = warmSearch(changed, async () => {
      during = ids(changed);
    });
    during = ids(changed);
    await warmed;
    expect(during).not.toContain('dach');
    expect(during).toContain('zaun-nebenbei');
    expect(ids(changed)).not.toContain('dach');
  });
});
