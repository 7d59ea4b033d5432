import type { Page } from '@playwright/test';

/** Opens the language switch and goes to a language, which is called by its own name. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page.locator('.languages summary').click();
  await page.locator('.languages').getByText(name, { exact: true }).click();
}
