import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Every rule of axe but its experiments: WCAG 2.0 to 2.2, levels A to AAA, and best practice. */
export const rules = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;

/** What is wrong with the page that is open, one line each. No rule is switched off. */
export async function findingsOn(page: Page): Promise<string[]> {
  // From the top: what a bar that stays in sight happens to cover further down is not too small.
  await page.evaluate(() => scrollTo(0, 0));
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: [...rules], resultTypes: ['violations'] }).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`the page has ${headings} first headings`);
  const { content, screen } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { content: scrollWidth, screen: clientWidth };
  });
  if (content > screen) found.push(`reaches out of the screen: ${content} of ${screen} px`);
  return found;
}
