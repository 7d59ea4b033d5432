import { expect, test } from './journey.ts';
import { sendEnquiry } from './pages/enquiry-page.ts';
import { FollowPage } from './pages/follow-page.ts';
import { t } from './pages/shown.ts';

test('a resident opens their enquiry with the code, however it is typed, and writes again', async ({ page }) => {
  const receipt = await sendEnquiry(page, { text: 'Meine erste Frage.' });
  const own = await FollowPage.open(page);
  await own.enter(receipt.code.replaceAll(' ', '-'), receipt.number);
  await own.expectState('received');
  await own.expectMessages([['resident', 'Meine erste Frage.']]);
  await own.reply('Noch etwas: Es eilt.');
  await own.expectMessages([
    ['resident', 'Meine erste Frage.'],
    ['resident', 'Noch etwas: Es eilt.'],
  ]);
  expect(new URL(page.url()).search).toBe('');
  expect(await page.context().cookies()).toEqual([]);
});

test('an empty reply is asked for, and the case stays open', async ({ page }) => {
  const receipt = await sendEnquiry(page);
  const own = await FollowPage.open(page);
  await own.enter(receipt.code, receipt.number);
  await page.getByRole('button', { name: t('follow:reply.send') }).click();
  await expect(page.getByRole('alert')).toContainText(t('enquiry-errors:message.missing'));
  await FollowPage.shown(page);
});

test('a resident withdraws, and can still read', async ({ page }) => {
  const receipt = await sendEnquiry(page);
  const own = await FollowPage.open(page);
  await own.enter(receipt.code, receipt.number);
  await own.withdraw();
  await own.expectState('closed');
  await expect(page.getByText(t('follow:outcome.withdrawn'))).toBeVisible();
  const later = await FollowPage.open(page);
  await later.enter(receipt.code, receipt.number);
  await later.expectState('closed');
});

test('a resident deletes everything, once they are sure, and the code opens nothing any more', async ({ page }) => {
  const receipt = await sendEnquiry(page);
  const own = await FollowPage.open(page);
  await own.enter(receipt.code, receipt.number);
  await own.delete({ sure: false });
  await expect(page.getByRole('alert')).toContainText(t('follow:delete.unconfirmed'));
  await own.delete({ sure: true });
  await expect(page.locator('h1')).toHaveText(t('follow:delete.done'));
  await FollowPage.shown(page);
  expect(await (await FollowPage.open(page)).tryCode(receipt.code)).toBe(404);
});

test('a wrong code is said, and stays in its field', async ({ page }) => {
  const own = await FollowPage.open(page);
  expect(await own.tryCode('1234 5678 9012 3456 7890')).toBe(404);
  await FollowPage.shown(page);
  await expect(page.getByText(t('follow:wrong')).first()).toBeVisible();
  await expect(own.codeField()).toHaveValue('1234 5678 9012 3456 7890');
  await expect(own.codeField()).toHaveAttribute('aria-invalid', 'true');
  expect(await own.tryCode('')).toBe(422);
  await expect(page.getByText(t('follow:missing')).first()).toBeVisible();
});

test('words of danger in a reply bring the numbers to the top', async ({ page }) => {
  const receipt = await sendEnquiry(page);
  const own = await FollowPage.open(page);
  await own.enter(receipt.code, receipt.number);
  await own.reply('Ich will nicht mehr leben.');
  await expect(page.locator('[data-danger]').first()).toBeInViewport();
});

test.describe('who guesses', () => {
  test.use({ alone: true });

  test('has to wait after too many wrong codes, and is told how long', async ({ page }) => {
    const own = await FollowPage.open(page);
    let status = 0;
    for (let tries = 0; tries < 15 && status !== 429; tries += 1) status = await own.tryCode(`1234 5678 9012 3456 78${tries + 10}`);
    expect(status).toBe(429);
    await FollowPage.shown(page);
    await expect(page.getByText(/Bitte warten Sie \d+ Sekunden/).first()).toBeVisible();
  });
});
