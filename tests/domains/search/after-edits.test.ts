import { expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domains/content/index.ts';
import { openSearch, search, searchDocuments } from '../../../src/domains/search/index.ts';
import { realQueries } from './real-queries.ts';
import { realSnapshot } from './real-snapshot.ts';

const today = Temporal.PlainDate.from('2026-11-21');

function withServices(snapshot: Snapshot, change: (services: Snapshot['services'] & Map<string, never>) => void): Snapshot {
  const services = new Map(snapshot.services) as Snapshot['services'] & Map<string, never>;
  change(services);
  return { ...snapshot, services };
}

/** Lists, scores and corrections, as a search gives them that was never opened over anything else. */
function answersTo(documents: ReturnType<typeof searchDocuments>): unknown[] {
  const open = openSearch(documents);
  return realQueries.map(({ q, place }) => {
    const { results, total, didYouMean } = open.search({ q, language: 'de', today, limit: 100, ...(place ? { place } : {}) });
    return [q, results, total, didYouMean];
  });
}

it('after edits, what is known of other services changes no list: the same as opened afresh', () => {
  const first = realSnapshot();
  const [id, service] = [...first.services].find(([, { confidence }]) => confidence === 'high') ?? [];
  if (!id || !service) throw new Error('no service to edit');
  const edited = withServices(first, (services) =>
    services.set(id, { ...service, name: { de: 'Zebrafinkentelefon Xylophonweg' } } as never),
  );
  const removed = withServices(edited, (services) => services.delete(id));
  for (const snapshot of [first, edited, removed]) {
    const here = answersTo(searchDocuments(snapshot));
    expect(here).toEqual(answersTo(structuredClone(searchDocuments(snapshot))));
  }
  const found = (snapshot: Snapshot, q: string) => search(snapshot, { q, language: 'de', today });
  expect(found(edited, 'Zebrafinkentelefon').results[0]?.service.id).toBe(id);
  expect(found(edited, 'Zebrafinkentelefn').didYouMean).toBe('Zebrafinkentelefon');
  // A word that went with its service puts no slip right any longer.
  expect(found(removed, 'Zebrafinkentelefn').didYouMean).toBeUndefined();
});
