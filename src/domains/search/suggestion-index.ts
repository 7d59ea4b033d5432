import type { Offer } from './suggestion-offers.ts';
import { editDistance, forgivenEdits } from './typo.ts';

/** Offers and their words, so that a key needs to look at few of them. */
export type SuggestionIndex = {
  offers: readonly Offer[];
  /** By the first letters of any of their words. */
  byBeginning: ReadonlyMap<string, readonly Offer[]>;
  /** Every word once, by its first letter. */
  wordsByInitial: ReadonlyMap<string, readonly string[]>;
};

/** What a typed word may mean: the beginning of words, or where it begins none, the words nearest to it. */
export type Meaning = { token: string; words?: ReadonlySet<string> };

const beginning = 2;

/** Sorts offers by their words. */
export function suggestionIndex(offers: readonly Offer[]): SuggestionIndex {
  const byBeginning = new Map<string, Offer[]>();
  const words = new Map<string, Set<string>>();
  for (const offer of offers) {
    for (const letters of new Set(offer.words.map((word) => word.slice(0, beginning)))) listIn(byBeginning, letters).push(offer);
    for (const word of offer.words) {
      const initial = word.charAt(0);
      words.set(initial, (words.get(initial) ?? new Set()).add(word));
    }
  }
  return { offers, byBeginning, wordsByInitial: new Map([...words].map(([initial, set]) => [initial, [...set]])) };
}

/** Offers that may fit a meaning; those that do not are among them. */
export function offersNear({ offers, byBeginning }: SuggestionIndex, { token, words }: Meaning): readonly Offer[] {
  if (!words) return token.length < beginning ? offers : (byBeginning.get(token.slice(0, beginning)) ?? []);
  const beginnings = new Set([...words].map((word) => word.slice(0, beginning)));
  return [...new Set([...beginnings].flatMap((letters) => byBeginning.get(letters) ?? []))];
}

/** What a typed word means, with slips of the keys forgiven where no word begins so. */
export function meaningOf({ wordsByInitial }: SuggestionIndex, token: string): Meaning {
  const initials = [...new Set([token.charAt(0), token.charAt(1)])];
  if (wordsByInitial.get(token.charAt(0))?.some((word) => word.startsWith(token))) return { token };
  const alike = initials.flatMap((initial) => (wordsByInitial.get(initial) ?? []).filter((word) => beginsAlike(token, word)));
  return { token, words: nearestWords(token, alike) };
}

/** Whether a folded word is one that the typed one may mean. */
export function isMeant({ token, words }: Meaning, word: string): boolean {
  return words ? words.has(word) : word.startsWith(token);
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
    if (length <= word.length || length === token.length) least = Math.min(least, editDistance(token, word.slice(0, length), most));
  }
  return least;
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
