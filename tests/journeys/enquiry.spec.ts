import type { Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import { wordsOf } from '../support/wording.ts';
import { expect, test } from './journey.ts';
import { anonymousEnquiry, EnquiryPage, ReviewPage, sendEnquiry, type Typed } from './pages/enquiry-page.ts';
import { chooseLanguage } from './pages/languages.ts';
import { t } from './pages/shown.ts';

/** All that can be typed and chosen. */
const everything: Typed = {
  text: 'Zwei Zeilen,\n"und" <ein> Zeichen & mehr.',
  place: 'Holzhausen',
  for: 'professional',
  channel: 'phone',
  phone: '0271 123456',
  times: 'nach 17 Uhr',
  name: 'Anna Beispiel',
  topics: ['pflege'],
  wishes: ['interpreter', 'home-visit'],
  consent: true,
};

test('a place that is there twice is asked for, and everything typed stays', async ({ page }) => {
  const form = await EnquiryPage.open(page);
  await form.fill(everything);
  await form.check();
  await EnquiryPage.shown(page);
  await expect(form.summary()).toBeVisible();
  await form.expectKept(everything);
  await page.getByLabel(t('routing:ask.locality', { place: 'Holzhausen', municipality: 'Burbach' })).check();
  await (await form.checkAndReview()).expectOffice('sued', 'Holzhausen');
});

test('a place nobody knows is asked for again, and may be left to the fallback desk', async ({ page }) => {
  const form = await EnquiryPage.open(page);
  await form.fill({ ...everything, place: 'Entenhausen' });
  await form.check();
  await EnquiryPage.shown(page);
  await expect(form.summary()).toContainText('Entenhausen');
  await form.expectKept({ ...everything, place: 'Entenhausen' });
  await page.locator('input[name="auffangstelle"]').check();
  const review = await form.checkAndReview();
  await review.expectOffice('mitte', t('routing:reason.fallback'));
  await (await review.send()).expectOffice('mitte');
});

test('a place elsewhere is named with its county and whom to call there', async ({ page }) => {
  const form = await EnquiryPage.open(page);
  await form.fill({ ...everything, place: '35708 Haiger' });
  await form.check();
  await EnquiryPage.shown(page);
  await expect(form.summary()).toContainText('Hessen');
  await expect(form.summary()).toContainText('115');
  await form.expectKept({ ...everything, place: '35708 Haiger' });
});

test('mistakes are listed, each leads to its field, and nothing is lost', async ({ page }) => {
  const typed: Typed = { ...everything, text: '', place: '', channel: 'mail', phone: '', times: '', mail: 'anna@', consent: false };
  const form = await EnquiryPage.open(page);
  const { phone: _phone, times: _times, ...fillable } = typed;
  await form.fill(fillable);
  await form.check();
  await EnquiryPage.shown(page);
  await expect(form.summary().getByRole('link')).toHaveCount(4);
  await form.expectKept(fillable);
  for (const [message, field] of [
    ['enquiry-errors:text.missing', form.field('text')],
    ['enquiry-errors:place.missing', form.field('place')],
    ['enquiry-errors:mail.invalid', form.field('mail')],
  ] as const) {
    await form
      .summary()
      .getByRole('link', { name: t(message) })
      .click();
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  await form
    .summary()
    .getByRole('link', { name: t('enquiry-errors:consent.missing') })
    .click();
  await expect(form.choice('consent.label')).toBeInViewport();
});

test('changing the language, or going back from the check, keeps every word', async ({ page }) => {
  const typed = { ...everything, place: 'Netphen' };
  const form = await EnquiryPage.open(page);
  await form.fill(typed);
  await chooseLanguage(page, 'English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await form.expectKept(typed);
  const english = wordsOf('en');
  await page.getByRole('button', { name: english('enquiry:check') }).click();
  await expect(page.locator('h1')).toHaveText(english('enquiry:review.title'));
  await chooseLanguage(page, 'Deutsch');
  await EnquiryPage.shown(page);
  await form.expectKept(typed);
  const again = await (await form.checkAndReview()).change();
  await again.expectKept(typed);
});

test('words of danger bring the numbers to the top, and sending is never blocked', async ({ page }) => {
  const form = await EnquiryPage.open(page);
  await form.fill({ ...anonymousEnquiry, text: 'Ich will nicht mehr leben und brauche Hilfe.' });
  const review = await form.checkAndReview();
  await expectOnTop(page);
  await expect(page.locator('[data-danger] a[href="tel:112"]').first()).toBeVisible();
  await review.send();
  await expectOnTop(page);
});

test('the same check sent several times is one case', async ({ page, portal }) => {
  const form = await EnquiryPage.open(page);
  await form.fill(anonymousEnquiry);
  await form.check();
  const review = await ReviewPage.shown(page);
  const fields = await page
    .locator('form#anfrage input')
    .evaluateAll((inputs) => inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]));
  const data = new URLSearchParams([...(fields as [string, string][]), ['schritt', 'senden']]).toString();
  const headers = { origin: portal.address, 'content-type': 'application/x-www-form-urlencoded' };
  const answers = await Promise.all([1, 2].map(() => page.request.post('/de/anfrage', { data, headers })));
  const receipt = await review.send();
  for (const answer of answers) {
    const html = await answer.text();
    expect(html).toContain(receipt.number);
    expect(html).toContain(receipt.code);
  }
});

test('somebody anonymous gets a receipt, no mail is written to them, and no cookie is left', async ({ page, portal }) => {
  const before = portal.mails().length;
  const receipt = await sendEnquiry(page);
  await expect.poll(() => portal.mails().length).toBeGreaterThan(before);
  const mails = await Promise.all(
    portal
      .mails()
      .slice(before)
      .map((mail) => PostalMime.parse(mail)),
  );
  expect(mails.map(({ to }) => to?.[0]?.address)).toEqual([expect.stringMatching(/^teps-mitte@/)]);
  expect(mails[0]?.text).not.toContain(receipt.number);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('who gives a mail address gets a mail, which says nothing of the matter', async ({ page, portal }) => {
  const mail = `anna-${Date.now()}@example.org`;
  const receipt = await sendEnquiry(page, {
    ...everything,
    place: 'Siegen',
    channel: 'mail',
    mail,
    phone: undefined,
    times: undefined,
  } as Typed);
  await expect(page.getByText(t('enquiry:receipt.mail'))).toBeVisible();
  const written = () => portal.mails().find((raw) => raw.includes(mail));
  await expect.poll(written).toBeDefined();
  const { subject, text, from } = await PostalMime.parse(written() ?? '');
  expect(subject).toBe(t('mail:receipt.subject'));
  expect(from?.address).toBe('teps-portal@localhost');
  expect(text).toContain(`${portal.address}/de/vorgang`);
  for (const secret of [receipt.code, receipt.code.replaceAll(' ', ''), receipt.number, 'Zwei Zeilen', 'Anna', 'Pflege', 'TePS'])
    expect(text).not.toContain(secret);
});

test('the receipt can be read aloud, and leads to the page of the enquiry', async ({ page }) => {
  const receipt = await sendEnquiry(page);
  await expect(page.getByText([...receipt.code.replaceAll(' ', '').slice(0, 4)].join(' '))).toBeVisible();
  expect(page.url()).not.toContain(receipt.code.slice(0, 4));
  await page.getByRole('link', { name: t('enquiry:receipt.follow') }).click();
  await expect(page.locator('h1')).toHaveText(t('follow:title'));
});

/** Above the heading, where it is seen without scrolling. */
async function expectOnTop(page: Page): Promise<void> {
  const danger = page.locator('[data-danger]').first();
  await expect(danger).toBeInViewport();
  const [box, heading] = [await danger.boundingBox(), await page.locator('h1').boundingBox()];
  expect(box?.y).toBeLessThan(heading?.y ?? 0);
}
