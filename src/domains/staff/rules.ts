import type { StaffRole } from './schema.ts';

/** OWASP ASVS 5.0, 7.3.1 and 7.3.2. */
export const idleMinutes = 30;
export const longestSessionHours = 10;

/** OWASP ASVS 5.0, 6.4.1: codes work once and for a day. */
export const codeHours = 24;

const freeFailures = 5;
const failureWindowSeconds = 60;
const longestWaitSeconds = 15 * 60;
/** After so long without a try, an account's failures are forgotten. */
const forgottenAfterSeconds = 60 * 60;

type Instant = Temporal.Instant;

/** A session's moments. */
export type SessionTimes = { createdAt: Instant; seenAt: Instant; expiresAt: Instant };

/** Whether a session still holds. A clock set back before its beginning ends it, so that no old session comes to life again. */
export function isSessionAlive({ createdAt, seenAt, expiresAt }: SessionTimes, now: Instant): boolean {
  const isBefore = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) < 0;
  return isBefore(now, expiresAt) && isBefore(now, seenAt.add({ minutes: idleMinutes })) && !isBefore(now, createdAt);
}

/** Failed tries at one account: how many, since when, and before when no further one is looked at. */
export type Failures = { count: number; since: Instant; nextTryAt: Instant };

/** Whole seconds until the next try is looked at, 0 when it may be made now. */
export function secondsToWait({ nextTryAt }: Pick<Failures, 'nextTryAt'>, now: Instant): number {
  return Math.max(0, Math.ceil(now.until(nextTryAt).total('seconds')));
}

/**
 * Failures with one more: five within a minute are free, each further one doubles the wait from one minute to a quarter of an hour.
 * The wait belongs to the account, whoever tries; it stays short enough that nobody can be kept out for long.
 */
export function withFailure(before: Failures | undefined, now: Instant): Failures {
  if (!before || isForgotten(before, now)) return { count: 1, since: now, nextTryAt: now };
  const count = before.count + 1;
  if (count < freeFailures) return { ...before, count };
  const wait = Math.min(failureWindowSeconds * 2 ** Math.min(count - freeFailures, 10), longestWaitSeconds);
  return { ...before, count, nextTryAt: now.add({ seconds: wait }) };
}

/** A few failures count for a minute; once there were too many, for an hour after the last wait. */
function isForgotten({ count, since, nextTryAt }: Failures, now: Instant): boolean {
  const seconds = (from: Instant) => from.until(now).total('seconds');
  return count < freeFailures ? seconds(since) >= failureWindowSeconds : seconds(nextTryAt) >= forgottenAfterSeconds;
}

/** Rows of failures older than this say nothing any more. */
export function failuresForgottenBefore(now: Instant): Instant {
  return now.subtract({ seconds: forgottenAfterSeconds });
}

/** Who may invite, see and disable members. Clearing never does, as administration never reads enquiries. */
export function mayManageStaff(role: StaffRole): boolean {
  return role === 'administration';
}
