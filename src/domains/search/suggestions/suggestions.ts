import { wordsOf } from '../../../shared/words.ts';
import { finish, type Steps } from '../steps.ts';
import { isStopWord } from '../words/stop-words.ts';
import { chosen, type Found, fitting } from './suggestion-choice.ts';
import type { SuggestionDocuments } from './suggestion-documents.ts';
import { type Meaning, type SuggestionIndex, suggestionIndex } from './suggestion-index.ts';
import { collectOffers, type Offer, type SuggestionKind } from './suggestion-offers.ts';
import { meaningOf } from './suggestion-slips.ts';

/** One thing to go on to while a person types. */
export type SearchSuggestion = {
  kind: SuggestionKind;
  text: string;
  /** Of the text: German where there is no translation. */
  language: string;
  /** Tells it from others of the same name: the town. */
  more?: string;
  /** Of the page it leads to: `/de/angebote/tafel`. */
  address: string;
};

/** Suggestions for pages of one language, ready to be asked. */
export type OpenSuggestions = { suggest(typed: string, limit?: number): SearchSuggestion[] };

/** Suggestions made of the most important words only: where they know nothing that begins as typed, others are to be asked. */
export type BriefSuggestions = { suggestIfKnown(typed: string, limit?: number): SearchSuggestion[] | undefined };

/** Never more than this, whatever is asked for: a longer list is not read. */
export const mostSuggestions = 8;
const shortestText = 2;
/** Longer texts are cut, as in the search. */
const longestText = 200;

/**
 * Prepares the suggestions for pages of a language, out of all that may be suggested there. Pure, and the same wherever it runs.
 * @param isHarmless whether words may be put into a mouth; the services for them are suggested all the same
 */
export function openSuggestions(
  documents: SuggestionDocuments,
  language: string,
  isHarmless: (text: string) => boolean = () => true,
): OpenSuggestions {
  const index = suggestionIndex(finish(collectOffers(documents, language)));
  const mayBeShown = ({ text }: Offer) => isHarmless(text);
  return {
    suggest: (typed, limit) => shown(near(index, tokensOf(typed)), language, limit, mayBeShown),
  };
}

/** Prepares what a browser suggests by itself, and the server just so, in pieces. */
export function* briefSuggestionSteps(documents: SuggestionDocuments, language: string): Steps<BriefSuggestions> {
  const index = suggestionIndex(yield* collectOffers(documents, language));
  return {
    suggestIfKnown: (typed, limit) => {
      const tokens = tokensOf(typed);
      const found = fitting(index, tokens.map(asTyped));
      return tokens.length > 0 && found.length === 0 ? undefined : shown(found, language, limit, () => true);
    },
  };
}

function shown(
  found: readonly Found[],
  language: string,
  limit = mostSuggestions,
  mayBeShown: (offer: Offer) => boolean,
): SearchSuggestion[] {
  const most = Math.min(Math.max(limit, 0), mostSuggestions);
  return chosen(found, most, mayBeShown).map(({ offer }) => suggestionOf(offer, language));
}

function suggestionOf({ kind, text, language, more, to, which }: Offer, page: string): SearchSuggestion {
  const path = to === 'q' || to === 'ort' ? `suche?${new URLSearchParams({ [to]: which })}` : `${to}/${which}`;
  return { kind, text, language, ...(more === undefined ? {} : { more }), address: `/${page}/${path}` };
}

/** Words typed so far; none while they are too short to mean anything. */
function tokensOf(typed: string): string[] {
  const words = wordsOf(typed.slice(0, longestText));
  return words.join('').length < shortestText ? [] : words;
}

function asTyped(token: string): Meaning {
  return { token };
}

/** Offers whose words begin as typed, else without stop words, else with slips of the keys forgiven. */
function near(index: SuggestionIndex, tokens: readonly string[]): Found[] {
  const exact = fitting(index, tokens.map(asTyped));
  if (exact.length > 0) return exact;
  const telling = tokens.filter((token) => !isStopWord(token));
  const without = telling.length < tokens.length ? fitting(index, telling.map(asTyped)) : [];
  return without.length > 0
    ? without
    : fitting(
        index,
        telling.map((token) => meaningOf(index, token)),
      );
}
