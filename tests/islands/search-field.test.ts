import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchSuggestion } from '../../src/domains/search/index.ts';
import { afterPress, watchPresses } from '../../src/islands/combobox/after-press.ts';
import { addressWithForm } from '../../src/islands/search-field/address-with-form.ts';
import { type AskWorker, askingWorker, type WorkerLike } from '../../src/islands/search-field/ask-worker.ts';
import { type Connection, isToBeSpared } from '../../src/islands/search-field/connection.ts';
import { createSearchEngine } from '../../src/islands/search-field/search-engine.ts';
import type { Question, Reply } from '../../src/workers/search-messages.ts';

const suggestion = (text: string): SearchSuggestion => ({ kind: 'word', text, language: 'de', address: `/de/suche?q=${text}` });
const { signal } = new AbortController();

describe('the search beside a page', () => {
  /** @param answers by what is asked; missing ones fail @param documents empty where there are none */
  function engine(answers: Partial<Record<string, unknown>>, documents = '/documents') {
    const asked: string[] = [];
    const openWorker = () =>
      (async (ask) => {
        asked.push(ask);
        if (answers[ask] === undefined) throw new Error('no answer');
        return answers[ask];
      }) as AskWorker;
    const fetchFromServer = async () => {
      asked.push('server');
      return [suggestion('server')];
    };
    return {
      asked,
      ...createSearchEngine({ language: 'de', documents: documents || undefined, openWorker, fetchFromServer, rest: async () => {} }),
    };
  }

  test('asks the server until it is ready, then nobody else', async () => {
    const { asked, start, suggest, isReady } = engine({ open: true, suggest: [suggestion('browser')] });
    expect(await suggest('pf', signal)).toEqual([suggestion('server')]);
    start();
    start();
    await vi.waitFor(() => expect(isReady()).toBe(true));
    expect(await suggest('pf', signal)).toEqual([suggestion('browser')]);
    expect(asked).toEqual(['server', 'open', 'suggest']);
  });

  test.each([
    ['data are spared or the directory is too large', { open: true, suggest: [] }, ''],
    ['nothing can be opened', { suggest: [] }, '/documents'],
    ['the worker fails later', { open: true }, '/documents'],
  ])('leaves it to the server where %s', async (_, answers, documents) => {
    const { start, suggest, search } = engine(answers, documents);
    start();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await suggest('pf', signal)).toEqual([suggestion('server')]);
    expect(await search({ q: 'Pflege', language: 'de', today: { year: 2026 } })).toBeUndefined();
  });

  test('leaves to the server what it does not know, unless another key came meanwhile', async () => {
    const { asked, start, suggest, isReady } = engine({ open: true });
    start();
    await vi.waitFor(() => expect(isReady()).toBe(true));
    expect(await suggest('dmenz', signal)).toEqual([suggestion('server')]);
    await expect(suggest('dmen', AbortSignal.abort())).rejects.toThrow();
    expect(asked).toEqual(['open', 'suggest', 'server', 'suggest']);
  });

  test('searches once it is ready', async () => {
    const { start, search } = engine({ open: true, search: { total: 3 } });
    start();
    expect(await search({ q: 'Pflege', language: 'de', today: { year: 2026 } })).toEqual({ total: 3 });
  });
});

describe('a line', () => {
  test.each<[string, Connection | undefined, boolean]>([
    ['nobody knows', undefined, false],
    ['as good as most', { effectiveType: '4g' }, false],
    ['whose owner spares data', { effectiveType: '4g', saveData: true }, true],
    ['of a bad place', { effectiveType: '3g' }, true],
    ['that is slow', { effectiveType: '2g' }, true],
    ['that hardly is one', { effectiveType: 'slow-2g' }, true],
  ])('%s', (_, connection, spared) => expect(isToBeSpared(connection)).toBe(spared));
});

describe('questions to a worker', () => {
  function fake() {
    const sent: Question[] = [];
    const listeners: { message?: (event: { data: Reply }) => void; error?: () => void } = {};
    const worker = {
      postMessage: (question: Question) => sent.push(question),
      addEventListener: (type: 'message' | 'error', listener: never) => {
        listeners[type] = listener;
      },
    } as WorkerLike;
    return { sent, ask: askingWorker(worker), reply: (data: Reply) => listeners.message?.({ data }), fail: () => listeners.error?.() };
  }

  test('get their own answers, in whatever order they come', async () => {
    const { sent, ask, reply } = fake();
    const [first, second] = [ask('suggest', { typed: 'pf' }), ask('suggest', { typed: 'pfl' })];
    expect(sent.map(({ number }) => number)).toEqual([1, 2]);
    reply({ number: 2, answer: [suggestion('two')] });
    reply({ number: 1, answer: [suggestion('one')] });
    reply({ number: 9, answer: true });
    expect([await first, await second]).toEqual([[suggestion('one')], [suggestion('two')]]);
  });

  test('are rejected without an answer, and once the worker has broken down', async () => {
    const { ask, reply, fail } = fake();
    const first = ask('suggest', { typed: 'pf' });
    reply({ number: 1 });
    await expect(first).rejects.toThrow('no answer');
    const second = ask('suggest', { typed: 'pfl' });
    fail();
    await expect(second).rejects.toThrow('broke down');
    await expect(ask('suggest', { typed: 'pfle' })).rejects.toThrow('broke down');
  });
});

describe('where a suggestion leads', () => {
  test.each([
    ['/de/angebote/tafel', [['ort', 'Siegen']], '/de/angebote/tafel'],
    ['/de/suche?q=Treppenlift', [['ort', 'Siegen']], '/de/suche?q=Treppenlift&ort=Siegen'],
    ['/de/suche?ort=Netphen', [['ort', 'Siegen']], '/de/suche?ort=Netphen'],
    [
      '/de/suche?q=Pflege',
      [
        ['ort', ' '],
        ['thema', 'pflege'],
      ],
      '/de/suche?q=Pflege&thema=pflege',
    ],
  ] as [string, [string, string][], string][])('%s with %j', (address, fields, wanted) => {
    expect(addressWithForm(address, fields)).toBe(wanted);
  });
});

describe('what would move under a finger', () => {
  const listeners = new Map<string, () => void>();
  const happens = (type: string) => listeners.get(type)?.();
  beforeEach(() => {
    vi.useFakeTimers();
    watchPresses({ addEventListener: ((type: string, listener: () => void) => listeners.set(type, listener)) as never });
  });
  afterEach(() => vi.useRealTimers());

  test('waits for the end of a press', () => {
    const work = vi.fn();
    happens('pointerdown');
    afterPress(work);
    vi.runAllTimers();
    expect(work).not.toHaveBeenCalled();
    happens('pointerup');
    expect(work).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(work).toHaveBeenCalledOnce();
  });

  test('happens next where nothing is pressed', () => {
    const work = vi.fn();
    afterPress(work);
    vi.runAllTimers();
    expect(work).toHaveBeenCalledOnce();
  });
});
