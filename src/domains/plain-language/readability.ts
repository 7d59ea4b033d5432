import type { Sentence } from './sentences.ts';

/** The highest value of the formula that a text in Leichte Sprache may have: about the seventh school year at the very most. */
export const highestReadability = 7;

const vowels = /aa|ee|oo|ie|ei|ai|au|äu|eu|[aeiouyäöü]/g;

/** Whether a sentence is one of a running text: labels and lines of a list have no end mark, and the formula says nothing of them. */
export function isRunning({ text }: Sentence): boolean {
  return /[.?!:…][“"«)]*$/.test(text);
}

/**
 * Erste Wiener Sachtextformel (Bamberger and Vanecek, 1984): the school year a text is fit for. Parts of a split word are words,
 * as they are read one by one.
 * @param sentences of one text; without words the value is 0
 */
export function wienerSachtextformel(sentences: readonly Sentence[]): number {
  const words = sentences
    .flatMap((sentence) => sentence.words.flatMap(({ lower }) => lower.split(/[-·/]/)))
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return 0;
  const percent = (fits: (word: string) => boolean) => (100 * words.filter(fits).length) / words.length;
  const threeSyllables = percent((word) => syllables(word) >= 3);
  const oneSyllable = percent((word) => syllables(word) === 1);
  const long = percent((word) => word.length > 6);
  return 0.1935 * threeSyllables + 0.1672 * (words.length / sentences.length) + 0.1297 * long - 0.0327 * oneSyllable - 0.875;
}

/** Syllables of a word, by its vowels; at least one. */
export function syllables(word: string): number {
  return Math.max(1, word.toLowerCase().match(vowels)?.length ?? 1);
}
