import { expect, test } from 'vitest';
import { nextAttempt } from '../../../src/domains/mailing/rules.ts';

const seconds = 1000;
const hours = 3_600_000;
const failure = { attempts: 1, permanent: false, queuedAt: 0, now: 0 };

test.each([
  [1, 15],
  [2, 30],
  [5, 240],
  [6, 480],
  [7, 480],
  [500, 480],
])('after attempt %i the wait is %i seconds, a quarter more or less', (attempts, wait) => {
  expect(nextAttempt({ ...failure, attempts }, 0.5)).toBe(wait * seconds);
  expect(nextAttempt({ ...failure, attempts }, 0)).toBe(wait * seconds * 0.75);
  expect(nextAttempt({ ...failure, attempts }, 0.999)).toBeLessThan(wait * seconds * 1.25);
});

test('a server that is down is tried for three days, with at most ten minutes between', () => {
  expect(nextAttempt({ ...failure, attempts: 400, now: 71 * hours }, 0.999)).toBeLessThan(71 * hours + 600 * seconds);
  expect(nextAttempt({ ...failure, attempts: 400, now: 72 * hours }, 0.5)).toBeUndefined();
});

test('a mail that is refused for good is tried three times', () => {
  expect(nextAttempt({ ...failure, attempts: 2, permanent: true }, 0.5)).toBeDefined();
  expect(nextAttempt({ ...failure, attempts: 3, permanent: true }, 0.5)).toBeUndefined();
});
