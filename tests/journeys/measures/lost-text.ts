import type { Page } from '@playwright/test';

/**
 * Text that a reader loses: cut off by its box, out of the frame that is drawn around it, out of the screen, or under other text.
 * @returns a line for each loss, with the words
 */
export function lostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What a bar at the top covers comes out by scrolling.
    window.scrollTo({ top: 0, behavior: 'instant' });
    type Piece = { node: Text; box: DOMRect };
    const slack = 2;
    const isOutOfSight = (element: Element) =>
      element.closest('.kern-sr-only, .honey, .skip, .suggestions, noscript, script, style') !== null ||
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
      ['1px', '0px'].includes(getComputedStyle(element).inlineSize);
    const hasFrame = (element: Element) => {
      const { overflowX, borderInlineEndWidth, backgroundColor, display } = getComputedStyle(element);
      if (display === 'inline' || display === 'contents') return false;
      return overflowX !== 'visible' || borderInlineEndWidth !== '0px' || backgroundColor !== 'rgba(0, 0, 0, 0)';
    };
    const framesOf = (element: Element | null): Element[] => {
      if (!element || element === document.documentElement) return [];
      return [...(hasFrame(element) ? [element] : []), ...framesOf(element.parentElement)];
    };
    const isInside = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.left - slack &&
      inner.right <= outer.right + slack &&
      inner.top >= outer.top - slack - inner.height / 4 &&
      inner.bottom <= outer.bottom + slack + inner.height / 4;
    const boxesOf = (node: Text) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    };
    const isOver = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) * 0.4;

    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.data.trim() !== '' && node.parentElement && !isOutOfSight(node.parentElement)) texts.push(node);
    }
    const pieces: Piece[] = texts.flatMap((node) => boxesOf(node).map((box) => ({ node, box })));
    const screen = document.documentElement.clientWidth;
    const losses: string[] = [];
    for (const { node, box } of pieces) {
      const words = node.data.trim().slice(0, 60);
      if (box.left < -slack || box.right > screen + slack) losses.push(`out of the screen: ${words}`);
      const cutBy = framesOf(node.parentElement).find((frame) => !isInside(box, frame.getBoundingClientRect()));
      if (cutBy) losses.push(`out of <${cutBy.tagName.toLowerCase()} class="${cutBy.getAttribute('class') ?? ''}">: ${words}`);
    }
    // The map writes names over its shapes, where the list beside it has them all.
    const plain = pieces.filter(({ node }) => !node.parentElement?.closest('svg'));
    for (const [index, { node, box }] of plain.entries()) {
      const under = plain.slice(index + 1).find((other) => other.node !== node && isOver(box, other.box));
      if (under) losses.push(`over each other: ${node.data.trim().slice(0, 40)} | ${under.node.data.trim().slice(0, 40)}`);
    }
    return [...new Set(losses)];
  });
}

/** The distances that WCAG 1.4.12 lets a reader ask for. */
export const widerSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Gives a page a reader's own style, as an extension of a browser does: past what the page allows itself. */
export async function addReadersStyle(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
}
