import type { Page } from '@playwright/test';
import { wordsOf } from '../support/wording.ts';
import { expect, test } from './journey.ts';
import { languages } from './pages/states.ts';

for (const language of languages) {
  const t = wordsOf(language);

  test.describe(language, () => {
    test('WCAG 3.3.1 Error identification: the list of mistakes takes the focus, and each of them leads into its field', async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`/${language}/anfrage`);
      await page.locator('main button[name="schritt"]').click();
      const summary = page.getByRole('alert');
      await expect(summary).toBeFocused();
      await expect(summary.getByRole('heading')).toHaveText(t('enquiry:errors.title'));
      const links = summary.getByRole('link');
      const fields = await links.evaluateAll((all) => all.map((link) => (link.getAttribute('href') ?? '').slice(1)));
      expect(fields.toSorted()).toEqual(['einwilligung', 'fuer', 'kanal', 'ort', 'text']);
      for (const [index, id] of fields.entries()) {
        const message = await links.nth(index).textContent();
        await links.nth(index).focus();
        await page.keyboard.press('Enter');
        const field = page.locator(`[id="${id}"]`);
        await expect(field).toBeFocused();
        await expect(field).toBeInViewport();
        // What is wrong is said at the field as well, in sight and to who hears the page.
        await expect(page.locator(`[id="${id}-error"]`)).toHaveText(message ?? '');
        await expect(page.locator(`[id="${id}-error"]`)).toBeInViewport();
        await expect(page.locator(`[aria-describedby~="${id}-error"]`)).toHaveCount(1);
      }
    });

    test('WCAG 4.1.3 Status messages: the number of results and of suggestions is said, and where an enquiry will go', async ({ page }) => {
      await page.goto(`/${language}/suche?q=Pflege&ort=Siegen`);
      const results = page.locator('[role="status"][data-total]');
      const total = Number(await results.getAttribute('data-total'));
      await expect(results).toContainText(t('search:count', { count: total }));

      await page.goto(`/${language}/`);
      await expectCountSaid(page, '#suche-q', 'pfle', (count) => t('islands:search.found', { count }));
      await expectCountSaid(page, '#suche-ort', 'siegen', (count) => t('islands:places.found', { count }));

      await page.goto(`/${language}/anfrage`);
      const goesTo = page.locator('[data-routing]');
      await expect(goesTo).toHaveAttribute('aria-live', 'polite');
      await page.locator('#ort').fill('Siegen');
      await page.locator('#ort').press('Tab');
      await expect(goesTo).toHaveAttribute('data-area', 'mitte');
      await expect(goesTo).not.toBeEmpty();
    });
  });
}

/** The live region beside a field says how many suggestions its list shows. */
async function expectCountSaid(page: Page, field: string, typed: string, words: (count: number) => string): Promise<void> {
  await page.locator(field).pressSequentially(typed, { delay: 30 });
  const options = page.locator(`${field}-suggestions [role="option"]`);
  await options.first().waitFor();
  const said = page.locator(`${field}-suggestions + [role="status"]`);
  await expect.poll(async () => (await said.textContent()) === words(await options.count())).toBe(true);
}
