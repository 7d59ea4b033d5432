import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundAnswer, SearchSuggestion } from '../../src/domains/search/index.ts';
import { call } from '../support/ask.ts';
import { expect, test } from './journey.ts';
import { SearchField } from './pages/search-field.ts';
import { StartPage } from './pages/start-page.ts';

type Lists = { found: string[]; suggested: string[] };
type Query = { q: string; lang: string };

const language = 'de';
const most = 100;

// The unseen half is only ever counted: nothing of it may be shown.
for (const half of ['tune', 'unseen']) {
  test(`browser and server make the same lists to the last place: ${half}`, async ({ page, portal }) => {
    const file = join(import.meta.dirname, `../bench/search-queries/${half}.json`);
    const queries = (JSON.parse(readFileSync(file, 'utf8')) as Query[]).map(({ q }) => q);
    await StartPage.open(page);
    const worker = page.waitForEvent('worker');
    await new SearchField(page).input.focus();
    const documents = (await page.locator('[data-documents]').getAttribute('data-documents')) ?? '';

    const here = await page.evaluate(listsIn, { worker: (await worker).url(), documents, queries, language, most });
    const differing: string[] = [];
    for (const [at, q] of queries.entries()) {
      const there = await listsOn(portal.address, q);
      if (JSON.stringify(here[at]) !== JSON.stringify(there)) differing.push(q);
    }
    expect(here.filter(({ found }) => found.length > 0).length).toBeGreaterThan(queries.length / 2);
    expect(half === 'tune' ? differing : differing.length).toEqual(half === 'tune' ? [] : 0);
  });
}

/** Runs in the page: asks a worker of its own, as the portal's page does. */
async function listsIn(asked: { worker: string; documents: string; queries: string[]; language: string; most: number }): Promise<Lists[]> {
  const worker = new Worker(asked.worker, { type: 'module' });
  let number = 0;
  const ask = <Answer>(question: object) =>
    new Promise<Answer>((resolve) => {
      number += 1;
      worker.addEventListener('message', ({ data }) => resolve(data.answer), { once: true });
      worker.postMessage({ number, ...question });
    });
  await ask({ ask: 'open', address: asked.documents, language: asked.language });
  const lists: Lists[] = [];
  for (const q of asked.queries) {
    const today = { year: new Date().getFullYear() };
    const { results } = await ask<FoundAnswer>({ ask: 'search', q, language: asked.language, limit: asked.most, today });
    const suggested: SearchSuggestion[] = [];
    for (const length of [2, 4, 7]) suggested.push(...(await ask<SearchSuggestion[]>({ ask: 'suggest', typed: q.slice(0, length) })));
    lists.push({ found: results.map(({ id, score }) => `${id} ${score}`), suggested: suggested.map((each) => JSON.stringify(each)) });
  }
  worker.terminate();
  return lists;
}

async function listsOn(address: string, q: string): Promise<Lists> {
  const get = async (path: string, query: Record<string, string>) =>
    (await call(address, `/api/v1/${path}?${new URLSearchParams(query)}`)).json;
  const { results } = await get('search', { q, lang: language, limit: String(most) });
  const suggested: SearchSuggestion[] = [];
  for (const length of [2, 4, 7]) suggested.push(...(await get('suggestions', { q: q.slice(0, length), lang: language })).suggestions);
  return {
    found: results.map(({ id, score }: { id: string; score: number }) => `${id} ${score}`),
    suggested: suggested.map((each) => JSON.stringify(each)),
  };
}
