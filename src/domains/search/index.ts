/**
 * Owns finding services by everyday words: layers that understand a query, an index behind one door, and the ranking. What a
 * service is belongs to directory, what a place is to routing, words of danger to danger.
 */
export { allLayers, type LayerName } from './layers.ts';
export { type OpenSearch, openSearch, openSteps } from './open-search.ts';
export { browserDocuments, searchDocuments, warmSearch } from './opened.ts';
export { packDocuments, unpackDocuments } from './packed-documents.ts';
export { type Hit, type RelatedEntries, type SearchAnswer, search } from './search.ts';
export type { SearchDocuments } from './search-documents.ts';
export type { FoundAnswer, FoundEntry, SearchRequest } from './search-request.ts';
export { finishInSlices } from './steps.ts';
export { type SuggestionRequest, suggest } from './suggest.ts';
export type { SuggestionKind } from './suggestion-offers.ts';
export { mostSuggestions, type OpenSuggestions, openSuggestions, type SearchSuggestion, suggestionSteps } from './suggestions.ts';
