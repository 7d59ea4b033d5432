import type { Coverage } from '../directory/index.ts';
import type { Found } from './ranking.ts';
import type { Reach } from './reach.ts';

const coverageOrder: readonly Coverage[] = ['local', 'area', 'county', 'beyond', 'elsewhere'];

/** Services without words to rank by, in no order yet. All have the score 0. */
export function listed(entries: Iterable<number>, reach: Reach | undefined): Found[] {
  const found: Found[] = [];
  for (const entry of entries) {
    const distance = reach?.distanceKm(entry);
    found.push({ entry, score: 0, coverage: reach?.coverage(entry) ?? null, ...(distance === undefined ? {} : { distanceKm: distance }) });
  }
  return found;
}

/**
 * Orders a listing by how services reach the place, then distance, then German name.
 * @param nameOrder place of each entry's name among all names
 */
export function byReach(nameOrder: ArrayLike<number>): (a: Found, b: Found) => number {
  return (a, b) => reachOf(a) - reachOf(b) || far(a) - far(b) || (nameOrder[a.entry] ?? 0) - (nameOrder[b.entry] ?? 0);
}

function reachOf({ coverage }: Found): number {
  return coverage === null ? 0 : coverageOrder.indexOf(coverage);
}

/** Services without a location in the county come after those with one. */
function far({ distanceKm }: Found): number {
  return distanceKm ?? Number.MAX_VALUE;
}
