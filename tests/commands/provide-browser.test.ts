import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../src/commands/provide-browser.ts';
import { temporaryDirectory } from '../support/databases.ts';

function folderWith(...programs: string[]): string {
  const folder = join(temporaryDirectory(), 'bin');
  mkdirSync(folder);
  for (const name of programs) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

test('a browser named by CHROMIUM_PATH comes first', () => {
  expect(findBrowser({ CHROMIUM_PATH: '/opt/browser', PATH: folderWith('chromium') })).toBe('/opt/browser');
});

test('else the first Chromium, then Chrome, anywhere in PATH', () => {
  const chrome = folderWith('google-chrome');
  const chromium = folderWith('chromium');
  expect(findBrowser({ PATH: [chrome, chromium].join(delimiter) })).toBe(join(chromium, 'chromium'));
  expect(findBrowser({ PATH: ['', chrome].join(delimiter) })).toBe(join(chrome, 'google-chrome'));
});

test('else there is none', () => {
  expect(findBrowser({ PATH: folderWith() })).toBeUndefined();
  expect(findBrowser({})).toBeUndefined();
});
