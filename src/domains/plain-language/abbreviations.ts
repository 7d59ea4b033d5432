import type { Hit } from './finding.ts';
import type { Sentence, Word } from './sentences.ts';
import type { WordLists } from './word-lists.ts';

const units: Record<string, string> = {
  km: 'Kilometer',
  m: 'Meter',
  cm: 'Zentimeter',
  kg: 'Kilo',
  g: 'Gramm',
  qm: 'Quadrat-Meter',
  h: 'Stunden',
  min: 'Minuten',
};

/** Shortened words: listed ones, letters with dots ("i. A."), units after numbers, and short words with a dot within a sentence. */
export function abbreviations({ words }: Sentence, lists: WordLists): Hit[] {
  return words.flatMap((word, at) => shortened(word, words[at - 1], words[at + 1], lists) ?? []);
}

function shortened(word: Word, before: Word | undefined, next: Word | undefined, lists: WordLists): Hit | undefined {
  const hasDot = word.close.startsWith('.');
  const dotted = /^\p{L}(\.\p{L})+$/u.test(word.text);
  if (dotted) return found(`${word.text}.`, lists.abbreviations.get(`${word.lower}.`));
  if (hasDot && next && /^\p{Ll}$/u.test(word.text) && /^\p{L}$/u.test(next.text)) {
    return found(`${word.text}. ${next.text}.`, lists.abbreviations.get(`${word.lower}.${next.lower}.`));
  }
  const listed = lists.abbreviations.get(`${word.lower}.`);
  if (hasDot && listed && (next || !looksLikeWord(word.lower))) return found(`${word.text}.`, listed);
  const unit = units[word.lower];
  if (unit && word.text === word.lower && before && /\d$/.test(before.text)) return found(word.text, unit);
  return hasDot && next && isCutOff(word, next) ? found(`${word.text}.`, undefined) : undefined;
}

const found = (words: string, better: string | undefined): Hit => (better ? { words, better } : { words });

/** At the end of a sentence "Art." is a word and its full stop. */
const looksLikeWord = (lower: string) => ['art', 'so', 'max', 'min', 'di', 'do', 'fr', 'mi', 'mo', 'mal', 'sa'].includes(lower);

function isCutOff(word: Word, next: Word): boolean {
  if (/str$/.test(word.lower)) return true;
  return /^\p{L}{2,6}$/u.test(word.text) && word.close === '.' && /^\p{Ll}/u.test(next.text) && next.open === '';
}
