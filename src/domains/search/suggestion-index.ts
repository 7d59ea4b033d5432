import type { Offer } from './suggestion-offers.ts';

/** Offers and their words, so that a key needs to look at few of them. */
export type SuggestionIndex = {
  offers: readonly Offer[];
  /** By the first letters of any of their words. */
  byBeginning: ReadonlyMap<string, readonly Offer[]>;
};

/** What a typed word may mean: the beginning of words, or where it begins none, the words nearest to it. */
export type Meaning = { token: string; words?: ReadonlySet<string> };

const beginning = 2;

/** Sorts offers by their words. */
export function suggestionIndex(offers: readonly Offer[]): SuggestionIndex {
  const byBeginning = new Map<string, Offer[]>();
  for (const offer of offers) {
    for (const [at, word] of offer.words.entries()) {
      const letters = word.slice(0, beginning);
      if (offer.words.findIndex((other) => other.startsWith(letters)) < at) continue;
      const known = byBeginning.get(letters);
      if (known) known.push(offer);
      else byBeginning.set(letters, [offer]);
    }
  }
  return { offers, byBeginning };
}

/** Offers that may fit a meaning; those that do not are among them. */
export function offersNear({ offers, byBeginning }: SuggestionIndex, { token, words }: Meaning): readonly Offer[] {
  if (!words) return token.length < beginning ? offers : (byBeginning.get(token.slice(0, beginning)) ?? []);
  const beginnings = new Set([...words].map((word) => word.slice(0, beginning)));
  return [...new Set([...beginnings].flatMap((letters) => byBeginning.get(letters) ?? []))];
}

/** Whether a folded word is one that the typed one may mean. */
export function isMeant({ token, words }: Meaning, word: string): boolean {
  return words ? words.has(word) : word.startsWith(token);
}
