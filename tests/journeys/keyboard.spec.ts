import type { Locator, Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { languages } from './pages/states.ts';

const mostStops = 120;
const typed = { de: 'Ich brauche Hilfe im Haushalt.', ar: 'أحتاج إلى مساعدة في المنزل.' };

for (const language of languages) {
  test(`WCAG 2.1.1 Keyboard, ${language}: from the search by a service to an enquiry, its receipt and its page with the keyboard alone`, async ({
    page,
  }) => {
    await page.goto(`/${language}/`);
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await page.keyboard.press('Enter');
    await tabTo(page, page.locator('#suche-q'));
    await page.keyboard.type('Pflegeberatung');
    await page.keyboard.press('Enter');

    await page.waitForURL('**/suche?**');
    await tabTo(page, page.locator('main [data-service] a').first());
    await page.keyboard.press('Enter');
    await page.waitForURL('**/angebote/**');
    await tabTo(page, page.locator('main a[href*="/anfrage?angebot="]').first());
    await page.keyboard.press('Enter');

    await page.waitForURL('**/anfrage?**');
    await tabTo(page, page.locator('#text'));
    await page.keyboard.type(typed[language]);
    await tabTo(page, page.locator('#ort'));
    await page.keyboard.type('Freudenberg');
    for (const choice of ['fuer"][value="self', 'kanal"][value="receipt', 'einwilligung']) {
      await tabTo(page, page.locator(`input[name="${choice}"]`));
      await page.keyboard.press('Space');
    }
    await tabTo(page, page.locator('button[value="pruefen"]'));
    await page.keyboard.press('Enter');

    await expect(page.locator('main [data-area]')).toHaveAttribute('data-area', 'west');
    await tabTo(page, page.locator('main button[value="senden"]'));
    await page.keyboard.press('Enter');
    const code = (await page.locator('[data-receipt-code]').textContent()) ?? '';
    const number = (await page.locator('[data-case]').textContent()) ?? '';
    await tabTo(page, page.locator('main a[href$="/vorgang"]'));
    await page.keyboard.press('Enter');

    await page.waitForURL('**/vorgang');
    await tabTo(page, page.locator('#code'));
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await expect(page.locator('h1')).toContainText(number);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  });
}

test('WCAG 3.2.2 On input: Enter in a field of the enquiry checks it, and changes no language', async ({ page }) => {
  await page.goto('/ar/anfrage');
  await page.locator('#name').press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
});

/** Goes on by Tab until something has the focus, as people do; wherever the focus stands, it is seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      return;
    }
  }
  throw new Error(`the focus never came to ${target}`);
}
