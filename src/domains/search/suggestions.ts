import { wordsOf } from '../../shared/words.ts';
import { dangersIn } from '../danger/index.ts';
import type { SearchDocuments } from './search-documents.ts';
import { finish, type Steps } from './steps.ts';
import { isStopWord } from './stop-words.ts';
import { isMeant, type Meaning, meaningOf, offersNear, type SuggestionIndex, suggestionIndex } from './suggestion-index.ts';
import { collectOffers, type Offer, type SuggestionKind } from './suggestion-offers.ts';

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

/** Never more than this, whatever is asked for: a longer list is not read. */
export const mostSuggestions = 8;
const kindOrder: readonly SuggestionKind[] = ['topic', 'word', 'situation', 'service', 'place'];
const shortestText = 2;
/** Longer texts are cut, as in the search. */
const longestText = 200;

/** How near what was typed is: it begins the name, it begins words of it, it begins words that are not shown. */
type Nearness = 0 | 1 | 2;
type Found = { offer: Offer; nearness: Nearness };

/** Prepares the suggestions for pages of a language. Pure, and the same wherever it runs. */
export function openSuggestions(documents: SearchDocuments, language: string): OpenSuggestions {
  return finish(suggestionSteps(documents, language));
}

/** The same in pieces, for preparing them between other work. */
export function* suggestionSteps(documents: SearchDocuments, language: string): Steps<OpenSuggestions> {
  const index = suggestionIndex(yield* collectOffers(documents, language));
  const dangers = { dangers: new Map(documents.dangers.map((danger) => [danger.id, danger])) };
  const isHarmless = ({ kind, text }: Offer) => kind !== 'word' || dangersIn(dangers, text).length === 0;
  const suggest = (typed: string, limit = mostSuggestions) => {
    const found = near(index, tokensOf(typed.slice(0, longestText)));
    return chosen(found, Math.min(Math.max(limit, 0), mostSuggestions), isHarmless).map(({ offer }) => suggestionOf(offer, language));
  };
  return { suggest };
}

function suggestionOf({ kind, text, language, more, to, which }: Offer, page: string): SearchSuggestion {
  const path = to === 'q' || to === 'ort' ? `suche?${new URLSearchParams({ [to]: which })}` : `${to}/${which}`;
  return { kind, text, language, ...(more === undefined ? {} : { more }), address: `/${page}/${path}` };
}

/** Words typed so far; none while they are too short to mean anything. */
function tokensOf(typed: string): string[] {
  const words = wordsOf(typed);
  return words.join('').length < shortestText ? [] : words;
}

/** Offers whose words begin as typed, else without stop words, else with slips of the keys forgiven. */
function near(index: SuggestionIndex, tokens: readonly string[]): Found[] {
  if (tokens.length === 0) return [];
  const asTyped = (words: readonly string[]) => words.map((token): Meaning => ({ token }));
  const exact = fitting(index, asTyped(tokens));
  if (exact.length > 0) return exact;
  const telling = tokens.filter((token) => !isStopWord(token));
  if (telling.length === 0) return [];
  const without = telling.length < tokens.length ? fitting(index, asTyped(telling)) : [];
  return without.length > 0
    ? without
    : fitting(
        index,
        telling.map((token) => meaningOf(index, token)),
      );
}

function fitting(index: SuggestionIndex, meanings: readonly Meaning[]): Found[] {
  const [longest] = [...meanings].sort((a, b) => b.token.length - a.token.length);
  const found: Found[] = [];
  for (const offer of longest ? offersNear(index, longest) : []) {
    const { words } = offer;
    if (!meanings.every((meaning) => words.some((word) => isMeant(meaning, word)))) continue;
    const inOrder = meanings.every((meaning, at) => isMeant(meaning, words[at] ?? ''));
    found.push({ offer, nearness: offer.hidden ? 2 : inOrder ? 0 : 1 });
  }
  return found;
}

/**
 * The best of each kind in turn, nearest first, in groups. Each thing once, under the name that is nearest.
 * Words that ring the alarm are put into nobody's mouth; the services for them are suggested all the same.
 */
function chosen(found: readonly Found[], limit: number, isHarmless: (offer: Offer) => boolean): Found[] {
  const queues = new Map(kindOrder.map((kind) => [kind, bestOfEach(found.filter(({ offer }) => offer.kind === kind))]));
  const taken = new Map<SuggestionKind, Found[]>(kindOrder.map((kind) => [kind, []]));
  const texts = new Set<string>();
  let free = limit;
  for (const nearness of [0, 1, 2] as const) {
    for (let more = true; more && free > 0; ) {
      more = false;
      for (const kind of kindOrder) {
        const next =
          free > 0
            ? takeNext(queues.get(kind) ?? [], nearness, ({ words }) => kind !== 'word' || !texts.has(words.join(' ')), isHarmless)
            : undefined;
        if (!next) continue;
        taken.get(kind)?.push(next);
        texts.add(next.offer.words.join(' '));
        free -= 1;
        more = true;
      }
    }
  }
  return kindOrder.flatMap((kind) => taken.get(kind) ?? []);
}

function takeNext(queue: Found[], nearness: Nearness, ...conditions: ((offer: Offer) => boolean)[]): Found | undefined {
  while (queue[0]?.nearness === nearness) {
    const next = queue.shift();
    if (next && conditions.every((holds) => holds(next.offer))) return next;
  }
  return undefined;
}

function bestOfEach(found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const each of found) {
    const known = best.get(each.offer.of);
    if (!known || each.nearness < known.nearness || (each.nearness === known.nearness && each.offer.order < known.offer.order)) {
      best.set(each.offer.of, each);
    }
  }
  return [...best.values()].sort(byNearness);
}

/** Names before everyday words for the same, and shorter ones first: less of them is still to be typed. */
function byNearness(a: Found, b: Found): number {
  const letters = ({ offer }: Found) => offer.text.length + (offer.isName ? 0 : longestText);
  return (
    a.nearness - b.nearness || letters(a) - letters(b) || inCodePoints(a.offer.text, b.offer.text) || inCodePoints(a.offer.of, b.offer.of)
  );
}

function inCodePoints(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
