import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { provideBrowser } from '../../src/commands/provide-browser.ts';
import { call, sendForm } from '../support/ask.ts';
import { enquiryAsJson } from '../support/enquiries.ts';
import { addClearing, type OfficeBrowser, officePassword, sendCase, setUpOffice } from '../support/office.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { parse } from '../support/yaml.ts';
import { findingsOn, rules } from './look-at.ts';
import { type Look, looks } from './looks.ts';
import type { Cast, Scene, SentCase } from './scene.ts';
import { administrationScenes, clearingScenes, officeDoorScenes, residentScenes } from './scenes.ts';

// Looks with axe at every state of every page, in every language and every look, and counts. Words behind the command limit it:
// `npm run access -- ar dark` takes what is Arabic and dark. `axe` runs in the browser, so this takes some minutes.
type Seen = { scene: string; language: string; look: string; findings: string[] };
type Round = { number: number; look: Look; language: string; scenes: readonly Scene[]; signedIn?: string };

process.env.TZ = 'Europe/Berlin';
const administrator = 'olga@example.org';
const clearer = 'mitte@example.org';
const atOnce = 2;
const root = join(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);

const { languages } = parse(readFileSync(join(root, 'content/portal.yaml'), 'utf8')) as { languages: string[] };
// Each round comes from an address of its own, so that its failed tries slow nobody else down.
const portal = await startPortal({ TRUSTED_PROXY: '127.0.0.1,::1' });
const browser = await chromium.launch({ executablePath: await provideBrowser(console.log), args: ['--no-sandbox'] });
try {
  const cast = await castOf(portal);
  const rounds = roundsOf(languages).filter(isWanted);
  const seen: Seen[] = [];
  const next = async (): Promise<void> => {
    const round = rounds.shift();
    if (!round) return;
    const ofRound = await look(browser, portal, round, cast);
    seen.push(...ofRound);
    console.log(`${round.language}, ${round.look.name}: ${ofRound.length} pages, ${findingsIn(ofRound)} findings`);
    await next();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  report(seen);
} finally {
  await browser.close();
  await portal.stop();
}

/** Staff of a portal, and cases that residents can follow. */
async function castOf(running: RunningPortal): Promise<Cast> {
  const administration = await setUpOffice(running, administrator);
  const office = await addClearing(running, administration, clearer, 'mitte');
  const caseNumber = await sendCase(running, 'Siegen');
  const [sent, answered, withdrawn] = [await sentCase(running), await sentCase(running), await sentCase(running)];
  await act(office, answered.number, { aktion: 'take' });
  await act(office, answered.number, { aktion: 'answer', text: 'Rufen Sie uns heute an.' });
  await sendForm(running.address, '/de/vorgang', { schritt: 'withdraw', code: withdrawn.code });
  return { caseNumber, sent, answered, withdrawn };
}

/** Does something with a case, as the page that shows it would. @throws where the office refuses */
async function act(office: OfficeBrowser, number: string, fields: Record<string, string>): Promise<void> {
  const { text } = await office.get(`/office/vorgang/${number}`);
  const stand = /name="stand" value="(\d+)"/.exec(text)?.[1] ?? '';
  const { status } = await office.post(`/office/vorgang/${number}`, { stand, ...fields });
  if (status !== 303) throw new Error(`${fields.aktion} was refused: ${status}`);
}

async function sentCase({ address }: RunningPortal): Promise<SentCase> {
  const { json } = await call(address, '/api/v1/enquiries', { ...enquiryAsJson, place: 'Siegen' });
  return { number: json.case, code: json.receiptCode };
}

function roundsOf(all: readonly string[]): Round[] {
  const rounds = looks.flatMap((one) => [
    ...all.map((language) => ({ look: one, language, scenes: residentScenes })),
    { look: one, language: 'de', scenes: officeDoorScenes },
    { look: one, language: 'de', scenes: clearingScenes, signedIn: clearer },
    { look: one, language: 'de', scenes: administrationScenes, signedIn: administrator },
  ]);
  return rounds.map((round, number) => ({ ...round, number }));
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
    extraHTTPHeaders: { 'x-forwarded-for': `192.0.2.${round.number}` },
    ...round.look.options,
  });
  const page = await context.newPage();
  if (round.signedIn) await signIn(page, round.signedIn);
  const seen: Seen[] = [];
  for (const scene of round.scenes) {
    const findings = await opened(scene, page, round, cast);
    seen.push({ scene: scene.name, language: round.language, look: round.look.name, findings });
  }
  await context.close();
  return seen;
}

/** A state that cannot be reached is a finding, and does not hide those of the others. */
async function opened(scene: Scene, page: Page, { language }: Round, cast: Cast): Promise<string[]> {
  try {
    await scene.open(page, language, cast);
    return await findingsOn(page);
  } catch (error) {
    return [`could not be looked at: ${error instanceof Error ? error.message : error}`];
  }
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
  const findings = findingsIn(seen);
  console.log(`\naxe: ${rules.join(', ')}`);
  console.log(tableOf(seen));
  const count = (of: (one: Seen) => string) => new Set(seen.map(of)).size;
  console.log(
    `${seen.length} pages seen: ${count(({ scene }) => scene)} states, ${count(({ language }) => language)} languages, ${count(({ look: name }) => name)} looks. ${findings} findings.`,
  );
  process.exitCode = findings > 0 || seen.length === 0 ? 1 : 0;
}

function findingsIn(seen: readonly Seen[]): number {
  return seen.reduce((sum, { findings }) => sum + findings.length, 0);
}

/** A line for each language, a column for each look: pages seen and findings. */
function tableOf(seen: readonly Seen[]): string {
  const names = looks.map(({ name }) => name).filter((name) => seen.some(({ look: one }) => one === name));
  const lines = [...Map.groupBy(seen, ({ scene, language }) => (scene.startsWith('office:') ? 'office' : language))].map(([who, ofWho]) => {
    const cells = names
      .map((name) => ofWho.filter(({ look: one }) => one === name))
      .map((cell) => `${cell.length} pages, ${findingsIn(cell)} findings`);
    return [who, ...cells];
  });
  return [['', ...names], ...lines]
    .map(([who = '', ...cells]) => [who.padEnd(10), ...cells.map((cell) => cell.padEnd(24))].join(' ').trimEnd())
    .join('\n');
}
