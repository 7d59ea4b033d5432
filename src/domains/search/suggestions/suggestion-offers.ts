import type { TextByLanguage } from '../documents/search-documents.ts';
import type { Steps } from '../steps.ts';
import type { SuggestionDocuments } from './suggestion-documents.ts';

/** What a suggestion leads to. `word` is something people look for: it leads to the search for it. */
export type SuggestionKind = 'topic' | 'word' | 'situation' | 'service' | 'place';

/** Something that may be suggested, under one of its names. */
export type Offer = {
  kind: SuggestionKind;
  /** What it is, whichever name was typed. */
  of: string;
  text: string;
  language: string;
  /** Tells it from others of the same name: the town. */
  more?: string;
  /** The kind of page it leads to, or the field of the search, and which one: `angebote` and `tafel`, `q` and `Treppenlift`. */
  to: 'themen' | 'lebenslagen' | 'angebote' | 'q' | 'ort';
  which: string;
  /** By whose words it is found. */
  by: string;
  /** Its own name, not another word for it. */
  isName: boolean;
  /** Among the names of the same thing, the one to show first is the lowest. */
  order: number;
  /** Found by words that are not shown: everyday words of a topic, other names of a town. */
  hidden?: true;
};

type Shown = Omit<Offer, 'by' | 'order' | 'hidden' | 'isName'>;

const piece = 300;
const german = 'de';

/**
 * Everything that may be suggested on pages of a language, under each of its names in that language and in German, in pieces.
 * Drafts are left out, as the documents do not hold them.
 */
export function* collectOffers(documents: SuggestionDocuments, language: string): Steps<Offer[]> {
  const languages = [...new Set([language, german])];
  const offers: Offer[] = [];
  for (const part of [topicOffers, wordOffers, situationOffers, serviceOffers, placeOffers]) {
    for (const offer of part(documents, languages)) if (offers.push(offer) % piece === 0) yield;
    yield;
  }
  return offers;
}

function* topicOffers({ topics }: SuggestionDocuments, languages: readonly string[]): Generator<Offer> {
  for (const { id, name, words } of topics) {
    const shown = { kind: 'topic', of: id, to: 'themen', which: id, ...textOf(name, languages) } as const;
    yield* namedOffers(shown, name, languages);
    for (const language of languages) {
      for (const [at, text] of (words[language] ?? []).entries())
        yield { ...shown, by: text, order: 100 + at, isName: false, hidden: true };
    }
  }
}

/** Concepts by their short labels. */
function* wordOffers({ words: all }: SuggestionDocuments, languages: readonly string[]): Generator<Offer> {
  for (const [number, labels] of all.entries()) {
    for (const [rank, language] of languages.entries()) {
      for (const [at, text] of (labels[language] ?? []).entries()) {
        const shown = { kind: 'word', of: String(number), text, language, to: 'q', which: text } as const;
        yield { ...shown, by: text, order: 1000 * rank + at, isName: at === 0 };
      }
    }
  }
}

function* situationOffers({ situations }: SuggestionDocuments, languages: readonly string[]): Generator<Offer> {
  for (const { id, title } of situations) {
    const shown = { kind: 'situation', of: id, to: 'lebenslagen', which: id, ...textOf(title, languages) } as const;
    yield* namedOffers(shown, title, languages);
  }
}

function* serviceOffers({ entries }: SuggestionDocuments, languages: readonly string[]): Generator<Offer> {
  for (const { id, name, town } of entries) {
    const shown = { kind: 'service', of: id, to: 'angebote', which: id, ...textOf(name, languages) } as const;
    yield* namedOffers(shown.text.includes(town) ? shown : { ...shown, more: town }, name, languages);
  }
}

/** Places are called the same in every language. */
function* placeOffers({ towns }: SuggestionDocuments): Generator<Offer> {
  for (const { id, name, display_name, also_called, localities, postcodes } of towns) {
    const town = placeOffer(id, name, name);
    yield town;
    for (const other of [display_name, ...also_called]) yield { ...town, by: other, hidden: true };
    for (const village of localities) {
      if (village !== name) yield { ...placeOffer(`${id}/${village}`, village, `${village}, ${name}`), more: name };
    }
    for (const postcode of postcodes) yield { ...placeOffer(`${id}/${postcode}`, postcode, `${postcode} ${name}`), more: name };
  }
}

/** @param typed what leaves no question open in the place field */
function placeOffer(of: string, text: string, typed: string): Offer {
  return { kind: 'place', of, text, language: german, to: 'ort', which: typed, by: text, order: 0, isName: true };
}

/** Under its name in the page's language, and under the German one, which is what stands on letters and doors. */
function* namedOffers(shown: Shown, name: TextByLanguage, languages: readonly string[]): Generator<Offer> {
  for (const [order, language] of languages.entries()) {
    const text = name[language];
    if (text !== undefined) yield { ...shown, text, language, by: text, order, isName: true };
  }
}

function textOf(name: TextByLanguage, languages: readonly string[]): { text: string; language: string } {
  const language = languages.find((each) => name[each] !== undefined) ?? german;
  return { text: name[language] ?? '', language };
}
