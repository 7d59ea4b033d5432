import { slipsBetween } from '../../../shared/slips.ts';
import { forgivenEdits } from '../words/typo.ts';
import type { Meaning, SuggestionIndex } from './suggestion-index.ts';

const byIndex = new WeakMap<SuggestionIndex, ReadonlyMap<string, readonly string[]>>();

/** What a typed word means, with slips of the keys forgiven where no word begins so. */
export function meaningOf(index: SuggestionIndex, token: string): Meaning {
  const words = byIndex.get(index) ?? wordsByInitial(index);
  byIndex.set(index, words);
  const initials = [...new Set([token.charAt(0), token.charAt(1)])];
  if (words.get(token.charAt(0))?.some((word) => word.startsWith(token))) return { token };
  const alike = initials.flatMap((initial) => (words.get(initial) ?? []).filter((word) => beginsAlike(token, word)));
  return { token, words: nearestWords(token, alike) };
}

/** Every word once, by its first letter. */
function wordsByInitial(index: SuggestionIndex): Map<string, string[]> {
  const byInitial = new Map<string, Set<string>>();
  for (const { words } of index.all()) {
    for (const word of words) byInitial.set(word.charAt(0), (byInitial.get(word.charAt(0)) ?? new Set()).add(word));
  }
  return new Map([...byInitial].map(([initial, set]) => [initial, [...set]]));
}

function nearestWords(token: string, words: readonly string[]): Set<string> {
  let most = forgivenEdits(token);
  let nearest = new Set<string>();
  if (most === 0) return nearest;
  for (const word of words) {
    if (word.length < token.length - most) continue;
    const slips = slipsToBeginning(token, word, most);
    if (slips > most) continue;
    if (slips < most) nearest = new Set();
    most = slips;
    nearest.add(word);
  }
  return nearest;
}

/** The first letter must be right, or swapped with the second: else too much would be near. */
function beginsAlike(token: string, word: string): boolean {
  return token[0] === word[0] || (token[0] === word[1] && token[1] === word[0]);
}

/** Slips between what was typed and the beginning of a word, which may be a few letters shorter or longer. */
function slipsToBeginning(token: string, word: string, most: number): number {
  let least = most + 1;
  for (let length = token.length - most; length <= token.length + most; length += 1) {
    if (length <= word.length || length === token.length) least = Math.min(least, slipsBetween(token, word.slice(0, length), most));
  }
  return least;
}
