import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { ReceiptPage } from './pages/enquiry-page.ts';
import { expectSound, t } from './pages/shown.ts';

const seen = 'de/angebote/senioren-pflegeberatung-kreis';
const other = 'de/angebote/caritas-sozialstation-kreuztal';

test.use({ serviceWorkers: 'allow' });

// On a busy machine browsers take the line for a slow one, on which nothing is kept.
test.beforeEach(({ context }) =>
  context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: false, effectiveType: '4g' } })),
);

/** Somebody reads two pages, by which the portal takes them to stay. */
async function visit(page: Page): Promise<void> {
  await page.goto('/de/');
  await page.locator('.site-head a[href="/de/notfall"]').click();
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/de/ohne-netz/kept')) !== undefined), { timeout: 60_000 })
    .toBe(true);
}

test('whoever loses the network still has the numbers, what was read, and the directory', async ({ page, context }) => {
  await visit(page);
  await page.goto(`/${seen}`);
  const name = await page.locator('h1').textContent();
  await expect.poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, `/${seen}`)).toBe(true);

  await context.setOffline(true);
  await page.goto('/de/notfall');
  await expect(page.locator('main a[href="tel:112"]')).toBeVisible();
  await expect(page.locator('[data-offline-note]').getByRole('link', { name: t('offline:stored.again') })).toBeVisible();
  await page.goto(`/${seen}`);
  await expect(page.locator('h1')).toHaveText(name ?? '');
  await page.goto('/en/notfall');
  await expect(page.locator('main a[href="tel:112"]')).toBeVisible();

  await page.goto(`/${other}`);
  await expect(page.locator('main [data-service]')).toContainText('57223 Kreuztal');
  await expectSound(page);
  await page.goto('/de/');
  await page.locator('main form input[name="q"]').fill('Pflege');
  await page.locator('main form button[type="submit"]').click();
  await expect(page.locator('h1')).toHaveText(t('search:heading', { what: 'Pflege' }));
  await expect(page.locator('main [data-service] a.tel').first()).toBeVisible();
  await expectSound(page);
  // No service says it in these words: the portal's own search is on the device.
  await page.goto('/de/suche?q=Oma+vergisst+alles');
  await expect(page.locator('main [data-service="regionalbuero-apd-suedwestfalen"]')).toBeVisible();
});

test('an enquiry written offline is kept with a yes only, sent when the network is back, and arrives once', async ({
  page,
  context,
  portal,
}) => {
  await visit(page);
  const before = portal.mails().length;
  await context.setOffline(true);
  await page.goto('/de/anfrage?ort=Siegen');
  await expect(page.locator('#ort')).toHaveValue('Siegen');
  await page.locator('#text').fill('Ich brauche Hilfe\nim Haushalt.');
  await page.locator('input[name="fuer"][value="self"]').check();
  await page.locator('input[name="kanal"][value="receipt"]').check();
  await page.getByRole('button', { name: t('enquiry:check') }).click();
  await expect(page.getByRole('heading', { name: t('offline:keep.title') })).toBeFocused();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await page.getByRole('button', { name: t('offline:keep.button') }).click();
  await expect(page.locator('[data-keep-problem]')).toHaveText(t('offline:keep.unfinished'));
  await page.locator('input[name="einwilligung"]').check();
  await page.getByRole('button', { name: t('offline:keep.button') }).click();
  await expect(page.getByRole('heading', { name: t('offline:kept.title') })).toBeFocused();
  await expect(page.locator('#text')).toBeHidden();
  await expectSound(page);

  // It waits on the device whatever happens to the page, and can be sent from a second one as well.
  const second = await context.newPage();
  await second.goto('/de/ohne-netz/');
  await expect(second.locator('[data-kept-list]')).toContainText('im Haushalt.');
  await expectSound(second);
  await context.setOffline(false);
  const receipt = await ReceiptPage.shown(page);
  await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
  await second.getByRole('button', { name: t('offline:kept.send') }).click();
  await second.getByRole('button', { name: t('enquiry:review.send') }).click();
  expect((await ReceiptPage.shown(second)).number).toBe(receipt.number);
  await expect.poll(() => portal.mails().length).toBe(before + 1);
});

test('everything can be deleted from the device, and stays away', async ({ page }) => {
  await visit(page);
  await page.goto('/de/ohne-netz/');
  await expect(page.locator('[data-device-state]')).toContainText(/\d/);
  await page.getByRole('button', { name: t('offline:device.delete') }).click();
  await expect(page.locator('[data-device-state]')).toHaveText(t('offline:device.deleted'));
  await page.locator('.site-head a[href="/de/notfall"]').click();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([
    [],
    0,
  ]);
});
