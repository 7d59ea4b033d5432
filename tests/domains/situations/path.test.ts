import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/domains/content/index.ts';
import { answersOf, holds, pathOf } from '../../../src/domains/situations/index.ts';

const question = (id: string, options: string[], when?: Record<string, string[]>): Question => ({
  id,
  question: { de: `${id}?` },
  options: options.map((option) => ({ id: option, label: { de: option } })),
  ...(when && { when }),
});

const questions = [
  question('wer', ['ich', 'mutter']),
  question('wohnt', ['allein', 'zusammen'], { wer: ['mutter'] }),
  question('eilt', ['ja', 'nein']),
  question('warum', ['sturz', 'krank'], { eilt: ['ja'], wer: ['mutter'] }),
];

describe('the next question is computed from the answers', () => {
  test.each([
    ['nothing answered', {}, 'wer'],
    ['the first answered, the second does not apply', { wer: 'ich' }, 'eilt'],
    ['the first answered, the second applies', { wer: 'mutter' }, 'wohnt'],
    ['a later answer waits for its turn', { eilt: 'ja' }, 'wer'],
    ['all conditions of a question hold', { wer: 'mutter', wohnt: 'allein', eilt: 'ja' }, 'warum'],
    ['one condition does not hold', { wer: 'ich', eilt: 'ja' }, undefined],
    ['an option that does not exist is no answer', { wer: 'niemand' }, 'wer'],
    ['the end', { wer: 'mutter', wohnt: 'allein', eilt: 'nein' }, undefined],
  ])('%s', (_name, answers, next) => {
    expect(pathOf({ questions }, answers).next?.id).toBe(next);
  });
});

test('an answer that no longer applies is not among the answers that count', () => {
  const path = pathOf({ questions }, { wer: 'ich', wohnt: 'allein', eilt: 'nein', fremd: 'x' });
  expect(answersOf(path)).toEqual({ wer: 'ich', eilt: 'nein' });
});

test('how many questions may still come counts the next one', () => {
  expect(pathOf({ questions }, { wer: 'mutter' }).ahead).toBe(3);
  expect(pathOf({ questions }, { wer: 'ich', eilt: 'nein' }).ahead).toBe(0);
});

test.each([
  [undefined, {}, true],
  [{ wer: ['ich'] }, { wer: 'ich' }, true],
  [{ wer: ['ich', 'mutter'] }, { wer: 'mutter' }, true],
  [{ wer: ['ich'] }, {}, false],
  [{ wer: ['ich'], eilt: ['ja'] }, { wer: 'ich', eilt: 'nein' }, false],
])('condition %j with %j holds: %s', (when, answers, expected) => {
  expect(holds(when, answers)).toBe(expected);
});
