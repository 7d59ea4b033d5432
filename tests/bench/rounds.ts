/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The number below which such a share of the numbers lies, 0 to 1. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Runs several measurements in turn, A B A B A B, so that whatever else the machine does meets all of them. */
export async function inTurn<Name extends string>(
  count: number,
  measurements: Record<Name, () => number | Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(measurements) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < count; round += 1) {
    for (const name of names) found[name].push(await measurements[name]());
  }
  return found;
}

/** How long something takes, in milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** How often something can be done in a second, so many at once. @param milliseconds how long to try */
export async function rateOf(milliseconds: number, atOnce: number, work: () => unknown): Promise<number> {
  const begun = performance.now();
  let count = 0;
  const worker = async () => {
    while (performance.now() - begun < milliseconds) {
      await work();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (count * 1000) / (performance.now() - begun);
}
