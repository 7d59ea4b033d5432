/**
 * The first `count` of a list in order, without sorting all of it: of 20,000 results a page shows ten.
 * @param before negative where the first comes before the second; must tell any two apart
 */
export function firstOf<Item>(list: readonly Item[], count: number, before: (a: Item, b: Item) => number): Item[] {
  if (count * 4 >= list.length) return [...list].sort(before).slice(0, count);
  let pool: Item[] = [];
  let last: Item | undefined;
  for (const item of list) {
    if (last !== undefined && before(item, last) > 0) continue;
    pool.push(item);
    if (pool.length < count * 2 + 64) continue;
    pool = pool.sort(before).slice(0, count);
    last = pool[count - 1];
  }
  return pool.sort(before).slice(0, count);
}
