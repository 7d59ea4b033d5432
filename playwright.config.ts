import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './src/commands/provide-browser.ts';

// One portal for all journeys, on a throw-away database. Workers read this file again and inherit the folder.
if (!process.env.JOURNEYS_DIR) {
  process.env.JOURNEYS_DIR = resolve('var/journeys');
  rmSync(process.env.JOURNEYS_DIR, { recursive: true, force: true });
}
const folder = process.env.JOURNEYS_DIR;
const port = 4399;
const address = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  // A journey that fails now and then is a bug: no second try.
  retries: 0,
  workers: 2,
  timeout: 30_000,
  use: {
    baseURL: address,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findBrowser() },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } },
    { name: 'phone', use: { ...devices['Desktop Chrome'], viewport: { width: 320, height: 640 }, hasTouch: true } },
    { name: 'without-javascript', use: { ...devices['Desktop Chrome'], javaScriptEnabled: false } },
  ],
  webServer: {
    command: 'node src/commands/start.ts',
    url: `${address}/ready`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    env: { PORT: String(port), PUBLIC_URL: address, DATA_DIR: folder, DATABASE_URL: `file:${folder}/portal.db`, SMTP_URL: '', LOG_LEVEL: 'warn' },
  },
});
