import { type WordLayer, wordLayers } from './words/analyse.ts';

/**
 * The layers of a search that can be switched off to measure what each brings. Those of words explain what was typed; `concepts`
 * matches whole labels of concepts and topics, `soft` lets single words of longer labels hint, `related` follows the thesaurus to
 * its neighbours, `texts` searches names and summaries, `place` prefers what is near.
 */
export type LayerName = WordLayer | 'concepts' | 'soft' | 'related' | 'texts' | 'place';

/** All layers, in the order they build on each other. */
export const allLayers: readonly LayerName[] = ['exact', 'texts', ...wordLayers.slice(1), 'place', 'concepts', 'related', 'soft'];
