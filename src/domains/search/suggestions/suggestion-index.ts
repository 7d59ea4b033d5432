import { initialsOf, wordsOf } from '../../../shared/words.ts';
import type { Offer } from './suggestion-offers.ts';

/** An offer with its folded words. */
export type FoldedOffer = { offer: Offer; words: readonly string[] };

/** Offers by the first letters of their words, so that a key needs to look at few of them. */
export type SuggestionIndex = {
  /** All offers with a word that begins with a letter, in their order. The same offer is always the same object. */
  beginningWith(initial: string): readonly FoldedOffer[];
  all(): readonly FoldedOffer[];
};

/** What a typed word may mean: the beginning of words, or where it begins none, the words nearest to it. */
export type Meaning = { token: string; words?: ReadonlySet<string> };

/** Sorts offers by the first letters of their words. The words themselves are folded when a letter is first asked for. */
export function suggestionIndex(offers: readonly Offer[]): SuggestionIndex {
  const byInitial = new Map<string, Offer[]>();
  for (const offer of offers) {
    const initials = initialsOf(offer.by);
    for (let at = 0; at < initials.length; at += 1) {
      const initial = initials.charAt(at);
      if (initials.indexOf(initial) < at) continue;
      const known = byInitial.get(initial);
      if (known) known.push(offer);
      else byInitial.set(initial, [offer]);
    }
  }
  const folded = new Map<Offer, FoldedOffer>();
  const fold = (offer: Offer) => {
    const known = folded.get(offer) ?? { offer, words: wordsOf(offer.by) };
    folded.set(offer, known);
    return known;
  };
  const asked = new Map<string, FoldedOffer[]>();
  const beginningWith = (initial: string) => {
    const known = asked.get(initial) ?? (byInitial.get(initial) ?? []).map(fold);
    asked.set(initial, known);
    return known;
  };
  return { beginningWith, all: () => offers.map(fold) };
}

/** Offers that may fit a meaning; those that do not are among them. */
export function offersNear(index: SuggestionIndex, { token, words }: Meaning): readonly FoldedOffer[] {
  if (!words) return index.beginningWith(token.charAt(0));
  const initials = new Set([...words].map((word) => word.charAt(0)));
  return [...new Set([...initials].flatMap((initial) => index.beginningWith(initial)))];
}

/** Whether a folded word is one that the typed one may mean. */
export function isMeant({ token, words }: Meaning, word: string): boolean {
  return words ? words.has(word) : word.startsWith(token);
}
