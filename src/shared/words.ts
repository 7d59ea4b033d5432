import { fold } from './fold.ts';

/** The folded words of a text, in order: lower case, without accents, umlauts in every spelling alike. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Whether a word holds a digit. Numbers are never stretched, split or corrected: 57319 and 57339 are two towns. */
export function hasDigit(word: string): boolean {
  return /\p{N}/u.test(word);
}
