import type { Coverage } from '../../directory/index.ts';
import type { Reach } from './reach.ts';

const coverageOrder: readonly Coverage[] = ['local', 'area', 'county', 'beyond', 'elsewhere'];

/**
 * Orders services without words to rank by: by how they reach the place, then distance, then German name.
 * @param nameOrder place of each entry's name among all names
 */
export function byReach(reach: Reach | undefined, nameOrder: ArrayLike<number>): (a: number, b: number) => number {
  const byName = (a: number, b: number) => (nameOrder[a] ?? 0) - (nameOrder[b] ?? 0);
  if (!reach) return byName;
  const order = (entry: number) => coverageOrder.indexOf(reach.coverage(entry));
  // Services without a location in the county come after those with one.
  const far = (entry: number) => reach.distanceKm(entry) ?? Number.MAX_VALUE;
  return (a, b) => order(a) - order(b) || far(a) - far(b) || byName(a, b);
}
