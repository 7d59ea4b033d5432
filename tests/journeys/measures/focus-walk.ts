import type { Page } from '@playwright/test';

/** Where the focus stood on a walk: what it was on, and what is wrong with how it was seen there. */
export type Stop = { on: string; findings: string[] };

const mostStops = 250;

/**
 * Goes through a whole page by Tab and looks at each stop: is the focus seen (WCAG 2.4.7, 2.4.13), is it in the screen and under
 * nothing (2.4.11, 2.4.12), does it go on as the page is read (2.4.3), and does it come out at the end (2.1.2)? For a browser that
 * wants no motion: else the page would still be on its way to the focus.
 */
export async function walkThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  // The walk begins at the top, wherever the page has led the focus.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute('tabindex');
  });
  for (let presses = 0; presses < mostStops; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`the focus never leaves the page: ${stops.at(-1)?.on}`);
}

/** Runs in the browser. Undefined where nothing has the focus: the walk is over. */
function lookAtFocus(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const findings: string[] = [];
  const walk = window as unknown as { first?: Element; before?: Element };
  const { first, before } = walk;
  // Some browsers go on at the top.
  if (element === first) return undefined;
  walk.first ??= element;
  walk.before = element;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const isDrawn = element instanceof SVGElement;
  const width = Number.parseFloat(style.outlineWidth);
  const offset = Number.parseFloat(style.outlineOffset);

  if (isDrawn) checkShape(element);
  else checkOutline();
  checkPlace();
  if (before?.isConnected) checkOrder(before);
  const words = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
  return { on: `${element.tagName.toLowerCase()} ${words.slice(0, 40)}${element.getAttribute('name') ?? ''}`, findings };

  function checkOutline(): void {
    if (style.outlineStyle === 'none' || width < 2) return void findings.push('has no outline of 2 px');
    const reach = width + Math.max(offset, 0);
    if (box.left - reach < 0 || box.right + reach > document.documentElement.clientWidth) findings.push('its outline is out of the screen');
    const ratio = contrast(style.outlineColor, groundOf(offset < 0 ? element : element?.parentElement));
    if (ratio < 3) findings.push(`its outline stands out only ${ratio.toFixed(1)} to 1`);
  }

  function checkShape(shape: Element): void {
    const path = shape.querySelector('path');
    if (!path || Number.parseFloat(getComputedStyle(path).strokeWidth) < 2) findings.push('its shape has no outline of 2 px');
  }

  function checkPlace(): void {
    const { clientWidth, clientHeight } = document.documentElement;
    // Of a field of many lines browsers bring the line that is written in to sight.
    const fits = box.height < clientHeight / 2 && element?.tagName !== 'TEXTAREA';
    if (box.top < 0 && fits) findings.push('is above the screen');
    if (box.bottom > clientHeight && fits) findings.push('is below the screen');
    if (box.bottom < 0 || box.top > clientHeight) findings.push('is out of the screen');
    if (box.left < 0 || box.right > clientWidth) findings.push('is beside the screen');
    if (isDrawn || !element) return;
    const inset = Math.min(3, box.width / 3, box.height / 3);
    const points = [
      [box.left + box.width / 2, box.top + box.height / 2],
      [box.left + inset, box.top + box.height / 2],
      [box.right - inset, box.top + box.height / 2],
    ] as const;
    for (const [x, y] of points) {
      const seen = document.elementFromPoint(x, y);
      // A link of two lines leaves room beside its words, where its own paragraph is seen.
      if (seen && !element.contains(seen) && !seen.contains(element))
        findings.push(`is covered by <${seen.tagName.toLowerCase()} class="${seen.className}">`);
    }
  }

  /** After a stop comes what follows it in the page, and stands below it, or beside it towards the end of the line. */
  function checkOrder(last: Element): void {
    if (!(last.compareDocumentPosition(element as Element) & Node.DOCUMENT_POSITION_FOLLOWING)) findings.push('comes too late');
    if (isDrawn || last instanceof SVGElement) return;
    const from = last.getBoundingClientRect();
    const isAfter = getComputedStyle(document.body).direction === 'rtl' ? box.right <= from.left + 4 : box.left >= from.right - 4;
    const isBelow = box.top + box.height / 2 >= from.top;
    if (!isAfter && !isBelow) findings.push('stands before what the focus came from');
  }

  function groundOf(from: Element | null | undefined): string {
    for (let ground = from; ground; ground = ground.parentElement) {
      const { backgroundColor } = getComputedStyle(ground);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    return 'Canvas';
  }

  function contrast(one: string, other: string): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  /** WCAG 2, relative luminance; a canvas reads colours of every notation. */
  function luminance(colour: string): number {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    const probe = document.createElement('i');
    probe.style.color = colour;
    document.body.append(probe);
    canvas.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
