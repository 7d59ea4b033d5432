/**
 * Owns finding services by everyday words: layers that understand a query, an index behind one door, and the ranking. What a
 * service is belongs to directory, what a place is to routing, words of danger to danger.
 *
 * `documents/` holds what is searched and how it travels, `words/` what a typed word may be, `thesaurus/` what it means, `ranking/`
 * what of it comes first, `suggestions/` what is offered while somebody types. Here stands what puts them together.
 */
export { type BrowserTexts, type ContentSearch, searchContent } from './content-search.ts';
export { packDocuments, unpackDocuments } from './documents/packed-documents.ts';
export type { SearchDocuments } from './documents/search-documents.ts';
export { allLayers, type LayerName } from './layers.ts';
export { type OpenSearch, openSearch, openSteps } from './open-search.ts';
export { browserDocuments, browserSuggestions, searchDocuments, warmSearch } from './opened.ts';
export { type Hit, type RelatedEntries, type SearchAnswer, search, suggest } from './search.ts';
export type { FoundAnswer, FoundEntry, SearchRequest } from './search-request.ts';
export { finishInSlices } from './steps.ts';
export type { SuggestionRequest } from './suggestions/suggest.ts';
export type { SuggestionDocuments } from './suggestions/suggestion-documents.ts';
export type { SuggestionKind } from './suggestions/suggestion-offers.ts';
export { type BriefSuggestions, briefSuggestionSteps, mostSuggestions, type SearchSuggestion } from './suggestions/suggestions.ts';
