import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { anonymousEnquiry, sendEnquiry } from './pages/enquiry-page.ts';
import { t } from './pages/shown.ts';

/** Text of A4 between its margins, in CSS pixels. */
const paper = { width: 672, height: 980 };

/** 14 pt in CSS pixels, and what rounding takes. */
const smallestPrint = (14 * 96) / 72 - 0.1;

const counter = 'de/angebote/stadt-siegen-buergerbuero';

test('a service prints as a sheet to hand out', async ({ page, portal }) => {
  await printed(page, `/${counter}`);
  const sheet = page.locator('.sheet');
  await expect(sheet).toContainText(/57\d{3} Siegen/);
  await expect(sheet).toContainText('0271');
  await expect(sheet.locator('.sheet__dates li').nth(2)).toHaveText(/^(Mo|Di|Mi|Do|Fr|Sa|So)\p{L}+, \d+\. \p{L}+, .+ Uhr$/u);
  await expectNothingToClick(page);
  await expectLeadsBack(page, `${portal.address}/${counter}`);
});

test('a list of results prints with what each needs, and leads back to the search', async ({ page, portal }) => {
  await printed(page, '/de/suche?q=Wohngeld&ort=Siegen');
  const entries = page.locator('.entry');
  for (const shown of [entries.first(), entries.last()]) {
    await expect(shown.getByText(t('directory:fields.where'))).toBeVisible();
    await expect(shown.getByText(t('directory:fields.phone'), { exact: true })).toBeVisible();
  }
  await expectNothingToClick(page);
  await expectLeadsBack(page, `${portal.address}/de/suche?q=Wohngeld&ort=Siegen`);
});

test('a receipt prints with its code, and leads to the page that asks for it', async ({ page, portal }) => {
  const receipt = await sendEnquiry(page, anonymousEnquiry);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-receipt-code]')).toBeVisible();
  await expectNothingToClick(page);
  await expectLeadsBack(page, `${portal.address}/de/vorgang`);
  await expect(page.locator('.printed')).not.toContainText(receipt.code);
});

test('every other page can be read on paper', async ({ page }) => {
  const situation = 'de/lebenslagen/krankenhaus-entlassung?fuer-wen=ich&stand=zuhause&pflegegrad=ja&ort=Netphen';
  for (const address of [
    'de/',
    'ar/sprechstunden?ort=Siegen',
    situation,
    'de/orte/burbach',
    'de/notfall',
    'de-simple/seite/hilfe',
    'de/vorgang',
  ]) {
    await printed(page, `/${address}`);
    expect(await menusOn(page), address).toBe(0);
    expect(await smallPrintOn(page), address).toEqual([]);
    await expect(page.locator('.printed'), address).toBeVisible();
  }
});

/** A page as it comes out of a printer, from a browser that is set to dark. */
async function printed(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize(paper);
  await page.goto(address);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, address).toBeLessThanOrEqual(0);
}

async function expectNothingToClick(page: Page): Promise<void> {
  await expect(page.locator('form, button, input, .button').filter({ visible: true })).toHaveCount(0);
  expect(await menusOn(page)).toBe(0);
  expect(await smallPrintOn(page)).toEqual([]);
}

async function expectLeadsBack(page: Page, address: string): Promise<void> {
  const foot = page.locator('.printed');
  await expect(foot).toContainText(address);
  await expect(foot).toContainText('0271 333-0');
  await expect(foot).toContainText(/\d+\. \p{L}+ \d{4}/u);
  await expect(foot.locator('svg')).toBeVisible();
}

async function menusOn(page: Page): Promise<number> {
  return await page.locator('nav, button, .button').filter({ visible: true }).count();
}

/** Texts that would be printed smaller than 14 pt, or not in black. */
async function smallPrintOn(page: Page): Promise<string[]> {
  return await page.evaluate((least) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!element?.checkVisibility() || element.closest('svg, script, style, option') || !walker.currentNode.textContent?.trim()) continue;
      const { fontSize, color } = getComputedStyle(element);
      if (Number.parseFloat(fontSize) < least || color !== 'rgb(0, 0, 0)')
        found.push(`${fontSize} ${color} ${element.outerHTML.slice(0, 100)}`);
    }
    return found;
  }, smallestPrint);
}
