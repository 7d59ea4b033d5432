import { describe, expect, it } from 'vitest';
import { gradedButHidden, type JudgedQuery, judgedSets } from './judged-queries.ts';
import { mean, ndcg, recall, reciprocalRank, uncertainty } from './metrics.ts';
import { type Scored, sumsOf } from './score.ts';

const grades = { exact: 3, good: 2, next: 1 };

describe('nDCG of the first ten', () => {
  it('is 1 in the best order and 0 without anything right', () => {
    expect(ndcg(['exact', 'good', 'next'], grades)).toBe(1);
    expect(ndcg(['exact', 'good', 'next', 'wrong'], grades)).toBe(1);
    expect(ndcg(['wrong'], grades)).toBe(0);
    expect(ndcg([], grades)).toBe(0);
  });

  it('agrees with a reckoning by hand', () => {
    // Found 1, 3 on ranks 1 and 3: 1/log2(2) + 7/log2(4) = 4.5. Ideal 3, 2, 1: 7 + 3/log2(3) + 1/2 = 9.392789…
    expect(ndcg(['next', 'wrong', 'exact'], grades)).toBeCloseTo(4.5 / 9.392789, 6);
    // A single right service on rank 2 of 1: 1/log2(3).
    expect(ndcg(['wrong', 'only'], { only: 3 })).toBeCloseTo(0.63093, 5);
  });

  it('looks at ten ranks, of the ideal as well', () => {
    const many = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`s${at}`, 2]));
    expect(ndcg(Object.keys(many), many)).toBe(1);
    expect(ndcg([...Array.from({ length: 10 }, (_, at) => `wrong${at}`), 's0'], many)).toBe(0);
  });

  it('says nothing where nothing is graded', () => {
    expect(ndcg(['any'], {})).toBeUndefined();
  });
});

describe('recall and reciprocal rank', () => {
  it('count services that help well', () => {
    expect(recall(['next', 'good'], grades)).toBe(0.5);
    expect(reciprocalRank(['next', 'wrong', 'good'], grades)).toBeCloseTo(1 / 3);
    expect(reciprocalRank(['next'], grades)).toBe(0);
  });

  it('ask for no more than ten', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`s${at}`, 3]));
    expect(recall(Object.keys(many), many)).toBe(1);
  });

  it('say nothing where nothing helps well', () => {
    expect(recall(['next'], { next: 1 })).toBeUndefined();
    expect(reciprocalRank(['next'], { next: 1 })).toBeUndefined();
  });
});

it('reckons a mean with its uncertainty', () => {
  expect(mean([0, 1, 1, 0])).toBe(0.5);
  // Variance 1/3 of four numbers: 1.96 × √(1/12).
  expect(uncertainty([0, 1, 1, 0])).toBeCloseTo(0.5658, 4);
});

describe('sums', () => {
  const query: JudgedQuery = { id: 'x1', q: 'x', lang: 'de', kind: 'everyday', crisis: false, grades };
  const score = (found: string[], change: Partial<JudgedQuery> = {}, alarm = false): Scored => {
    const asked = { ...query, ...change };
    return { query: asked, answered: { found, alarm }, ndcg: ndcg(found, asked.grades) };
  };

  it('counts a useful first result and empty answers, leaving out queries that nothing can answer', () => {
    const sums = sumsOf([score(['exact']), score([]), score(['any'], { grades: {} }), score(['next'], { grades: { next: 1 } })]);
    expect(sums).toMatchObject({ queries: 4, usefulFirst: 0.5, withoutResult: 1 / 3, answeredNothing: '1 of 1' });
  });

  it('counts missed and false alarms without borderline queries', () => {
    const sums = sumsOf([
      score([], { crisis: true }, true),
      score([], { crisis: true }, false),
      score([], { crisis: true, borderline: true }, false),
      score([], {}, true),
      score([], {}, false),
    ]);
    expect(sums.danger).toEqual({ asked: 2, missed: 1, harmless: 2, falseAlarms: 1 });
  });
});

it('names graded services that are no longer shown', () => {
  const set = { name: 'tune' as const, queries: [{ id: 'x', q: 'x', lang: 'de', kind: 'everyday', crisis: false, grades }] };
  expect(gradedButHidden([set], new Set(['exact', 'good']))).toEqual(['next']);
});

it('leaves the 43 late entries out of the early part of the unseen half', () => {
  const [, unseen, early] = judgedSets();
  expect((unseen?.queries.length ?? 0) - (early?.queries.length ?? 0)).toBe(43);
});
