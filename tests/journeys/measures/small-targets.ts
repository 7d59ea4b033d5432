import type { Page } from '@playwright/test';

/**
 * What can be pressed and is smaller than 44 by 44 px (WCAG 2.5.5). As the rule has it, links within a sentence are left out,
 * and what stands on the page a second time in full size.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 43.5;
    const isInSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const words = (of: Element | null | undefined) => of?.textContent?.replace(/[\s.,;:·–()]/g, '').length ?? 0;
      return words(element.closest('p, li, dd, td, span:not([lang])')) > words(element);
    };
    const areaOf = (element: Element) => (element.closest('label') ?? element).getBoundingClientRect();
    const isSmall = (element: Element) => {
      const { width, height } = areaOf(element);
      return width < least || height < least;
    };
    const targets = [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip, .honey, .kern-sr-only'),
    );
    const hasTwin = (element: Element) =>
      element instanceof SVGElement &&
      targets.some(
        (other) => other instanceof HTMLElement && other.getAttribute('href') === element.getAttribute('href') && !isSmall(other),
      );
    return targets
      .filter((element) => isSmall(element) && !isInSentence(element) && !hasTwin(element))
      .map((element) => {
        const { width, height } = areaOf(element);
        return `${Math.round(width)} by ${Math.round(height)} px: <${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`;
      });
  });
}
