import { expect, test } from './journey.ts';
import { endSentence, giveVoice, highlighted, isSpeaking, spokenOn } from './pages/fake-voice.ts';
import { expectSound, t } from './pages/shown.ts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'only scripts can speak');

test('a page is read aloud, and only when somebody asks for it', async ({ page }) => {
  await giveVoice(page, ['en-US', 'de-DE']);
  await page.goto('/de/notfall');
  const start = page.getByRole('button', { name: t('aloud:start') });
  const stop = page.getByRole('button', { name: t('aloud:stop') });
  await expect(start).toBeVisible();
  await expect(stop).toBeHidden();
  expect(await spokenOn(page)).toEqual([]);

  // With the keyboard alone: start, pause, go on, stop.
  await start.focus();
  await page.keyboard.press('Enter');
  expect(await spokenOn(page)).toEqual([{ text: t('emergency:title'), voice: 'de-DE', rate: 1 }]);
  expect(await highlighted(page)).toBe(t('emergency:title'));
  await endSentence(page);
  const pause = page.getByRole('button', { name: t('aloud:pause') });
  await expect(pause).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await isSpeaking(page)).toBe(false);
  const second = await highlighted(page);

  await page.getByRole('button', { name: t('aloud:resume') }).press('Enter');
  expect((await spokenOn(page)).at(-1)?.text).toBe(second);
  await expectSound(page);
  while (!(await spokenOn(page)).some(({ text }) => text === '1 1 2')) await endSentence(page);
  expect(await highlighted(page)).toBe('112');
  await expect(page.getByRole('link', { name: '112' }).first()).toBeInViewport();

  await stop.press('Enter');
  expect(await isSpeaking(page)).toBe(false);
  expect(await highlighted(page)).toBe('');
  await expect(start).toBeFocused();
  await start.press('Enter');
  await page.keyboard.press('Escape');
  expect(await isSpeaking(page)).toBe(false);
});

test('a service in Leichte Sprache is read slowly to its end, without menus and buttons', async ({ page }) => {
  await giveVoice(page, ['de-DE']);
  await page.goto('/de-simple/angebote/stadt-siegen-buergerbuero');
  const start = page.locator('[data-read-aloud] button').first();
  const ask = await page.locator('main .button[href*=anfrage]').first().textContent();
  await start.click();
  while (await isSpeaking(page)) await endSentence(page);
  const spoken = await spokenOn(page);
  expect(new Set(spoken.map(({ rate }) => rate))).toEqual(new Set([0.8]));
  expect(spoken[0]?.text).toBe(await page.locator('h1').textContent());
  expect(spoken.filter(({ text }) => text === ask)).toEqual([]);
  await expect(start).toHaveText(/Vorlesen/);
});

test('German texts on a page in another language have their own voice, and a device without one is told so', async ({ page }) => {
  await giveVoice(page, ['tr-TR', 'de-DE']);
  await page.goto('/tr/angebote/stadt-siegen-buergerbuero');
  await page.locator('[data-read-aloud] button').first().click();
  while (await isSpeaking(page)) await endSentence(page);
  const voices = (await spokenOn(page)).map(({ voice }) => voice);
  expect(voices).toContain('tr-TR');
  expect(voices).toContain('de-DE');

  await page.goto('/pl/notfall');
  await expect(page.locator('[data-no-voice]')).toBeVisible();
  await expect(page.locator('[data-read-aloud] button').filter({ visible: true })).toHaveCount(0);
});

test('with less movement asked for, nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/de/');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return scrollBehavior === 'smooth' || animationName !== 'none' || !/^(0s(, )?)+$/.test(transitionDuration);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});
