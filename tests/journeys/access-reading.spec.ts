import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { addReadersStyle, lostText, widerSpacing } from './measures/lost-text.ts';
import { smallTargets } from './measures/small-targets.ts';
import { expectNoSidewaysScrolling } from './pages/shown.ts';
import { inEachState, languages } from './pages/states.ts';

const wide = { width: 1280, height: 1024 };
const small = { width: 320, height: 640 };
/** What 1280 by 1024 px leave at 400 percent. */
const enlarged = { width: 320, height: 256 };

for (const language of languages) {
  test.describe(language, () => {
    test('WCAG 1.4.10 Reflow: at 320 px, and at 1280 px and 400 percent, nothing scrolls sideways and nothing is lost', async ({
      page,
    }) => {
      await inEachState(page, language, async (state) => {
        for (const size of [small, enlarged]) {
          await page.setViewportSize(size);
          await expectWhole(page, state);
        }
      });
    });

    test('WCAG 1.4.12 Text spacing: a reader who spreads lines, words and letters loses no text', async ({ page }) => {
      await inEachState(page, language, async (state) => {
        await addReadersStyle(page, widerSpacing);
        for (const size of [wide, small]) {
          await page.setViewportSize(size);
          await expectWhole(page, state);
        }
      });
    });

    test('WCAG 1.4.4 Resize text: letters of twice the size fit their boxes', async ({ page }) => {
      await page.setViewportSize(wide);
      await inEachState(page, language, async (state) => {
        const before = await letterSizes(page);
        await page.evaluate(() => {
          const root = document.documentElement;
          root.style.fontSize = `${2 * Number.parseFloat(getComputedStyle(root).fontSize)}px`;
        });
        const after = await letterSizes(page);
        for (const [index, size] of after.entries()) expect(size / (before[index] ?? 0), state).toBeCloseTo(2, 1);
        await expectWhole(page, state);
      });
    });

    test('WCAG 2.5.5 Target size: what is pressed measures 44 px', async ({ page }) => {
      await inEachState(page, language, async (state) => {
        for (const size of [wide, small]) {
          await page.setViewportSize(size);
          expect(await smallTargets(page), `${state}, ${size.width} px`).toEqual([]);
        }
      });
    });

    test('WCAG 2.3.3 Animation from interactions: who wants no motion sees none', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await inEachState(page, language, async (state) => {
        await page.locator('main :is(a[href], button):visible').first().hover();
        expect(await movingElements(page), state).toEqual([]);
      });
    });

    test('WCAG 1.4.1 Use of colour: links in text are underlined, and states carry words', async ({ page }) => {
      await inEachState(page, language, async (state) => {
        expect(await linksByColourAlone(page), state).toEqual([]);
        expect(await statesByColourAlone(page), state).toEqual([]);
      });
    });
  });
}

async function expectWhole(page: Page, state: string): Promise<void> {
  await expectNoSidewaysScrolling(page);
  expect(await lostText(page), state).toEqual([]);
}

/** Of running text, fields and buttons, in pixels. Headings grow with the window as well, and less by letters alone. */
function letterSizes(page: Page): Promise<number[]> {
  return page
    .locator('main :is(p, li, input.input, button, label), header a')
    .evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
}

function movingElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const running = document.getAnimations().map((animation) => `runs: ${(animation as CSSAnimation).animationName ?? 'a transition'}`);
    const able = [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration, transitionProperty, scrollBehavior } = getComputedStyle(element);
      const changes = transitionProperty !== 'none' && /[1-9]/.test(transitionDuration);
      return animationName !== 'none' || changes || scrollBehavior === 'smooth';
    });
    return [...running, ...able.map((element) => `would move: ${element.outerHTML.slice(0, 80)}`)];
  });
}

/** Links within a sentence that nothing but their colour tells from it. */
function linksByColourAlone(page: Page): Promise<string[]> {
  return page.locator('main :is(p, li, dd) a[href], footer p a[href]').evaluateAll((links) =>
    links
      .filter((link) => {
        const { display, textDecorationLine } = getComputedStyle(link);
        const around = link.closest('p, li, dd')?.textContent?.trim();
        return display === 'inline' && around !== link.textContent?.trim() && !textDecorationLine.includes('underline');
      })
      .map((link) => link.outerHTML.slice(0, 120)),
  );
}

/** Fields with a mistake that is not said, a place in the navigation that is not marked but by colour, marks without words. */
function statesByColourAlone(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSaid = (field: Element) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .some((id) => document.getElementById(id)?.matches('.field__error:not(:empty)'));
    const isMarked = (link: Element) => Number(getComputedStyle(link).fontWeight) >= 600;
    return [
      ...[...document.querySelectorAll('[aria-invalid="true"], .field--error[aria-describedby]')].filter((field) => !isSaid(field)),
      ...[...document.querySelectorAll('.field--error')].filter((field) => !field.querySelector('.field__error')?.textContent?.trim()),
      ...[...document.querySelectorAll('nav [aria-current]')].filter((link) => !isMarked(link)),
      ...[...document.querySelectorAll('.tag, .note')].filter((mark) => !mark.textContent?.trim()),
    ].map((element) => element.outerHTML.slice(0, 120));
  });
}
