import type { Snapshot } from '../content/index.ts';
import { searchDocuments } from './opened.ts';
import type { SearchDocuments } from './search-documents.ts';
import { type OpenSuggestions, openSuggestions, type SearchSuggestion } from './suggestions.ts';

/** What stands in a search field, on a page of which language, and how many suggestions are wanted at most. */
export type SuggestionRequest = { q: string; language: string; limit?: number };

const prepared = new WeakMap<SearchDocuments, Map<string, OpenSuggestions>>();

/**
 * The server's door: what to suggest while a person types, as a browser suggests it. Topics, words, life situations, services and
 * places, at most eight, grouped in this order; none below two letters. Drafts are never suggested.
 */
export function suggest(snapshot: Snapshot, { q, language, limit }: SuggestionRequest): SearchSuggestion[] {
  return suggestionsIn(searchDocuments(snapshot), language).suggest(q, limit);
}

function suggestionsIn(documents: SearchDocuments, language: string): OpenSuggestions {
  const byLanguage = prepared.get(documents) ?? new Map<string, OpenSuggestions>();
  const opened = byLanguage.get(language) ?? openSuggestions(documents, language);
  prepared.set(documents, byLanguage.set(language, opened));
  return opened;
}
