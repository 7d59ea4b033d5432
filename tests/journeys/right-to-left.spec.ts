import { wordsOf } from '../support/wording.ts';
import { expect, test } from './journey.ts';
import { chooseLanguage } from './pages/languages.ts';
import { expectSound } from './pages/shown.ts';

const t = wordsOf('ar');

test('in Arabic pages are mirrored, and numbers and codes still read from left to right', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/de/anfrage');
  await page.locator('#text').fill('Wer hilft meiner Mutter?');
  await page.locator('#ort').fill('57072 Siegen');
  await page.locator('input[name="fuer"][value="relative"]').check();
  await page.locator('input[name="kanal"][value="receipt"]').check();
  await page.locator('input[name="einwilligung"]').check();
  await chooseLanguage(page, 'العربية');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('#text')).toHaveValue('Wer hilft meiner Mutter?');
  await expectSound(page);
  await page.getByRole('button', { name: t('enquiry:check') }).click();
  await page.getByRole('button', { name: t('enquiry:review.send') }).click();
  await expect(page.locator('h1')).toHaveText(t('enquiry:receipt.title'));
  for (const number of ['[data-receipt-code]', '[data-case]', 'main a.tel', 'header strong'])
    await expect(page.locator(number).first()).toHaveCSS('direction', 'ltr');

  const code = await page.locator('[data-receipt-code]').textContent();
  await chooseLanguage(page, 'Русский');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('[data-receipt-code]')).toHaveText(code ?? '');
});
