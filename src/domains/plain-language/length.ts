import type { Hit } from './finding.ts';
import type { Sentence } from './sentences.ts';

/** The most words of a sentence. A word split by hyphens counts as one. */
export const mostWords = 12;

/** A sentence of too many words. */
export function longSentence({ words, text }: Sentence): Hit[] {
  return words.length > mostWords ? [{ words: text, better: `at most ${mostWords} words, this has ${words.length}` }] : [];
}

/** A second sentence in a line. @param sentences of one line */
export function secondSentence(sentences: readonly Sentence[]): Hit[] {
  return sentences.length > 1 ? [{ words: sentences.map(({ text }) => text).join(' ') }] : [];
}
