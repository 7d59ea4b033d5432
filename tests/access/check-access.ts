import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { provideBrowser } from '../../src/commands/provide-browser.ts';
import { call } from '../support/ask.ts';
import { enquiryAsJson } from '../support/enquiries.ts';
import { addClearing, officePassword, sendCase, setUpOffice } from '../support/office.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { parse } from '../support/yaml.ts';
import { findingsOn, rules } from './look-at.ts';
import { type Look, looks } from './looks.ts';
import { administrationScenes, type Cast, clearingScenes, officeDoorScenes, residentScenes, type Scene } from './scenes.ts';

// Looks with axe at every state of every page, in every language and every look, and counts. Words behind the command limit it:
// `npm run access -- ar dark` takes what is Arabic and dark. `axe` runs in the browser, so this takes some minutes.
type Seen = { scene: string; language: string; look: string; findings: string[] };
type Round = { look: Look; language: string; scenes: readonly Scene[]; signedIn?: string };

process.env.TZ = 'Europe/Berlin';
const administrator = 'olga@example.org';
const clearer = 'mitte@example.org';
const atOnce = 2;
const root = join(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);

const { languages } = parse(readFileSync(join(root, 'content/portal.yaml'), 'utf8')) as { languages: string[] };
const portal = await startPortal();
const browser = await chromium.launch({ executablePath: await provideBrowser(console.log), args: ['--no-sandbox'] });
try {
  const cast = await castOf(portal);
  const rounds = roundsOf(languages).filter(isWanted);
  const seen: Seen[] = [];
  const next = async (): Promise<void> => {
    const round = rounds.shift();
    if (!round) return;
    seen.push(...(await look(browser, portal, round, cast)));
    await next();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  report(seen);
} finally {
  await browser.close();
  await portal.stop();
}

/** Staff of a portal, and a case that a resident can follow. */
async function castOf(running: RunningPortal): Promise<Cast> {
  const administration = await setUpOffice(running, administrator);
  await addClearing(running, administration, clearer, 'mitte');
  const caseNumber = await sendCase(running, 'Siegen');
  const { json } = await call(running.address, '/api/v1/enquiries', enquiryAsJson);
  return { receiptCode: json.receiptCode, caseNumber };
}

function roundsOf(all: readonly string[]): Round[] {
  return looks.flatMap((one) => [
    ...all.map((language) => ({ look: one, language, scenes: residentScenes })),
    { look: one, language: 'de', scenes: officeDoorScenes },
    { look: one, language: 'de', scenes: clearingScenes, signedIn: clearer },
    { look: one, language: 'de', scenes: administrationScenes, signedIn: administrator },
  ]);
}

function isWanted({ look: { name }, language, signedIn }: Round): boolean {
  const words = [...name.split(/[, ]+/), language, ...(signedIn ? ['office'] : [])];
  return wanted.every((word) => words.includes(word));
}

async function look(chrome: Browser, running: RunningPortal, round: Round, cast: Cast): Promise<Seen[]> {
  const context = await chrome.newContext({
    baseURL: running.address,
    locale: round.language === 'de-simple' ? 'de' : round.language,
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    ...round.look.options,
  });
  const page = await context.newPage();
  if (round.signedIn) await signIn(page, round.signedIn);
  const seen: Seen[] = [];
  for (const scene of round.scenes) {
    await scene.open(page, round.language, cast);
    seen.push({ scene: scene.name, language: round.language, look: round.look.name, findings: await findingsOn(page) });
  }
  await context.close();
  return seen;
}

async function signIn(page: Page, mail: string): Promise<void> {
  await page.goto('/office/login');
  await page.locator('#mail').fill(mail);
  await page.locator('#password').fill(officePassword);
  await page.locator('main button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('login'));
}

function report(seen: readonly Seen[]): void {
  const bad = seen.filter(({ findings }) => findings.length > 0);
  for (const { scene, language, look: name, findings } of bad) {
    console.log(`\n${scene}, ${language}, ${name}`);
    for (const finding of new Set(findings)) console.log(`  ${finding}`);
  }
  const count = (of: (one: Seen) => string) => new Set(seen.map(of)).size;
  const findings = bad.reduce((sum, one) => sum + one.findings.length, 0);
  console.log(`\naxe: ${rules.join(', ')}`);
  console.log(
    `${seen.length} pages seen: ${count(({ scene }) => scene)} states, ${count(({ language }) => language)} languages, ${count(({ look: name }) => name)} looks. ${findings} findings.`,
  );
  process.exitCode = findings > 0 || seen.length === 0 ? 1 : 0;
}
