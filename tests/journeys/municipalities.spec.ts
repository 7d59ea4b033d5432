import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../support/yaml.ts';
import { expect, test } from './journey.ts';
import { anonymousEnquiry, EnquiryPage } from './pages/enquiry-page.ts';
import { t } from './pages/shown.ts';

const municipalities = readdirSync('content/municipalities').map((file) => parse(readFileSync(`content/municipalities/${file}`, 'utf8')));

test('there are eleven municipalities', () => {
  expect(municipalities).toHaveLength(11);
});

for (const { name, area } of municipalities) {
  test(`an enquiry from ${name} reaches the office of its area, which is said before it is sent`, async ({ page }) => {
    const form = await EnquiryPage.open(page);
    await form.fill({ ...anonymousEnquiry, place: name });
    const review = await form.checkAndReview();
    await review.expectOffice(area, t('routing:reason.lives_in', { place: name }));
    await expect(page.getByText(anonymousEnquiry.text ?? '')).toBeVisible();
    const receipt = await review.send();
    await receipt.expectOffice(area);
  });
}
