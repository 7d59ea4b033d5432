import { slipsBetween } from '../../../shared/slips.ts';
import { hasDigit } from '../../../shared/words.ts';

/** Finds the words of a vocabulary that a misspelt word most likely means: those at the least distance, at most three. */
export type Corrector = (word: string) => string[];

type Candidate = { word: string; letters: number };

const mostCorrections = 3;
/** From this length on, the first letter may be wrong; in shorter words that makes too many other words. */
const initialMayDiffer = 8;

/** Edits forgiven by length: none below five letters, one up to seven, two from eight on. */
export function forgivenEdits(word: string): number {
  if (hasDigit(word) || word.length < 5) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Layer 5. Prepares correcting against the words given. Only for words outside the vocabulary; the caller checks.
 * Equal distances are ordered: same first letter before others, then by code points.
 */
export function corrector(words: readonly string[]): Corrector {
  const byLength = new Map<number, Candidate[]>();
  for (const word of words) {
    if (word.length < 4) continue;
    const list = byLength.get(word.length) ?? [];
    list.push({ word, letters: letterSet(word) });
    byLength.set(word.length, list);
  }
  return (word) => nearest(word, byLength, forgivenEdits(word));
}

function nearest(word: string, byLength: ReadonlyMap<number, readonly Candidate[]>, allowed: number): string[] {
  let best = allowed;
  let found: string[] = [];
  const letters = letterSet(word);
  if (allowed === 0) return found;
  for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
    for (const candidate of byLength.get(length) ?? []) {
      if (differingLetters(letters, candidate.letters) > 2 * best) continue;
      if (!sharesBeginning(word, candidate.word)) continue;
      const distance = slipsBetween(word, candidate.word, best);
      if (distance > best) continue;
      if (distance < best) found = [];
      best = distance;
      found.push(candidate.word);
    }
  }
  const initial = word.charAt(0);
  const strangeness = (other: string) => (other.startsWith(initial) ? 0 : 1);
  return found.sort((a, b) => strangeness(a) - strangeness(b) || (a < b ? -1 : 1)).slice(0, mostCorrections);
}

/** Short words must begin alike, or with their first two letters swapped. */
function sharesBeginning(word: string, other: string): boolean {
  return word.length >= initialMayDiffer || word[0] === other[0] || (word[0] === other[1] && word[1] === other[0]);
}

/** The letters of a word as bits: words far apart in these cannot be near in edits, which spares most comparisons. */
function letterSet(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function differingLetters(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}
