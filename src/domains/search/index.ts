/**
 * Owns finding services by everyday words: layers that understand a query, an index behind one door, and the ranking. What a
 * service is belongs to directory, what a place is to routing, words of danger to danger.
 */
export type { Hit } from './ranking.ts';
export type { Related } from './related.ts';
export { type SearchAnswer, type SearchRequest, search } from './search.ts';
