import { describe, expect, test } from 'vitest';
import { tallyOfPlaywright, tallyOfVitest, total } from '../../src/commands/test-tally.ts';

describe('counting tests', () => {
  test('takes the figures of both runners', () => {
    expect(tallyOfVitest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2 }, false)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
    });
    expect(tallyOfPlaywright({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 } }, false)).toEqual({
      passed: 7,
      failed: 2,
      skipped: 3,
    });
  });

  test.each([tallyOfVitest, tallyOfPlaywright])('a run that broke down is a failure', (tallyOf) => {
    expect(tallyOf(undefined, false).failed).toBe(1);
    expect(tallyOf(undefined, true).failed).toBe(1);
    expect(tallyOf({ numPassedTests: 3, stats: { expected: 3 } }, false)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('adds up', () => {
    expect(
      total([
        { passed: 1, failed: 0, skipped: 1 },
        { passed: 2, failed: 3, skipped: 0 },
      ]),
    ).toEqual({ passed: 3, failed: 3, skipped: 1 });
  });
});
