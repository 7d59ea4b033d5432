/**
 * Owns the counting of searches that found nothing useful, so that editors learn what is missing. It keeps no trace of a person:
 * words are written down only once five searches asked for the same.
 */
export { listWeakSearches, type WeakSearch } from './list-weak-searches.ts';
export { noteWeakSearch, writeWeakSearches } from './note-weak-search.ts';
