import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSuggestionSource } from '../../src/islands/combobox/suggestion-source.ts';

const pause = 180;
let asked: { text: string; signal: AbortSignal; reply: (options: string[]) => void; fail: () => void }[];
let answers: (readonly string[])[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answers = [];
});
afterEach(() => vi.useRealTimers());

function source() {
  return createSuggestionSource<string>(
    (text, signal) => new Promise((reply, fail) => asked.push({ text, signal, reply, fail: () => fail(new Error('no network')) })),
    pause,
  );
}

const note = (options: readonly string[]) => answers.push(options);
const rest = () => vi.advanceTimersByTimeAsync(pause);

test('asks from the second character on', async () => {
  const { ask } = source();
  ask('S', note);
  await rest();
  expect(asked).toEqual([]);
  expect(answers).toEqual([[]]);
  ask('Si', note);
  await rest();
  expect(asked.map(({ text }) => text)).toEqual(['si']);
});

test('waits for a pause in typing', async () => {
  const { ask } = source();
  for (const text of ['Si', 'Sie', 'Sieg']) {
    ask(text, note);
    await vi.advanceTimersByTimeAsync(pause - 1);
  }
  expect(asked).toEqual([]);
  await rest();
  expect(asked.map(({ text }) => text)).toEqual(['sieg']);
});

test('drops the request before, even where its answer comes later', async () => {
  const { ask } = source();
  ask('Si', note);
  await rest();
  ask('Arf', note);
  expect(asked[0]?.signal.aborted).toBe(true);
  await rest();
  asked[1]?.reply(['Arfeld']);
  asked[0]?.reply(['Siegen']);
  await rest();
  expect(answers).toEqual([['Arfeld']]);
});

test('asks for no text twice, however it is spaced', async () => {
  const { ask } = source();
  ask('Siegen', note);
  await rest();
  asked[0]?.reply(['Siegen']);
  await rest();
  ask('Siege', note);
  ask(' siegen ', note);
  await rest();
  expect(asked).toHaveLength(1);
  expect(answers).toEqual([['Siegen'], ['Siegen']]);
});

test('lets a request go on that is under way for the same text', async () => {
  const { ask } = source();
  ask('Siegen', note);
  await rest();
  ask('Siegen ', note);
  await rest();
  expect(asked).toHaveLength(1);
  expect(asked[0]?.signal.aborted).toBe(false);
});

test('has no suggestions where the request fails, and asks again later', async () => {
  const { ask } = source();
  ask('Siegen', note);
  await rest();
  asked[0]?.fail();
  await rest();
  expect(answers).toEqual([[]]);
  ask('Siegen', note);
  await rest();
  expect(asked).toHaveLength(2);
});

test('says nothing once it was cancelled', async () => {
  const { ask, cancel } = source();
  ask('Siegen', note);
  await rest();
  cancel();
  asked[0]?.reply(['Siegen']);
  await rest();
  expect(answers).toEqual([]);
});
