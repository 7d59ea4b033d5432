import type { Entry, Service, Situation, Snapshot, Topic } from '../content/index.ts';
import { dangersById, type FoundDanger } from '../danger/index.ts';
import { type Coverage, serviceById } from '../directory/index.ts';
import { searchOf } from './opened.ts';
import type { FoundAnswer, SearchRequest } from './search-request.ts';
import type { SuggestionRequest } from './suggestions/suggest.ts';
import type { SearchSuggestion } from './suggestions/suggestions.ts';

/** A service found. Scores compare within one search only. */
export type Hit = { service: Entry<Service>; score: number; coverage: Coverage | null; distanceKm?: number };

/** Where to go on from a search: nearest topics, best first, and life situations about them. */
export type RelatedEntries = { topics: Entry<Topic>[]; situations: Entry<Situation>[] };

/** What a page of results needs. */
export type SearchAnswer = Omit<FoundAnswer, 'results' | 'danger' | 'related'> & {
  results: Hit[];
  danger: FoundDanger[];
  related: RelatedEntries;
};

/**
 * The server's door: finds services for a query in everyday words, as the same search does in a browser, and gives whole entries.
 * Drafts are never found. The same input gives the same answer.
 */
export function search(snapshot: Snapshot, request: SearchRequest): SearchAnswer {
  const { results, danger, related, ...answer } = searchOf(snapshot).search(request);
  return {
    ...answer,
    results: results.flatMap(({ id, ...found }) => {
      const service = serviceById(snapshot, id);
      return service ? [{ service, ...found }] : [];
    }),
    danger: dangersById(snapshot, danger),
    related: {
      topics: related.topics.flatMap((id) => snapshot.topics.get(id) ?? []),
      situations: related.situations.flatMap((id) => snapshot.situations.get(id) ?? []),
    },
  };
}

/**
 * The server's door: what to suggest while a person types, as a browser suggests it. Topics, words, life situations, services and
 * places, at most eight, grouped in this order; none below two letters. Drafts are never suggested.
 */
export function suggest(snapshot: Snapshot, request: SuggestionRequest): SearchSuggestion[] {
  return searchOf(snapshot).suggestions.suggest(request);
}
