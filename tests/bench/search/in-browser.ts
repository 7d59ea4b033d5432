import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../../src/commands/provide-browser.ts';
import { type BrowserQuestions, compareLists, type Lists, listsInPage } from '../../support/browser-lists.ts';
import { type RunningPortal, startPortal } from '../../support/portal.ts';
import { rawRequest } from '../raw-request.ts';
import { median, quantile } from '../rounds.ts';
import { findFirefox, startFirefox } from './firefox.ts';
import type { JudgedQuery } from './judged-queries.ts';
import { inMilliseconds, linesOf } from './table.ts';

const rounds = 3;
/** Of the queries only every fourth is timed. */
const oneOf = 4;
/** How a phone of today's least price compares with this machine, as Lighthouse has it. */
const slowdown = 6;

/** Milliseconds in a browser, medians over the rounds. `ready` begins with the first byte asked for. */
export type BrowserTimes = { slowdown: number; suggestionsReady: number; searchReady: number; suggest: Times; search: Times };
type Times = { p50: number; p95: number };
/** Bytes over the wire, compressed by brotli as the server sends them, headers included: to suggest, and to search as well. */
export type BrowserBytes = { worker: number; documents: number; searching: number };
/** How many queries a browser answers itself, and how many of them otherwise than the server, to the last score. */
export type Parity = { browser: string; queries: number; answered: number; differing: number };
export type InBrowser = { bytes: BrowserBytes; times: BrowserTimes[]; parity: Parity[] };

type Addresses = { worker: string; documents: string };
type Round = { suggestionsReady: number; searchReady: number; suggest: number[]; search: number[] };

/**
 * What searching in a browser costs: bytes, and time in Chromium at full speed and slowed down. Chromium slows a page's own thread
 * only, never its workers; so the worker's bundle, the very file, is run in the page's thread. Undefined where there is no Chromium.
 * @param queries to be timed @param compared to be answered by server and browsers alike; only counted
 */
export async function measureInBrowser(queries: readonly JudgedQuery[], compared: readonly JudgedQuery[]): Promise<InBrowser | undefined> {
  const executablePath = findBrowser();
  if (!executablePath) return undefined;
  const portal = await startPortal();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const addresses = await addressesOn(browser, portal);
    const some = queries.filter((_, at) => at % oneOf === 0).map(({ q }) => q);
    const times: BrowserTimes[] = [];
    for (const rate of [1, slowdown]) {
      const found: Round[] = [];
      for (let round = 0; round < rounds; round += 1) found.push(await roundOf(browser, portal, addresses, some, rate));
      times.push({
        slowdown: rate,
        suggestionsReady: median(found.map(({ suggestionsReady }) => suggestionsReady)),
        searchReady: median(found.map(({ searchReady }) => searchReady)),
        suggest: timesOf(found.map(({ suggest }) => suggest)),
        search: timesOf(found.map(({ search }) => search)),
      });
    }
    const parity = await parityIn(browser, portal, { ...addresses, queries: compared.map(({ q }) => q) });
    const [worker, documents] = [await bytesOf(portal, addresses.worker), await bytesOf(portal, addresses.documents)];
    return { parity, bytes: { worker, documents, searching: await bytesToSearch(browser, portal, addresses) }, times };
  } finally {
    await browser.close();
    await portal.stop();
  }
}

/** In Chromium, and in Firefox where there is one. */
async function parityIn(browser: Browser, portal: RunningPortal, asked: BrowserQuestions): Promise<Parity[]> {
  const compare = async (name: string, lists: Lists[]): Promise<Parity> => {
    const { answered, differing } = await compareLists(portal.address, asked.queries, lists);
    return { browser: name, queries: asked.queries.length, answered, differing: differing.length };
  };
  const page = await browser.newPage();
  await page.goto(`${portal.address}/de/seite/hilfe`);
  const parity = [await compare(`Chromium ${browser.version()}`, await page.evaluate(listsInPage, asked))];
  await page.close();
  const program = findFirefox();
  if (!program) return parity;
  const firefox = await startFirefox(program);
  try {
    await firefox.open(`${portal.address}/de/seite/hilfe`);
    parity.push(await compare(`Firefox ${firefox.version}`, await firefox.run(listsInPage, asked)));
  } finally {
    await firefox.close();
  }
  return parity;
}

