import { createHash } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { rules } from '../../access/look-at.ts';
import { wordsOf } from '../../support/wording.ts';

/** What the German pages say. */
export const t = wordsOf('de');

const sound = new Set<string>();

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** Every page object opens with this: the page is the one meant, can be used by everyone, and fits the screen. */
export async function expectShown(page: Page, title: string): Promise<void> {
  await expect(page).toHaveTitle(new RegExp(`^${escaped(title)} – `));
  await expectSound(page);
}

/** Everyone can use the page, and it fits the screen. */
export async function expectSound(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page);
}

/** Nothing reaches out of the screen (WCAG 1.4.10). */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const { content, screen } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { content: scrollWidth, screen: clientWidth };
  });
  expect(content, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(screen);
}

/** No rule is switched off. A page built like one that was sound before, whatever its words, is not looked at again. */
async function expectAccessible(page: Page): Promise<void> {
  const known = createHash('sha256')
    .update(`${page.viewportSize()?.width} ${await buildOf(page)}`)
    .digest('hex');
  if (sound.has(known)) return;
  const findings = (await findingsOn(page)).map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(findings, page.url()).toEqual([]);
  sound.add(known);
}

/** The page's elements without their words. An empty text or name stays empty, as that would be a finding. */
async function buildOf(page: Page): Promise<string> {
  const html = await page.content();
  return html.replace(/>[^<]*\S[^<]*</g, '>…<').replace(/(value|href|content|aria-label)="[^"]+"/g, '$1="…"');
}

/** axe is a script: a page in a browser without scripts is looked at in a copy that has them, but not the page's own. */
async function findingsOn(page: Page): Promise<Violations> {
  if (test.info().project.use.javaScriptEnabled !== false) return await violationsOn(page);
  const twin = await page.context().browser()?.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  if (!twin) throw new Error('there is no browser to look with');
  const body = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/g, '');
  await twin.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  const copy = await twin.newPage();
  await copy.goto(page.url());
  const found = await violationsOn(copy);
  await twin.close();
  return found;
}

async function violationsOn(page: Page): Promise<Violations> {
  return (await new AxeBuilder({ page }).options({ runOnly: [...rules], resultTypes: ['violations'] }).analyze()).violations;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
