import type { FoundAnswer, SearchSuggestion } from '../../src/domains/search/index.ts';
import { call } from './ask.ts';

/** What was found, with scores, and what was suggested while typing, in order. */
export type Lists = { found: string[]; suggested: string[] };

export type BrowserQuestions = { worker: string; documents: string; queries: readonly string[] };

/** Runs in a page of the portal, on its own text alone: asks a worker as the page's island does. */
export async function listsInPage({ worker: address, documents, queries }: BrowserQuestions): Promise<Lists[]> {
  const worker = new Worker(address, { type: 'module' });
  let number = 0;
  const ask = (question: object) =>
    new Promise<unknown>((resolve) => {
      number += 1;
      worker.addEventListener('message', ({ data }) => resolve(data.answer), { once: true });
      worker.postMessage({ number, ...question });
    });
  await ask({ ask: 'open', address: documents, language: 'de' });
  const lists: Lists[] = [];
  for (const q of queries) {
    const today = { year: new Date().getFullYear() };
    const { results } = (await ask({ ask: 'search', q, language: 'de', limit: 100, today })) as FoundAnswer;
    const suggested: SearchSuggestion[] = [];
    for (const length of [2, 4, 7]) suggested.push(...((await ask({ ask: 'suggest', typed: q.slice(0, length) })) as SearchSuggestion[]));
    lists.push({ found: results.map(({ id, score }) => `${id} ${score}`), suggested: suggested.map((each) => JSON.stringify(each)) });
  }
  worker.terminate();
  return lists;
}

/** The queries that the server answers otherwise than a browser did, to the last score. @param lists by query, in order */
export async function differingQueries(address: string, queries: readonly string[], lists: readonly Lists[]): Promise<string[]> {
  const differing: string[] = [];
  for (const [at, q] of queries.entries()) {
    if (JSON.stringify(lists[at]) !== JSON.stringify(await listsOnServer(address, q))) differing.push(q);
  }
  return differing;
}

async function listsOnServer(address: string, q: string): Promise<Lists> {
  const get = async (path: string, query: Record<string, string>) =>
    (await call(address, `/api/v1/${path}?${new URLSearchParams({ ...query, lang: 'de' })}`)).json;
  const { results } = await get('search', { q, limit: '100' });
  const suggested: SearchSuggestion[] = [];
  for (const length of [2, 4, 7]) suggested.push(...(await get('suggestions', { q: q.slice(0, length) })).suggestions);
  return {
    found: results.map(({ id, score }: { id: string; score: number }) => `${id} ${score}`),
    suggested: suggested.map((each) => JSON.stringify(each)),
  };
}
