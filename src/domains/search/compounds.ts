import { germanStem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hasDigit } from './words.ts';

const shortestPart = 4;
/** Short words that German compounds are often made of; other three-letter words would split too much. */
const shortParts = new Set(['amt', 'bus', 'not', 'rat', 'tag', 'arm', 'alt', 'rad', 'oma', 'opa']);
/** Letters German puts between the parts. */
const links = ['', 's', 'n', 'en', 'es', 'er', 'e'];
/** No real word is longer, and splitting must not take long over nonsense. */
const longestWord = 40;

/**
 * Layer 4. Splits a folded compound into words of the directory's own vocabulary, fewest parts first: "schuldnerberatung" into
 * "schuldner" and "beratung". Empty where it cannot be split as a whole.
 */
export function splitCompound(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < 2 * shortestPart - 1 || word.length > longestWord || hasDigit(word)) return [];
  return fewestParts(word, vocabulary, new Map()) ?? [];
}

type Memory = Map<string, string[] | undefined>;

/** Two parts or more. Longer first parts are tried first, so of equally few parts the longest first one wins. */
function fewestParts(word: string, vocabulary: Vocabulary, memory: Memory): string[] | undefined {
  let best: string[] | undefined;
  for (let end = word.length - 3; end >= 3 && best?.length !== 2; end -= 1) {
    const part = word.slice(0, end);
    if (!isPart(part, vocabulary)) continue;
    for (const rest of afterLink(word.slice(end))) {
      const tail = wholeOrParts(rest, vocabulary, memory);
      if (tail && (!best || tail.length + 1 < best.length)) best = [part, ...tail];
    }
  }
  return best;
}

function wholeOrParts(rest: string, vocabulary: Vocabulary, memory: Memory): string[] | undefined {
  if (!memory.has(rest)) memory.set(rest, isHead(rest, vocabulary) ? [rest] : fewestParts(rest, vocabulary, memory));
  return memory.get(rest);
}

/** What may follow a part: the rest as it is, or without letters that only link. */
function afterLink(rest: string): string[] {
  return links.filter((link) => rest.startsWith(link) && rest.length - link.length >= 3).map((link) => rest.slice(link.length));
}

/** The last part carries the meaning and may be inflected. */
function isHead(part: string, vocabulary: Vocabulary): boolean {
  return isPart(part, vocabulary) || (part.length > shortestPart && vocabulary.hasStem(germanStem(part)));
}

/** Earlier parts stand as written, or as a stem: "schul" of Schule. */
function isPart(part: string, vocabulary: Vocabulary): boolean {
  if (part.length < shortestPart) return shortParts.has(part);
  return !isStopWord(part) && (vocabulary.stemsOf(part) !== undefined || vocabulary.hasStem(part));
}
