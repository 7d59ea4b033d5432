/** What is known of a failed attempt. Times in milliseconds since 1970. */
export type Failure = { attempts: number; permanent: boolean; queuedAt: number; now: number };

/** A mail server that is down says nothing about the mail: it is tried for three days. */
const keptMilliseconds = 3 * 24 * 3_600_000;
/** A server that refuses the mail itself is asked a few times more, as some refuse by mistake. */
const permanentAttempts = 3;
const firstWaitMilliseconds = 15_000;
/** Short enough that everything is out within ten minutes of the server's return. */
const longestWaitMilliseconds = 8 * 60_000;

/**
 * When to try a mail again, or undefined where it is given up. The wait doubles up to eight minutes; chance spreads it by a
 * quarter either way, so that many mails do not come back at once.
 * @param chance from 0 up to 1
 * @returns milliseconds since 1970
 */
export function nextAttempt({ attempts, permanent, queuedAt, now }: Failure, chance: number): number | undefined {
  if (permanent ? attempts >= permanentAttempts : now - queuedAt >= keptMilliseconds) return undefined;
  const wait = Math.min(firstWaitMilliseconds * 2 ** Math.min(attempts - 1, 20), longestWaitMilliseconds);
  return now + Math.round(wait * (0.75 + chance / 2));
}
