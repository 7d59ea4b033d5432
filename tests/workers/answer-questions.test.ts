import { expect, test } from 'vitest';
import { search, searchDocuments, suggest } from '../../src/domains/search/index.ts';
import { answerQuestions } from '../../src/workers/answer-questions.ts';
import { directory } from '../domains/search/small-directory.ts';

const documents = () => JSON.parse(JSON.stringify(searchDocuments(directory)));
const today = { year: 2026 };

function worker(load = async (_address: string) => documents()) {
  let pauses = 0;
  const answer = answerQuestions({
    load,
    pause: async () => {
      pauses += 1;
    },
  });
  return { answer, pauses: () => pauses };
}

test('loads the documents once and suggests what the server suggests', async () => {
  const asked: string[] = [];
  const { answer } = worker(async (address) => {
    asked.push(address);
    return documents();
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

test('searches as the server does, opened by the first search', async () => {
  const { answer } = worker();
  await answer({ number: 1, ask: 'open', address: '/de/documents', language: 'de' });
  for (const q of ['Altersheim in Bedorfhausen', 'vergisst alles', 'schuldn']) {
    const here = search(directory, { q, language: 'de', today: Temporal.PlainDate.from('2026-11-21') });
    const { answer: there } = await answer({ number: 2, ask: 'search', q, language: 'de', today });
    expect(there).toMatchObject({ total: here.total, results: here.results.map(({ service, score }) => ({ id: service.id, score })) });
  }
});

test('has no answer before it was opened, nor where the documents cannot be had', async () => {
  const { answer } = worker(async () => {
    throw new Error('offline');
  });
  expect(await answer({ number: 1, ask: 'suggest', typed: 'pfl' })).toEqual({ number: 1 });
  expect(await answer({ number: 2, ask: 'open', address: '/de/documents', language: 'de' })).toEqual({ number: 2 });
  expect(await answer({ number: 3, ask: 'search', q: 'Pflege', language: 'de', today })).toEqual({ number: 3 });
});
