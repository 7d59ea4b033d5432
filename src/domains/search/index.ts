/**
 * Owns finding services by everyday words: layers that understand a query, an index behind one door, and the ranking. What a
 * service is belongs to directory, what a place is to routing, words of danger to danger.
 */
export { type BrowserTexts, type ContentSearch, searchContent } from './content-search.ts';
export { allLayers, type LayerName } from './layers.ts';
export { type OpenSearch, openSearch, openSteps } from './open-search.ts';
export { browserDocuments, browserSuggestions, searchDocuments, warmSearch } from './opened.ts';
export { packDocuments, unpackDocuments } from './packed-documents.ts';
export { type Hit, type RelatedEntries, type SearchAnswer, search, suggest } from './search.ts';
export type { SearchDocuments } from './search-documents.ts';
export type { FoundAnswer, FoundEntry, SearchRequest } from './search-request.ts';
export { finishInSlices } from './steps.ts';
export type { SuggestionRequest } from './suggest.ts';
export type { SuggestionDocuments } from './suggestion-documents.ts';
export type { SuggestionKind } from './suggestion-offers.ts';
export { type BriefSuggestions, briefSuggestionSteps, mostSuggestions, type SearchSuggestion } from './suggestions.ts';
