import type { DangerWords } from '../../danger/index.ts';
import type { NamedTown, PlaceSource } from '../../routing/index.ts';
import type { LabelStems } from '../thesaurus/label-stems.ts';

/** Words by language tag; German is always there. */
export type TextByLanguage = Readonly<Record<string, string>>;

/** A service as search knows it. */
export type EntryDocument = {
  id: string;
  /** As written; languages that say the same as German are left out. */
  name: TextByLanguage;
  /** Towns as in the addresses, for showing. */
  town: string;
  organization?: string;
  topics: readonly string[];
  groups: readonly string[];
  /** Concepts chosen by a person, the main one first. */
  concepts: readonly string[];
  /** Concepts its text speaks of, with a strength from 0 to 1; only where nobody chose any. */
  guessed?: Readonly<Record<string, number>>;
  /** HSDS service area: `county`, areas, municipalities, regions beyond. */
  area: readonly string[];
  /** Municipalities it sits in. */
  at: readonly string[];
  /** Folded words of its texts without stop words, each once. */
  text: TextByLanguage;
  /** Folded words of its towns and villages. */
  places: string;
  /** Year of the last confirmation or source; 0 where there is none. */
  year: number;
  /** Being confirmed at present. */
  confirming?: true;
};

/** A topic with everyday words by language and everything below it. */
export type TopicDocument = {
  id: string;
  name: TextByLanguage;
  words: Readonly<Record<string, readonly string[]>>;
  /** Ids of it and of all topics below. */
  under: readonly string[];
};

/** A concept without its words. */
export type ConceptDocument = {
  id: string;
  topics: readonly string[];
  related: Readonly<Record<string, number>>;
  codes: readonly string[];
};

/** A life situation, as far as search leads there. */
export type SituationDocument = { id: string; title: TextByLanguage; order: number; topics: readonly string[] };

/** Words of danger, and the concepts of services that help then. */
export type DangerDocument = DangerWords & { concepts: readonly string[] };

/** Where places, distances and reach come from. */
export type TownDocument = NamedTown & { latitude: number; longitude: number };

/**
 * Everything a search needs, and nothing else: plain values that survive JSON, the same for server and browser.
 * Lists of entries, topics and concepts are ordered by id.
 */
export type SearchDocuments = {
  /** Where the documents are limited to pages of one language (see `limited-documents.ts`): that language. */
  limitedTo?: string;
  /** Languages of the texts. Labels of concepts may come in more. */
  languages: readonly string[];
  staleAfterYears: number;
  entries: readonly EntryDocument[];
  organizations: Readonly<Record<string, TextByLanguage>>;
  groups: Readonly<Record<string, TextByLanguage>>;
  topics: readonly TopicDocument[];
  /** Ids of the topics without parents, in the editors' order. */
  mainTopics: readonly string[];
  concepts: readonly ConceptDocument[];
  /** Language to concept id to its names, words and phrases, as written. */
  labels: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Further labels, by language, as stems; in the order of the concepts. */
  labelStems?: Readonly<Record<string, LabelStems>>;
  /** Folded German compounds of names and texts to their parts, divided by spaces. */
  compounds: Readonly<Record<string, string>>;
  /** The same of topics and labels. */
  labelCompounds: Readonly<Record<string, string>>;
  situations: readonly SituationDocument[];
  areas: readonly string[];
  towns: readonly TownDocument[];
  county: PlaceSource['portal']['county'];
  neighbours: PlaceSource['neighbours'];
  dangers: readonly DangerDocument[];
  /** Folded beginnings of words that are understood and never suggested. */
  neverSuggested: readonly string[];
};
