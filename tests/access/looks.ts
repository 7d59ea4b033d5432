import type { BrowserContextOptions } from '@playwright/test';

/** A way of looking at a page: colours and width. */
export type Look = { name: string; options: BrowserContextOptions };

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

/** Light and dark on both widths, forced colours (as Windows sets them for people who need them) on the wide one. */
export const looks: readonly Look[] = [
  { name: 'light, 1280 px', options: { viewport: wide, colorScheme: 'light' } },
  { name: 'dark, 320 px', options: { viewport: narrow, colorScheme: 'dark', hasTouch: true } },
  { name: 'forced colours, 1280 px', options: { viewport: wide, forcedColors: 'active' } },
];
