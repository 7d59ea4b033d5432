import { describe, expect, test } from 'vitest';
import { type Failures, isSessionAlive, mayManageStaff, secondsToWait, withFailure } from '../../../src/domains/staff/rules.ts';

const start = Temporal.Instant.from('2026-11-23T08:00:00Z');
const after = (duration: Temporal.DurationLike) => start.add(duration);

describe('a session', () => {
  const times = (seen: Temporal.DurationLike) => ({ createdAt: start, seenAt: after(seen), expiresAt: after({ hours: 10 }) });

  test.each([
    ['at once', { minutes: 0 }, { minutes: 0 }, true],
    ['29 minutes after its last use', { hours: 3 }, { hours: 3, minutes: 29 }, true],
    ['30 minutes after its last use', { hours: 3 }, { hours: 3, minutes: 30 }, false],
    ['just before ten hours', { hours: 9, minutes: 59 }, { hours: 9, minutes: 59, seconds: 59 }, true],
    ['after ten hours, however used', { hours: 9, minutes: 59 }, { hours: 10 }, false],
    ['with the clock set back before its beginning', { minutes: 0 }, { seconds: -1 }, false],
  ])('%s', (_name, seen, now, alive) => {
    expect(isSessionAlive(times(seen), after(now))).toBe(alive);
  });
});

describe('failed logins', () => {
  const failTimes = (count: number, now = start) =>
    Array.from({ length: count }).reduce<Failures | undefined>((before) => withFailure(before, now), undefined) as Failures;

  test.each([
    [1, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [7, 240],
    [8, 480],
    [9, 900],
    [50, 900],
    [5000, 900],
  ])('%i in a row wait %i seconds', (count, seconds) => {
    expect(secondsToWait(failTimes(count), start)).toBe(seconds);
  });

  test('are free again a minute later while they are few', () => {
    expect(withFailure(failTimes(4), after({ seconds: 60 })).count).toBe(1);
    expect(withFailure(failTimes(4), after({ seconds: 59 })).count).toBe(5);
  });

  test('are remembered for an hour after the wait once they were many', () => {
    const many = failTimes(6);
    expect(secondsToWait(withFailure(many, after({ minutes: 61 })), after({ minutes: 61 }))).toBe(240);
    expect(withFailure(many, after({ minutes: 62 })).count).toBe(1);
  });

  test('wait in whole seconds, rounded up', () => {
    expect(secondsToWait({ nextTryAt: after({ milliseconds: 1 }) }, start)).toBe(1);
    expect(secondsToWait({ nextTryAt: after({ milliseconds: -1 }) }, start)).toBe(0);
  });
});

test.each([
  ['administration', true],
  ['clearing', false],
] as const)('%s manages staff: %s', (role, may) => {
  expect(mayManageStaff(role)).toBe(may);
});
