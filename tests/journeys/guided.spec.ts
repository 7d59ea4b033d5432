import { readFileSync } from 'node:fs';
import { parse } from '../support/yaml.ts';
import { expect, test } from './journey.ts';
import { EnquiryPage } from './pages/enquiry-page.ts';
import { expectSound, t } from './pages/shown.ts';
import { StartPage } from './pages/start-page.ts';

const situation = parse(readFileSync('content/situations/krankenhaus-entlassung.yaml', 'utf8'));

test('a few questions lead from what happened to first steps, services nearby and a prepared enquiry', async ({ page }) => {
  await StartPage.open(page);
  await page.getByRole('link', { name: situation.title.de }).click();
  for (const [question, option] of [
    ['fuer-wen', 'eltern'],
    ['stand', 'krankenhaus'],
    ['versorgung', 'unklar'],
    ['pflegegrad', 'nein'],
  ]) {
    await expectSound(page);
    await page.locator(`input[name="${question}"][value="${option}"]`).check();
    await page.getByRole('button', { name: t('situations:next') }).click();
  }
  await expect(page.locator('h1')).toHaveText(situation.title.de);
  await expectSound(page);
  await expect(page.getByRole('heading', { name: situation.steps[0].title.de })).toBeVisible();

  await page.getByLabel(t('situations:placeTitle')).fill('Hilchenbach');
  await page.getByLabel(t('situations:placeTitle')).press('Tab');
  await page.getByRole('button', { name: t('situations:placeButton') }).click();
  await expect(page.getByRole('heading', { name: t('situations:servicesIn', { place: 'Hilchenbach' }) })).toBeVisible();
  await expect(page.locator('#angebote ~ * [data-service], section:has(#angebote) [data-service]').first()).toBeVisible();

  await page.getByRole('link', { name: t('situations:ask.button') }).click();
  const form = await EnquiryPage.shown(page);
  await form.expectKept({ text: situation.enquiry.text.de, place: 'Hilchenbach', for: 'relative' });
  await expect(page.locator('input[name="thema"]:checked')).not.toHaveCount(0);
  await form.fill({ channel: 'receipt', consent: true });
  const review = await form.checkAndReview();
  await review.expectOffice('nord', 'Hilchenbach');
  await (await review.send()).expectOffice('nord');
});

test('an answer can be changed without answering the rest again', async ({ page }) => {
  await page.goto('/de/lebenslagen/krankenhaus-entlassung?fuer-wen=eltern&stand=krankenhaus&versorgung=ja');
  await expectSound(page);
  await page.getByRole('link', { name: t('situations:changeAnswer', { question: situation.questions[1].question.de }) }).click();
  await expect(page.locator('h1')).toHaveText(situation.questions[1].question.de);
});
