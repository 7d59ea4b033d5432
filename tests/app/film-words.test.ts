import { expect, test } from 'vitest';
import { lengthInWords, sizeInWords } from '../../src/app/film-words.ts';

test.each([
  [125, 'de', '2 Minuten, 5 Sekunden'],
  [60, 'de', '1 Minute'],
  [9, 'en', '9 seconds'],
])('%i seconds in %s', (seconds, language, words) => {
  expect(lengthInWords(seconds, language).replace(' und', ',')).toBe(words);
});

test('a size has one digit behind the comma at most', () => {
  expect(sizeInWords(24.56, 'de').replace(/\s/, ' ')).toBe('24,6 MB');
});
