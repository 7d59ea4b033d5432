import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { walkThrough } from './measures/focus-walk.ts';
import { inEachState, languages } from './pages/states.ts';

const looks = {
  'on a wide screen': { viewport: { width: 1280, height: 900 } },
  'on a small screen in the dark': { viewport: { width: 320, height: 480 }, colorScheme: 'dark' },
} as const;

for (const [look, options] of Object.entries(looks)) {
  test.describe(look, () => {
    test.use(options);

    for (const language of languages) {
      test(`WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11 to 2.4.13, ${language}: Tab leads through whole pages in order, and the focus is always seen`, async ({
        page,
      }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await inEachState(page, language, async (state) => {
          const stops = await walkThrough(page);
          expect(
            stops.filter(({ findings }) => findings.length > 0),
            state,
          ).toEqual([]);
          expect(stops.length, state).toBe(await reachable(page));
        });
      });
    }
  });
}

/** How many stops a page should have: every link, button and field, and one of all radio buttons of a name. */
async function reachable(page: Page): Promise<number> {
  return await page.locator('a[href], button, textarea, select, summary, input:not([type="hidden"])').evaluateAll((all) => {
    const seen = all.filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[tabindex="-1"]:not(main, [role="alert"])'),
    );
    const keys = seen.map((element, index) => (element instanceof HTMLInputElement && element.type === 'radio' ? element.name : index));
    return new Set(keys).size;
  });
}
