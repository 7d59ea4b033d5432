/**
 * Owns the way from what a person types as a place, and a topic, to the TePS that answers for it, with the reason. Pure
 * rules over the content snapshot; keeps nothing and knows nothing of enquiries.
 */
export { nearestMunicipalities } from './nearest-municipalities.ts';
export { fallbackDesk, officeOf } from './office-of.ts';
export { type PlaceInWords, placeInWords } from './place-in-words.ts';
export type { NamedTown, PlaceSource } from './place-index.ts';
export { reasonValues } from './reason-values.ts';
export { recognisePlace } from './recognise-place.ts';
export { fallbackAnswer, route } from './route.ts';
export { kilometresBetween } from './rules.ts';
export type { AskReason, FallbackDesk, Office, Outside, Place, Reason, Recognised, RoutingAnswer, Suggestion } from './schema.ts';
export { suggestPlaces } from './suggest-places.ts';
