import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './src/commands/provide-browser.ts';

// Each worker starts a portal of its own on a throw-away database: tests/journeys/journey.ts.
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  // A journey that fails now and then is a bug: no second try.
  retries: 0,
  workers: Number(process.env.JOURNEY_WORKERS ?? 2),
  // Generous, as a slow day must fail nothing: a hang is what this is for.
  timeout: 240_000,
  use: {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // Only the journeys about it keep anything: all others would load more pages than they look at.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser(), args: ['--no-sandbox'] },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } },
    // Every kind of page once more on a small screen and in the dark; the journeys themselves are the same.
    {
      name: 'phone',
      testMatch: '**/every-page.spec.ts',
      use: { ...devices['Desktop Chrome'], viewport: { width: 320, height: 640 }, hasTouch: true, colorScheme: 'dark' },
    },
    {
      name: 'without-javascript',
      testIgnore: ['**/access-*.spec.ts', '**/every-page.spec.ts', '**/suggestions.spec.ts', '**/same-lists.spec.ts', '**/offline.spec.ts'],
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
    },
  ],
});
