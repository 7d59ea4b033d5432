import { expect, test } from 'vitest';
import { browserDocuments, browserSuggestions, packDocuments, search, suggest } from '../../src/domains/search/index.ts';
import { answerQuestions } from '../../src/workers/answer-questions.ts';
import { openDocuments } from '../../src/workers/open-documents.ts';
import { directory } from '../domains/search/small-directory.ts';

const today = { year: 2026 };

/** What a portal sends. */
async function sent(address: string): Promise<string> {
  const documents = browserDocuments(directory, 'de');
  if (!documents) throw new Error('no documents');
  return address === '/de/search'
    ? packDocuments(documents)
    : JSON.stringify({ search: '/de/search', documents: browserSuggestions(directory, 'de') });
}

function worker(load = sent) {
  return answerQuestions({ load, openSearch: openDocuments, pause: async () => {} });
}

test('loads what suggestions need once and suggests what the server suggests', async () => {
  const asked: string[] = [];
  const answer = worker((address) => {
    asked.push(address);
    return sent(address);
  });
  expect(await answer({ number: 1, ask: 'open', address: '/de/documents', language: 'de' })).toEqual({ number: 1, answer: true });
  for (const typed of ['pfl', 'haus', 'müh']) {
    expect(await answer({ number: 2, ask: 'suggest', typed })).toEqual({
      number: 2,
      answer: suggest(directory, { q: typed, language: 'de' }),
    });
  }
  expect(asked).toEqual(['/de/documents']);
});

test('searches as the server does, with what it loads for the first search', async () => {
  const asked: string[] = [];
  const answer = worker((address) => {
    asked.push(address);
    return sent(address);
  });
  await answer({ number: 1, ask: 'open', address: '/de/documents', language: 'de' });
  for (const q of ['Altersheim in Bedorfhausen', 'vergisst alles', 'Schulden']) {
    const here = search(directory, { q, language: 'de', today: Temporal.PlainDate.from('2026-11-21') });
    const { answer: there } = await answer({ number: 2, ask: 'search', q, language: 'de', today });
    expect(there).toMatchObject({ total: here.total, results: here.results.map(({ service, score }) => ({ id: service.id, score })) });
  }
  expect(asked).toEqual(['/de/documents', '/de/search']);
});

test('leaves to the server what it does not understand', async () => {
  const answer = worker();
  await answer({ number: 1, ask: 'open', address: '/de/documents', language: 'de' });
  expect(await answer({ number: 2, ask: 'suggest', typed: 'pfelgeheim' })).toEqual({ number: 2 });
  expect(await answer({ number: 3, ask: 'search', q: 'pfelgeheim', language: 'de', today })).toEqual({ number: 3 });
});

test('has no answer before it was opened, nor where the documents cannot be had', async () => {
  const answer = worker(async () => {
    throw new Error('offline');
  });
  expect(await answer({ number: 1, ask: 'suggest', typed: 'pfl' })).toEqual({ number: 1 });
  expect(await answer({ number: 2, ask: 'open', address: '/de/documents', language: 'de' })).toEqual({ number: 2 });
  expect(await answer({ number: 3, ask: 'search', q: 'Pflege', language: 'de', today })).toEqual({ number: 3 });
});
