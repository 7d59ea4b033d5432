const times = 8;
const rounds = 10;

/**
 * How many times longer work takes on one large input than on eight small ones: about 1 where time grows evenly, 8 where it grows by
 * the square. Counts processor time, so that a busy machine changes little.
 * @param work does it for an input of a size
 */
export function growthOf(work: (size: number) => unknown, size: number): number {
  const repeated = (count: number, of: number) => () => {
    for (let round = 0; round < count; round += 1) work(of);
  };
  repeated(rounds, size)();
  const small = processorSeconds(repeated(rounds * times, size));
  const large = processorSeconds(repeated(rounds, size * times));
  // The clock ticks in hundredths of a second.
  return large / Math.max(small, 0.01);
}

/** Processor time of this thread, user and system. */
export function processorSeconds(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000_000;
}

/** Above this, time grows faster than evenly, whatever the day. */
export const evenGrowth = 4;
