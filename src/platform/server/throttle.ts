import { createHmac, randomBytes } from 'node:crypto';

/** Counts failures without remembering who failed. */
export type Throttle = {
  /** Seconds to wait before another try, 0 when free. */
  waitFor(address: string, now: number): number;
  failed(address: string, now: number): void;
};

/**
 * Counts failed tries by address. The address itself is never kept: only its keyed hash under a key that lives in
 * memory and changes every day.
 * @param free failures allowed in a window @param window milliseconds
 */
export function createThrottle(free: number, window: number): Throttle {
  const day = 86_400_000;
  let key = { bytes: randomBytes(32), until: 0 };
  let counts = new Map<string, { failures: number; since: number }>();

  const hashOf = (address: string, now: number) => {
    if (now >= key.until) {
      key = { bytes: randomBytes(32), until: now + day };
      counts = new Map();
    }
    return createHmac('sha256', key.bytes).update(address).digest('base64url');
  };
  return {
    waitFor: (address, now) => {
      const count = counts.get(hashOf(address, now));
      if (!count || count.failures < free) return 0;
      return Math.max(0, Math.ceil((count.since + window - now) / 1000));
    },
    failed: (address, now) => {
      const hash = hashOf(address, now);
      const count = counts.get(hash);
      if (!count || now - count.since > window) counts.set(hash, { failures: 1, since: now });
      else count.failures += 1;
    },
  };
}
