import { createHash } from 'node:crypto';
import type { Random } from '../../platform/crypto/index.ts';

/** Chance that gives the same every time. Never for secrets. */
export type Chance = Random & {
  /** A number from the first up to the second. */
  between(least: number, most: number): number;
  /** True in so many of 100 cases. */
  happens(percent: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** The values in another order. */
  shuffled<Value>(values: readonly Value[]): Value[];
};

/** Chance that begins anew with each seed: equal seeds give equal series. */
export function createChance(seed: string): Chance {
  let drawn = 0;
  const draw = () => {
    drawn += 1;
    return createHash('sha256').update(`${seed}/${drawn}`).digest();
  };
  const below = (limit: number) => draw().readUInt32LE() % limit;
  const between = (least: number, most: number) => least + (draw().readUInt32LE() / 2 ** 32) * (most - least);
  const pick = <Value>(values: readonly Value[]): Value => {
    if (values.length === 0) throw new Error('there is nothing to pick from');
    return values[below(values.length)] as Value;
  };
  return {
    id: () => draw().subarray(0, 16).toString('base64url'),
    below,
    between,
    happens: (percent) => between(0, 100) < percent,
    pick,
    shuffled: (values) =>
      values
        .map((value) => ({ value, at: draw().readUInt32LE() }))
        .sort((a, b) => a.at - b.at)
        .map(({ value }) => value),
  };
}
