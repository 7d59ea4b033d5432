import { expect, test } from './journey.ts';
import { EnquiryPage } from './pages/enquiry-page.ts';
import { expectShown, expectSound, t } from './pages/shown.ts';
import { StartPage } from './pages/start-page.ts';

test('a resident finds a service by words and place, and how to reach it', async ({ page }) => {
  await (await StartPage.open(page)).search('Demenz', 'Bad Berleburg');
  await expectShown(page, t('search:headingIn', { what: 'Demenz', place: 'Bad Berleburg' }));
  const entries = page.locator('main [data-service]');
  await expect(entries.first()).toBeVisible();
  const id = await entries.first().getAttribute('data-service');
  await entries.first().getByRole('link').first().click();
  await expect(page.locator('article[data-service]')).toHaveAttribute('data-service', id ?? '');
  await expectSound(page);
  await expect(page.locator('dl.facts')).toContainText(t('directory:fields.where'));
  await page.getByRole('link', { name: t('directory:actions.ask') }).click();
  await EnquiryPage.shown(page);
  await expect(page.locator('input[name="angebot"]')).toHaveValue(id ?? '');
});

test('a resident reaches the office of their village by the list of places', async ({ page }) => {
  await StartPage.open(page);
  await page.locator('main').getByRole('listitem').getByRole('link', { name: 'Erndtebrück', exact: true }).click();
  await expect(page.locator('h1')).toHaveText('Erndtebrück');
  await expectSound(page);
  await expect(page.locator('main [data-area]').first()).toHaveAttribute('data-area', 'ost');
  await page
    .locator('[data-area]')
    .getByRole('link', { name: t('regions:askHere') })
    .click();
  const form = await EnquiryPage.shown(page);
  await form.expectKept({ place: 'Erndtebrück' });
});

test('a place that is there twice is asked for in the search', async ({ page }) => {
  await (await StartPage.open(page)).search('Pflege', 'Holzhausen');
  await expectSound(page);
  await page.getByRole('link', { name: t('routing:ask.locality', { place: 'Holzhausen', municipality: 'Burbach' }) }).click();
  await expect(page.locator('h1')).toContainText('Holzhausen');
  await expect(page.locator('main [data-service]').first()).toBeVisible();
});

test('words of danger bring the numbers to the top of the search', async ({ page }) => {
  await (await StartPage.open(page)).search('ich will mich umbringen', '');
  await expectSound(page);
  const danger = page.locator('[data-danger]').first();
  await expect(danger).toBeInViewport();
  await expect(danger.locator('a[href="tel:112"]')).toBeVisible();
  expect((await danger.boundingBox())?.y).toBeLessThan((await page.locator('h1').boundingBox())?.y ?? 0);
});

test('where nothing is found the way leads on to an enquiry, with the place and the words', async ({ page }) => {
  await (await StartPage.open(page)).search('xyzzyqwertz', 'Netphen');
  await expectSound(page);
  await expect(page.getByText(t('search:noneText'))).toBeVisible();
  await page
    .locator('main .note')
    .getByRole('button', { name: t('start:ask.button') })
    .click();
  await (await EnquiryPage.shown(page)).expectKept({ place: 'Netphen', text: 'xyzzyqwertz' });
  // What somebody searched for may be about their health: it stands in no address.
  expect(page.url()).not.toContain('xyzzy');
});
