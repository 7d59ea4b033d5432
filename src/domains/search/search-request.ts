import type { Coverage } from '../directory/index.ts';
import type { Place, Recognised } from '../routing/index.ts';
import type { Related } from './thesaurus/related.ts';

/** A search as people type it. */
export type SearchRequest = {
  q: string;
  /** Language of the page; the query may be in any. */
  language: string;
  /** As typed in the place field. */
  place?: string | undefined;
  /** Only services of this topic or below; an unknown id is as good as none. */
  topic?: string | undefined;
  /** From 1. */
  page?: number | undefined;
  /** Results a page, at most 100; 10 where missing. */
  limit?: number | undefined;
  /** The year tells which entries are stale. */
  today: { readonly year: number };
};

/** A service found, by its id. Scores compare within one search only. */
export type FoundEntry = { id: string; score: number; coverage: Coverage | null; distanceKm?: number };

/** What a page of results needs, entries by their ids. */
export type FoundAnswer = {
  query: string;
  /** The folded words searched for, place and stop words taken out. */
  words: string[];
  /** The query with slips of the keys put right, to be offered; the results already follow it. */
  didYouMean?: string;
  place: Place | null;
  placeFrom: 'query' | 'field' | null;
  /** Places to choose from where the one named may be several. */
  placeQuestion?: Place[];
  /** What the place field turned out to be, so that the page can say "outside" or "unknown"; null where it was empty. */
  placeField: Recognised | null;
  /** The topic the results are limited to. */
  topic: string | null;
  results: FoundEntry[];
  total: number;
  page: number;
  pages: number;
  /** Ids of dangers the query speaks of, in the editors' order. */
  danger: string[];
  related: Related;
};
