import type { Suggestion } from '../domains/routing/index.ts';

/** A place as the open interface names it; candidates of a question have the same parts. */
export type NamedPlace = Pick<Suggestion, 'kind' | 'name' | 'municipality' | 'postcode'>;

/**
 * What choosing a place writes into the field, so that nothing is left to ask: "57319 Bad Berleburg",
 * "Arfeld, Bad Berleburg", or "Siegen", which has many postcodes.
 */
export function writtenPlace(place: NamedPlace): string {
  if (place.kind === 'locality') return `${bareName(place)}, ${place.municipality}`;
  return place.postcode ? `${place.postcode} ${place.municipality}` : place.municipality;
}

/** The two parts of a suggestion's line: the name a person looks for, and what tells it apart. */
export function linesOfPlace(place: NamedPlace): { name: string; more: string } {
  if (place.kind === 'postcode') return { name: place.name, more: place.municipality };
  const more = place.kind === 'locality' ? [place.postcode, place.municipality] : [place.postcode];
  return { name: bareName(place), more: more.filter(Boolean).join(' ') };
}

/** Without the municipality that the interface puts behind a name borne twice: "Weidenau (Siegen)". */
function bareName({ name, municipality }: NamedPlace): string {
  const suffix = ` (${municipality})`;
  return name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}
