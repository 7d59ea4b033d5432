import type { FoundAnswer, SearchSuggestion } from '../../src/domains/search/index.ts';
import { call } from './ask.ts';

/** What was found, with scores, and what was suggested while typing, in order; null where the browser left it to the server. */
export type Lists = { found: string[] | null; suggested: (string[] | null)[] };

export type BrowserQuestions = { worker: string; documents: string; queries: readonly string[] };

/** How many letters of a query are typed when suggestions are compared. */
const typed = [2, 4, 7];

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
    const answer = (await ask({ ask: 'search', q, language: 'de', limit: 100, today })) as FoundAnswer | undefined;
    const suggested: Lists['suggested'] = [];
    for (const length of [2, 4, 7]) {
      const list = (await ask({ ask: 'suggest', typed: q.slice(0, length) })) as SearchSuggestion[] | undefined;
      suggested.push(list?.map((each) => JSON.stringify(each)) ?? null);
    }
    lists.push({ found: answer?.results.map(({ id, score }) => `${id} ${score}`) ?? null, suggested });
  }
  worker.terminate();
  return lists;
}

/** How many queries a browser answered itself, and which the server answers otherwise than it did, to the last score. */
export type Compared = { answered: number; differing: string[] };

/** @param lists by query, in order */
export async function compareLists(address: string, queries: readonly string[], lists: readonly Lists[]): Promise<Compared> {
  const differing: string[] = [];
  for (const [at, q] of queries.entries()) if (!(await isSame(address, q, lists[at]))) differing.push(q);
  return { answered: lists.filter(({ found }) => found).length, differing };
}

async function isSame(address: string, q: string, lists: Lists | undefined): Promise<boolean> {
  if (!lists) return false;
  const get = async (path: string, query: Record<string, string>) =>
    (await call(address, `/api/v1/${path}?${new URLSearchParams({ ...query, lang: 'de' })}`)).json;
  if (lists.found) {
    const { results } = await get('search', { q, limit: '100' });
    if (lists.found.join() !== results.map(({ id, score }: { id: string; score: number }) => `${id} ${score}`).join()) return false;
  }
  for (const [at, list] of lists.suggested.entries()) {
    if (!list) continue;
    const { suggestions } = await get('suggestions', { q: q.slice(0, typed[at]) });
    if (list.join() !== suggestions.map((each: SearchSuggestion) => JSON.stringify(each)).join()) return false;
  }
  return true;
}
