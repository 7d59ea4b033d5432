import type { Locator, Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { SearchField } from './pages/search-field.ts';
import { expectNoSidewaysScrolling, expectShown, expectSound, t } from './pages/shown.ts';
import { StartPage } from './pages/start-page.ts';

/** WCAG 2.5.5. */
const leastTarget = 44;

async function startPage(page: Page): Promise<SearchField> {
  await StartPage.open(page);
  return new SearchField(page);
}

test('a suggestion is chosen with the keyboard alone', async ({ page }) => {
  const field = await startPage(page);
  await field.input.focus();
  await field.type('demenz', 'Demenz');
  await expect(field.input).toHaveAttribute('aria-expanded', 'true');
  await expect(field.marked).toHaveCount(0);
  const count = await field.options.count();
  await expect(page.getByText(t('islands:search.found', { count }), { exact: true })).toBeAttached();
  await expectSound(page);

  await page.keyboard.press('ArrowDown');
  await field.expectMarked(field.options.first());
  await page.keyboard.press('End');
  await field.expectMarked(field.options.last());
  await page.keyboard.press('ArrowDown');
  await field.expectMarked(field.options.first());
  await page.keyboard.press('ArrowUp');
  await field.expectMarked(field.options.last());
  await page.keyboard.press('Home');
  await field.expectMarked(field.options.first());
  await page.keyboard.press('Escape');
  await field.expectClosed();
  await expect(field.input).toHaveValue('demenz');

  await page.keyboard.press('ArrowDown');
  await field.expectMarked(field.options.first());
  await page.keyboard.press('Enter');
  await expectShown(page, 'Demenz');
  expect(new URL(page.url()).pathname).toBe('/de/themen/demenz');
});

test('Enter without a suggestion searches for what was typed', async ({ page }) => {
  const field = await startPage(page);
  await field.input.focus();
  await field.type('pflegeh', 'Pflegeheim');
  await page.keyboard.press('Enter');
  await expectShown(page, t('search:heading', { what: 'pflegeh' }));
});

test('a search that was suggested keeps the place', async ({ page }) => {
  const field = await startPage(page);
  await field.place.fill('Bad Berleburg');
  await field.input.focus();
  await field.type('treppenl', 'Treppenlift');
  await field.options.filter({ hasText: /^Treppenlift/ }).click();
  await expectShown(page, t('search:headingIn', { what: 'Treppenlift', place: 'Bad Berleburg' }));
});

for (const [name, options] of Object.entries({
  'on a small screen': { viewport: { width: 320, height: 640 } },
  'in the dark': { colorScheme: 'dark' as const },
  'with colours of their own': { forcedColors: 'active' as const },
})) {
  test.describe(name, () => {
    test.use(options);

    test('both lists can be used from right to left, and hide nothing that comes next', async ({ page }) => {
      const field = await startPage(page);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      await field.input.focus();
      await field.type('pflege', 'Pflegeheim');
      await expectSound(page);
      await expectNoSidewaysScrolling(page);
      for (const option of await field.options.all()) {
        expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(leastTarget);
      }
      await expectUncovered(field.place);
      await expectUncovered(field.button);
      await page.keyboard.press('ArrowDown');
      await field.expectMarked(field.options.first());

      await page.keyboard.press('Tab');
      await expect(field.place).toBeFocused();
      await field.expectClosed();
      await field.place.pressSequentially('ba', { delay: 30 });
      const places = page.getByRole('listbox', { name: t('islands:places.label') });
      await expect(places.getByRole('option').first()).toBeVisible();
      await expectSound(page);
      await expectUncovered(field.button);
      await page.keyboard.press('Tab');
      await expect(field.button).toBeFocused();
      await expect(places).toBeHidden();
    });

    test('the button takes a press while a list is open', async ({ page }) => {
      const field = await startPage(page);
      await field.input.focus();
      await field.type('pflege', 'Pflegeheim');
      await field.button.click();
      await expectShown(page, t('search:heading', { what: 'pflege' }));
    });
  });
}

/** What a person sees in the middle of a control is the control. */
async function expectUncovered(control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const isSeen = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  };
  await expect.poll(() => control.evaluate(isSeen)).toBe(true);
}

test.describe('where suggestions come from', () => {
  test('the search beside the page begins with the first look at a field, and then needs no server', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const field = await startPage(page);
    expect(asked.filter((path) => /search-(worker|documents)/.test(path))).toEqual([]);
    const documents = page.waitForResponse(/search-documents/);
    await field.input.focus();
    expect((await documents).status()).toBe(200);
    const before = () => asked.filter((path) => path === '/api/v1/suggestions').length;
    await expect
      .poll(async () => {
        const asking = before();
        await field.input.fill('');
        await field.type('pf', 'Pflege');
        return before() - asking;
      })
      .toBe(0);
  });

  test('who spares data asks the server', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    const field = await startPage(page);
    await field.input.focus();
    const answered = page.waitForResponse(/api\/v1\/suggestions/);
    await field.type('pflege', 'Pflegeheim');
    expect((await answered).status()).toBe(200);
    expect(workers).toEqual([]);
  });
});
