import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../src/i18n/translate.ts';

const wording = { words: { call: '{{value}}' } };
const translate = createTranslate(
  new Map([
    ['de', wording],
    ['ar', wording],
  ]),
);
const apart = (text: string) => `\u2068${text}\u2069`;

describe('what is put into a sentence from right to left', () => {
  test.each([
    ['a telephone number', '0271 333-0', apart('0271 333-0')],
    ['a case number', '4MP-K7Q', apart('4MP-K7Q')],
    ['a place', 'Bad Berleburg', apart('Bad Berleburg')],
    ['an address, which mail programs make a link of', 'https://example.org/ar/vorgang', 'https://example.org/ar/vorgang'],
    ['words of its own script', 'الرعاية (Pflege)', 'الرعاية (Pflege)'],
    ['nothing', '', ''],
  ])('%s', (_, value, wanted) => {
    expect(translate('ar')('words:call', { value })).toBe(wanted);
  });

  test('numbers stay numbers, and plurals are found by them', () => {
    expect(translate('ar')('words:call', { value: 3 })).toBe('3');
  });

  test('from left to right nothing changes', () => {
    expect(translate('de')('words:call', { value: '0271 333-0' })).toBe('0271 333-0');
  });
});
