import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { search } from '../../../src/domains/search/index.ts';
import { firstOf } from '../../../src/domains/search/ranking/first-of.ts';
import { Tally } from '../../../src/domains/search/ranking/tally.ts';
import { processorSeconds } from '../../support/growth.ts';
import { conceptDirectory } from './concept-directory.ts';
import { realSnapshot } from './real-snapshot.ts';

const today = Temporal.PlainDate.from('2026-11-21');

describe('a search', () => {
  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ maxLength: 5 }), (q, language) => {
        const { results, total } = search(conceptDirectory, { q, language, place: q, today });
        expect(results.length).toBeLessThanOrEqual(total);
        for (const { score } of results) expect(Number.isFinite(score)).toBe(true);
      }),
    );
  });

  it('takes words of the thesaurus in any order', () => {
    const words = ['garten', 'zaun', 'ich', 'will', 'das', 'nicht', '35a', 'nachbar', 'забор', 'сад', 'سياج', 'um', 'xqz', 'gartenzan'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (list) => {
        const ask = () => search(conceptDirectory, { q: list.join(' '), language: 'de', today });
        expect(ask()).toEqual(ask());
      }),
    );
  });

  it.each([
    ['one word', 'pflegeheim'.repeat(30)],
    ['many words', 'pflege heim '.repeat(25)],
    ['unknown words', 'vergesssenheit xyzabcdefg '.repeat(12)],
    ['Arabic', 'رعاية المسنين '.repeat(22)],
  ])('answers 300 letters over the real content without getting lost: %s', (_, text) => {
    const snapshot = realContent();
    const q = text.slice(0, 300);
    search(snapshot, { q, language: 'de', today });
    expect(processorSeconds(() => search(snapshot, { q, language: 'de', today }))).toBeLessThan(1);
  });
});

let real: ReturnType<typeof realSnapshot> | undefined;

function realContent() {
  real ??= realSnapshot();
  return real;
}

describe('the first of a list', () => {
  it('are those that sorting gives', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 0, max: 30 }), (list, count) => {
        const before = (a: number, b: number) => a - b;
        expect(firstOf(list, count, before)).toEqual(list.toSorted(before).slice(0, count));
      }),
    );
  });
});

describe('a tally', () => {
  it('adds, raises and forgets', () => {
    const tally = new Tally(3);
    tally.add(1, 2);
    tally.add(1, 3);
    tally.raise(2, 1);
    tally.raise(2, 0.5);
    expect([tally.of(0), tally.of(1), tally.of(2), [...tally.things()]]).toEqual([0, 5, 1, [1, 2]]);
    tally.clear();
    expect([tally.of(1), [...tally.things()]]).toEqual([0, []]);
    tally.raise(1, 0.5);
    expect(tally.of(1)).toBe(0.5);
  });
});
