import { test as base, expect, type Page } from '@playwright/test';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { watch } from './watch.ts';

type Fixtures = {
  /** A journey that fills throttles or begins with an empty office gets a portal of its own: `test.use({ alone: true })`. */
  alone: boolean;
  portal: RunningPortal;
  /** Somebody else with a browser of their own. */
  another: () => Promise<Page>;
};

/** Journeys begin here: a real portal, and a browser in which nothing may go wrong unnoticed. */
export const test = base.extend<Fixtures, { common: RunningPortal }>({
  alone: [false, { option: true }],
  common: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the braces that nothing is needed
    async ({}, use) => {
      const portal = await startPortal();
      await use(portal);
      await portal.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  portal: async ({ alone, common }, use) => {
    const portal = alone ? await startPortal() : common;
    await use(portal);
    if (alone) await portal.stop();
  },
  baseURL: async ({ portal }, use) => use(portal.address),
  page: async ({ page, portal }, use) => {
    const problems = watch(page, portal.address);
    await use(page);
    expect(problems).toEqual([]);
  },
  another: async ({ browser, portal }, use) => {
    const arrived: { page: Page; problems: string[] }[] = [];
    await use(async () => {
      const page = await (await browser.newContext()).newPage();
      arrived.push({ page, problems: watch(page, portal.address) });
      return page;
    });
    for (const { page, problems } of arrived) {
      await page.context().close();
      expect(problems).toEqual([]);
    }
  },
});

export { expect };
