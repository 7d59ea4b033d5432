import type { Browser, Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { t } from './pages/shown.ts';

const weather = '**://www.dwd.de/**';
const violence = '/de/lebenslagen/gewalt-zuhause';

/** A window with the weather in it: nothing leaves this machine. */
async function openWindow(browser: Browser, baseURL: string | undefined, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 320, height: 480 } } as object);
  const referrers: (string | undefined)[] = [];
  await context.route(weather, async (route) => {
    referrers.push((await route.request().allHeaders()).referer);
    await route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title><h1>Wetter</h1>' });
  });
  return { context, page: await context.newPage(), referrers };
}

test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'opens windows of both kinds itself');

const exitOn = (page: Page) => page.getByRole('link', { name: t('quick-exit:leave') });
const expectWeather = (page: Page) => expect(page.locator('h1')).toHaveText('Wetter');

test('the quick exit leaves at once, in all windows, and the way back does not lead to what was read', async ({ browser, baseURL }) => {
  const { context, page, referrers } = await openWindow(browser, baseURL);
  const other = await context.newPage();
  await other.goto('/de/anfrage');
  await other.locator('#text').fill('Mein Mann schlägt mich.');
  await page.goto('/de/seite/hilfe');
  await page.goto(violence);
  await exitOn(page).click();
  await expectWeather(page);
  await expectWeather(other);
  expect(referrers).toEqual([undefined, undefined]);
  await page.goBack();
  expect(page.url()).toContain('/de/seite/hilfe');
  await context.close();
});

test('the quick exit takes along what was read here', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, serviceWorkers: 'allow' });
  await context.route(weather, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title><h1>Wetter</h1>' }));
  const page = await context.newPage();
  const isStored = () => page.evaluate(async () => (await caches.match('/de/seite/hilfe')) !== undefined);
  await page.goto('/de/');
  await page.evaluate(async () => await navigator.serviceWorker.register('/service-worker.js'));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto('/de/seite/hilfe');
  await expect.poll(isStored).toBe(true);
  await page.goto('/de/anfrage');
  await exitOn(page).click();
  await expectWeather(page);
  await page.goto('/de/');
  expect(await isStored()).toBe(false);
  await context.close();
});

test('three presses of Escape leave too, and two do not', async ({ browser, baseURL }) => {
  const { context, page } = await openWindow(browser, baseURL);
  await page.goto('/de/anfrage');
  await expect(page.getByText(t('quick-exit:keys'))).toBeVisible();
  await page.locator('#text').press('Escape');
  await page.locator('#text').press('Escape');
  await page.waitForTimeout(1_600);
  await page.locator('#text').press('Escape');
  expect(page.url()).toContain('/de/anfrage');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectWeather(page);
  await context.close();
});

test('without a script the quick exit is a link, and says nothing of keys', async ({ browser, baseURL }) => {
  const { context, page, referrers } = await openWindow(browser, baseURL, false);
  await page.goto(violence);
  await expect(page.getByText(t('quick-exit:keys'))).toBeHidden();
  await exitOn(page).click();
  await expectWeather(page);
  expect(referrers).toEqual([undefined]);
  await context.close();
});

test('the quick exit stays in sight, and covers nothing that has the focus', async ({ page }) => {
  // Else the page would be measured while it still glides.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 480 });
  await page.goto('/de/anfrage');
  const exit = exitOn(page);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(exit).toBeInViewport({ ratio: 1 });
  for (const key of ['Shift+Tab', 'Tab']) {
    for (let stops = 0; stops < 40; stops += 1) {
      await page.keyboard.press(key);
      expect(await coveredByBar(page), `after ${stops + 1} times ${key}`).toBe(false);
    }
  }
});

/** Whether what has the focus lies below the bar, even in part. */
function coveredByBar(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const bar = document.querySelector('.quick-exit__bar');
    if (!focused || !bar || focused === document.body || bar.contains(focused)) return false;
    const [field, cover] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
    const isLeft = focused.matches('.skip') || cover.top > 0;
    return !isLeft && field.top < cover.bottom && field.bottom > cover.top;
  });
}
