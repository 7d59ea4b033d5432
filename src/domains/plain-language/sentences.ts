import type { Line } from './plain-text.ts';
import type { WordLists } from './word-lists.ts';

/** A word with the marks around it: `(EUTB),` is the word `EUTB`, opened by `(` and closed by `),`. */
export type Word = { text: string; lower: string; open: string; close: string };

/** A sentence with the line of the file where it begins. */
export type Sentence = { line: number; text: string; words: readonly Word[] };

/** The words of a text. Values that pages put in (`{{place}}`) count as one word without a meaning; marks alone belong to the word before. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const chunk of text
    .replaceAll(/\{\{\w+\}\}/g, 'Xx')
    .split(/\s+/)
    .filter(Boolean)) {
    const open = /^[\p{L}\p{N}]/u.test(chunk) ? '' : (/^[^\p{L}\p{N}]+/u.exec(chunk)?.[0] ?? '');
    const close = open === chunk || /[\p{L}\p{N}]$/u.test(chunk) ? '' : (/[^\p{L}\p{N}]+$/u.exec(chunk)?.[0] ?? '');
    const core = chunk.slice(open.length, chunk.length - close.length);
    const last = words.at(-1);
    if (core !== '') words.push({ text: core, lower: core.toLowerCase(), open, close });
    else if (last) last.close += ` ${open}`;
  }
  return words;
}

/** Splits a line into sentences. A dot after an abbreviation or after the number of a day ends none. */
export function sentencesOf({ line, text }: Line, lists: WordLists): Sentence[] {
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  const all = wordsOf(text);
  for (const [at, word] of all.entries()) {
    words.push(word);
    const next = all[at + 1];
    if (next && !ends(word, next, lists)) continue;
    sentences.push({ line, words, text: words.map(({ open, text, close }) => `${open}${text}${close}`).join(' ') });
    words = [];
  }
  return sentences;
}

function ends(word: Word, next: Word, lists: WordLists): boolean {
  if (!/[.?!…]/.test(word.close) || !/^[\p{Lu}\p{N}]/u.test(next.text)) return false;
  if (/[?!]/.test(word.close)) return true;
  const isOrdinal = /^\d{1,2}$/.test(word.text);
  const isShort = /^\p{L}$/u.test(word.text) || /\.\p{L}$/u.test(word.text) || isTitle(word.lower);
  return !isOrdinal && !isShort && !isListed(word, lists);
}

/** "St. Anna", "Dr. Klein", "Hauptstr. 5": they go on after the dot. */
const isTitle = (lower: string) => lower === 'st' || lower === 'dr' || lower.endsWith('str');

/** Some abbreviations are also words that may end a sentence: "auf diese Art." Those end it. */
const alsoWords = new Set(['art', 'so', 'max', 'min', 'di', 'do', 'fr', 'mal']);

function isListed({ lower }: Word, { abbreviations }: WordLists): boolean {
  return abbreviations.has(`${lower}.`) && !alsoWords.has(lower) && lower !== 'usw' && lower !== 'etc';
}

/** Words between two commas, colons, dashes or brackets: a verb and its parts stand in one clause. */
export function clausesOf({ words }: Sentence): Word[][] {
  const clauses: Word[][] = [[]];
  for (const word of words) {
    if (word.open.includes('(') && clauses.at(-1)?.length !== 0) clauses.push([]);
    clauses.at(-1)?.push(word);
    if (/[,;:–—)]/.test(word.close)) clauses.push([]);
  }
  return clauses.filter((clause) => clause.length > 0);
}

/** Whether a word begins a sentence, or a quotation or thought within one: its capital letter says nothing there. */
export function isBeginning(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || /[:„“"]/.test(before.close) || /[„"»]/.test(words[at]?.open ?? '');
}
