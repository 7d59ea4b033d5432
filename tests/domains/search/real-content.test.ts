import { describe, expect, it } from 'vitest';
import { buildSnapshot, problemLine, readFiles, type Snapshot } from '../../../src/domains/content/index.ts';
import { isShown } from '../../../src/domains/directory/index.ts';
import { search } from '../../../src/domains/search/index.ts';
import { realDanger, realQueries } from './real-queries.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const snapshot = realSnapshot();

function realSnapshot(): Snapshot {
  const built = buildSnapshot(readFiles([process.env.CONTENT_DIR ?? 'content'], new Map()));
  if (!built.ok) throw new Error(built.refusal.map(problemLine).join('\n'));
  return built.value;
}

describe('what residents type finds what they need', () => {
  it.each(realQueries)('$q ($place)', ({ q, place, language = 'de', anyOf, within }) => {
    const { results } = search(snapshot, { q, place, language, today, limit: within });
    const found = results.map(({ service }) => service.id);
    expect(found, `none of ${anyOf.join(', ')} among ${found.join(', ')}`).toSatisfy((ids: string[]) =>
      ids.some((id) => anyOf.includes(id)),
    );
  });

  it('finds the expected one first for most', () => {
    const first = realQueries.filter(({ q, place, language = 'de', anyOf }) => {
      const [best] = search(snapshot, { q, place, language, today, limit: 1 }).results;
      return best !== undefined && anyOf.includes(best.service.id);
    });
    expect(first.length / realQueries.length).toBeGreaterThan(0.8);
  });
});

describe('every shown service', () => {
  const shown = [...snapshot.services.values()].filter(isShown);

  it.each(['de', 'en'])('comes first for its own name, in %s', (language) => {
    const missed = shown.filter(
      ({ name }) => search(snapshot, { q: name.de, language, today, limit: 1 }).results[0]?.service.name.de !== name.de,
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

describe('what is understood', () => {
  it.each(['ich kann nicht mehr', 'ich weiß nicht weiter', 'meine Schwiegermutter', 'wo ist die Caritas'])('is not corrected: %s', (q) => {
    expect(search(snapshot, { q, language: 'de', today }).didYouMean).toBeUndefined();
  });
});

describe('danger', () => {
  it.each(realDanger)('%s: %s', (q, expected) => {
    expect(search(snapshot, { q, language: 'de', today }).danger.length > 0).toBe(expected);
  });
});
