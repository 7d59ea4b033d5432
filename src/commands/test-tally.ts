/** How many tests of one runner passed and failed. */
export type Tally = { passed: number; failed: number; skipped: number };

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/**
 * Counts from Vitest's JSON report.
 * @param ok whether Vitest ended well; where it did not and no test failed, a file could not be loaded, which counts as one
 */
export function tallyOfVitest(report: unknown, ok: boolean): Tally {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = (report ?? {}) as Partial<VitestReport>;
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }, ok && report !== undefined);
}

/** Counts from Playwright's JSON report. A test that passed on a second try has failed. */
export function tallyOfPlaywright(report: unknown, ok: boolean): Tally {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = (report as Partial<PlaywrightReport> | undefined)?.stats ?? {};
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky, skipped }, ok && report !== undefined);
}

/** The sum of several runs. */
export function total(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((count, tally) => count + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

function atLeastOneFailure(tally: Tally, ok: boolean): Tally {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}
