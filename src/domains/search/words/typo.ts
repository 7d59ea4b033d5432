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
      const distance = editDistance(word, candidate.word, best);
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

/**
 * Edits between two words: letters put in, left out, replaced, or two neighbours swapped, each counting one
 * (optimal string alignment). Gives `most + 1` as soon as it must be more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? most + 1;
}
