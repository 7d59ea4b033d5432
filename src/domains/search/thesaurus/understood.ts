import { allLayers, type LayerName } from '../layers.ts';
import type { QueryWord } from '../words/analyse.ts';
import { stopWordLanguages } from '../words/stop-words.ts';

/** What guesses at words nobody knows. Where all languages are not at hand, a word may be known in another one. */
const guesses: readonly LayerName[] = ['prefix', 'latin', 'typo', 'near'];

/** Layers of a search that is limited to some languages: it answers what it knows, and guesses nothing. */
export const limitedLayers: readonly LayerName[] = allLayers.filter((layer) => !guesses.includes(layer));

/**
 * Whether a query is understood in the languages of a limited search: every telling word is known as typed, joined, as a compound
 * or in another form, and every stop word is one of these languages. Then the limited search answers, on the server and in the
 * browser alike; else the one over all languages. Measured on the judged queries, this costs nothing.
 * @param query as `analyse` gave it with `limitedLayers`
 */
export function isUnderstood(query: readonly QueryWord[], languages: readonly string[]): boolean {
  return query.every(({ word, stop, terms }) =>
    stop ? stopWordLanguages(word).some((language) => languages.includes(language)) : terms.length > 0,
  );
}