async function addressesOn(browser: Browser, portal: RunningPortal): Promise<Addresses> {
  const page = await browser.newPage();
  await page.goto(`${portal.address}/de/`);
  const worker = page.waitForEvent('worker');
  await page.locator('[data-search-field]').focus();
  const documents = (await page.locator('[data-documents]').getAttribute('data-documents')) ?? '';
  const addresses = { worker: new URL((await worker).url()).pathname, documents };
  await page.close();
  return addresses;
}

async function roundOf(browser: Browser, portal: RunningPortal, addresses: Addresses, queries: string[], rate: number): Promise<Round> {
  const page = await browser.newPage();
  await page.goto(`${portal.address}/de/seite/hilfe`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const round = await runIn(page, addresses, queries);
  await page
    .context()
    .close()
    .catch(() => {});
  return round;
}

function runIn(page: Page, addresses: Addresses, queries: string[]): Promise<Round> {
  return page.evaluate(
    async ({ worker, documents, queries: asked }) => {
      const replies = new Map<number, (answer: unknown) => void>();
      let number = 0;
      // In a page, messages of the bundle would go to the page itself.
      window.postMessage = ((reply: { number: number; answer?: unknown }) => replies.get(reply.number)?.(reply.answer)) as never;
      const ask = (question: object) =>
        new Promise((resolve) => {
          number += 1;
          replies.set(number, resolve);
          window.dispatchEvent(new MessageEvent('message', { data: { number, ...question } }));
        });
      const timeOf = async (question: object) => {
        const begun = performance.now();
        await ask(question);
        return performance.now() - begun;
      };
      const searching = { ask: 'search', language: 'de', today: { year: new Date().getFullYear() }, limit: 20 };
      const begun = performance.now();
      await import(worker);
      await ask({ ask: 'open', address: documents, language: 'de' });
      const suggestionsReady = performance.now() - begun;
      const searchReady = suggestionsReady + (await timeOf({ ...searching, q: '' }));
      const suggest: number[] = [];
      const search: number[] = [];
      for (const q of asked) {
        suggest.push(await timeOf({ ask: 'suggest', typed: q.slice(0, 2 + (suggest.length % 8)) }));
        search.push(await timeOf({ ...searching, q }));
      }
      return { suggestionsReady, searchReady, suggest, search };
    },
    { ...addresses, queries },
  );
}

function timesOf(measured: readonly number[][]): Times {
  return { p50: median(measured.map((times) => quantile(times, 0.5))), p95: median(measured.map((times) => quantile(times, 0.95))) };
}

/** What else comes for the first search: the code and the documents that the worker then asks for. */
async function bytesToSearch(browser: Browser, portal: RunningPortal, addresses: Addresses): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${portal.address}/de/seite/hilfe`);
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  await runIn(page, addresses, []);
  await page.close();
  const more = [...asked].filter((path) => path !== addresses.worker && path !== addresses.documents);
  return (await Promise.all(more.map((path) => bytesOf(portal, path)))).reduce((sum, bytes) => sum + bytes, 0);
}

async function bytesOf({ address }: RunningPortal, path: string): Promise<number> {
  return (await rawRequest(address + path, { headers: { 'accept-encoding': 'br' } })).wire;
}

/** What was measured, as lines for the terminal. */
export function browserTable({ bytes, times, parity }: InBrowser): string[] {
  const inKilobytes = (count: number) => (count / 1000).toFixed(1);
  const head = ['in Chromium, ms', 'suggestions ready', 'search ready', 'suggest p50', 'p95', 'search p50', 'p95'];
  const rows = times.map((time) => [
    time.slowdown === 1 ? 'full speed' : `slowed ${time.slowdown} times`,
    ...[time.suggestionsReady, time.searchReady, time.suggest.p50, time.suggest.p95, time.search.p50, time.search.p95].map(inMilliseconds),
  ]);
  const { worker, documents, searching } = bytes;
  const wire = `over the wire, kB of brotli: to suggest ${inKilobytes(worker)} of code and ${inKilobytes(documents)} of documents; to search as well ${inKilobytes(searching)} more`;
  const same = parity.map(
    ({ browser, queries, answered, differing }) =>
      `${browser} answers ${answered} of ${queries} queries itself; it and the server differ in ${differing}`,
  );
  const lacking = parity.length < 2 ? ['There is no Firefox on this machine (FIREFOX_PATH): nothing was compared in one.'] : [];
  return [wire, '', ...linesOf(head, rows), '', ...same, ...lacking];
}
