import { hasDigit } from '../../../shared/words.ts';
import type { Steps } from '../steps.ts';
import { partWords } from './part-words.ts';
import { germanStem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

const shortestPart = 4;
/** Short words that German compounds are often made of; other three-letter words would split too much. */
const shortParts = new Set(['amt', 'bus', 'not', 'rat', 'tag', 'arm', 'alt', 'rad', 'oma', 'opa', 'ehe']);
/** Letters German puts between the parts. */
const links = ['', 's', 'n', 'en', 'es', 'er', 'e'];
/** No real word is longer, and splitting must not take long over nonsense. */
const longestWord = 40;

/** The German words compounds may be made of: as written and as stems. */
export type CompoundParts = { isWord(word: string): boolean; isStem(stem: string): boolean };

/** Parts from folded German words and the list of common ones. */
export function compoundParts(words: Iterable<string>): CompoundParts {
  return partsOfWords([...partWords, ...words]);
}

function partsOfWords(words: Iterable<string>): CompoundParts {
  const written = new Set<string>();
  for (const word of words) if (word !== '' && !hasDigit(word)) written.add(word);
  const stems = new Set([...written].map(germanStem));
  return { isWord: (word) => written.has(word), isStem: (stem) => stems.has(stem) };
}

/** Parts that are known, and further words. */
export function withFurtherParts(known: CompoundParts, words: Iterable<string>): CompoundParts {
  const more = partsOfWords([...words].filter((word) => !known.isWord(word)));
  return { isWord: (word) => known.isWord(word) || more.isWord(word), isStem: (stem) => known.isStem(stem) || more.isStem(stem) };
}

/**
 * The same where words may already be stems: a part is then known by its stem, in whatever form it stands. Put together when
 * first asked: a browser has better to do while somebody waits.
 * @param words gives the words
 */
export function compoundPartsOfStems(words: () => Iterable<string>): CompoundParts {
  let parts: CompoundParts | undefined;
  const known = () => {
    parts ??= compoundParts(words());
    return parts;
  };
  return {
    isWord: (word) => known().isWord(word) || known().isWord(germanStem(word)),
    isStem: (stem) => known().isWord(stem) || known().isStem(stem),
  };
}

/** Words shorter than this are no compounds worth dividing beforehand. */
const shortestDivided = 8;

/**
 * Compounds among folded German words with their parts, divided by spaces: dividing takes time, so it is done once, on the
 * server, in pieces.
 * @param known other words that parts may be
 */
export function* dividedCompounds(words: ReadonlySet<string>, known: Iterable<string>): Steps<Record<string, string>> {
  const parts = compoundParts([...words, ...known]);
  yield;
  const compounds: Record<string, string> = {};
  let done = 0;
  for (const word of words) {
    done += 1;
    if (done % 200 === 0) yield;
    const divided = word.length < shortestDivided ? [] : splitCompound(word, parts);
    if (divided.length > 0) compounds[word] = divided.join(' ');
  }
  return compounds;
}

/**
 * Layer 4. Splits a folded compound into words of the directory's own vocabulary, fewest parts first: "schuldnerberatung" into
 * "schuldner" and "beratung". Empty where it cannot be split as a whole.
 */
export function splitCompound(word: string, parts: CompoundParts): string[] {
  if (word.length < 2 * shortestPart - 1 || word.length > longestWord || hasDigit(word)) return [];
  return fewestParts(word, parts, new Map()) ?? [];
}

type Memory = Map<string, string[] | undefined>;

/** Two parts or more. Longer first parts are tried first, so of equally few parts the longest first one wins. */
function fewestParts(word: string, parts: CompoundParts, memory: Memory): string[] | undefined {
  let best: string[] | undefined;
  for (let end = word.length - 3; end >= 3 && best?.length !== 2; end -= 1) {
    const part = word.slice(0, end);
    if (!isPart(part, parts)) continue;
    for (const link of links) {
      if (word.length - end - link.length < 3 || !word.startsWith(link, end)) continue;
      const tail = wholeOrParts(word.slice(end + link.length), parts, memory);
      if (tail && (!best || tail.length + 1 < best.length)) best = [part, ...tail];
    }
  }
  return best;
}

function wholeOrParts(rest: string, parts: CompoundParts, memory: Memory): string[] | undefined {
  if (!memory.has(rest)) memory.set(rest, isHead(rest, parts) ? [rest] : fewestParts(rest, parts, memory));
  return memory.get(rest);
}

/** The last part carries the meaning and may be inflected. */
function isHead(part: string, parts: CompoundParts): boolean {
  return isPart(part, parts) || (part.length > shortestPart && parts.isStem(germanStem(part)));
}

/** Earlier parts stand as written, or as a stem: "schul" of Schule. */
function isPart(part: string, parts: CompoundParts): boolean {
  if (part.length < shortestPart) return shortParts.has(part);
  return !isStopWord(part) && (parts.isWord(part) || parts.isStem(part));
}
