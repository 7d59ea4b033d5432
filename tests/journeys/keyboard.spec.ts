import type { Locator, Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { EnquiryPage, ReceiptPage, ReviewPage } from './pages/enquiry-page.ts';
import { t } from './pages/shown.ts';
import { StartPage } from './pages/start-page.ts';

const mostStops = 120;

test('an enquiry is sent with the keyboard alone', async ({ page }) => {
  await StartPage.open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: t('common:skip') })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('main').getByRole('link', { name: t('start:ask.button') }));
  await page.keyboard.press('Enter');

  const form = await EnquiryPage.shown(page);
  await tabTo(page, form.field('text'));
  await page.keyboard.type('Ich brauche Hilfe im Haushalt.');
  await tabTo(page, form.field('place'));
  await page.keyboard.type('Freudenberg');
  await tabTo(page, form.choice('for.self'));
  await page.keyboard.press('Space');
  await tabTo(page, form.choice('channel.receipt'));
  await page.keyboard.press('Space');
  await tabTo(page, form.choice('consent.label'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: t('enquiry:check') }));
  await page.keyboard.press('Enter');

  await (await ReviewPage.shown(page)).expectOffice('west', 'Freudenberg');
  await tabTo(page, page.getByRole('button', { name: t('enquiry:review.send') }));
  await page.keyboard.press('Enter');
  await ReceiptPage.shown(page);
});

/** Goes on by Tab until something has the focus, as people do; wherever the focus stands, it is seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const focus = page.locator(':focus');
    if ((await focus.count()) === 0) continue;
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      return;
    }
  }
  throw new Error(`the focus never came to ${target}`);
}
