import { fold } from '../../shared/fold.ts';
import { slipsBetween } from '../../shared/slips.ts';
import type { Snapshot } from '../content/index.ts';
import { keyOf, type PlaceIndex, placeIndex } from './place-index.ts';
import { spell } from './place-spelling.ts';
import { allowedSlips } from './rules.ts';
import type { Place, Suggestion } from './schema.ts';

const SHORTEST_QUERY = 2;
const kindOrder = { municipality: 0, postcode: 1, locality: 2 } as const;

/** A query in its parts. `name` is folded and without spaces, `spelled` keeps umlauts apart. */
type Query = { digits: string; name: string; spelled: string };
type Ranked = { place: Place; rank: readonly number[] };

/**
 * Places to offer while a person types, best first: beginnings of any word of a name, municipalities before localities;
 * only where nothing begins so, names that are nearly the same.
 * @param query what stands in the field so far; below two letters nothing is offered
 * @param limit how many at most
 */
export function suggestPlaces(snapshot: Snapshot, query: string, limit: number): Suggestion[] {
  const index = placeIndex(snapshot);
  const beginning = placesBeginning(index, query);
  const places = beginning.length > 0 ? beginning : nearPlaces(index, readQuery(query));
  return places.slice(0, Math.max(0, limit)).map((place) => suggestion(index, place));
}

/** Every place of which a word begins as typed, best first. Digits in front narrow it to postcodes that begin so. */
export function placesBeginning(index: PlaceIndex, text: string): Place[] {
  const query = readQuery(text);
  const { digits, name } = query;
  if (digits.length + name.length < SHORTEST_QUERY) return [];
  if (name === '') return [...index.byPostcode.values()].filter(({ id }) => id.startsWith(digits)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return inOrder(named(index, query).flatMap((place) => ranked(place, beginningAt(place, name), query)));
}

function readQuery(text: string): Query {
  const [, digits = '', name = ''] = /^(?:d )?([\d ]*)(.*)$/.exec(fold(text.slice(0, 100))) ?? [];
  return { digits: digits.replaceAll(' ', ''), name: name.replaceAll(' ', ''), spelled: spell(text.slice(0, 100).replace(/\p{Nd}/gu, '')) };
}

function named(index: PlaceIndex, { digits }: Query): Place[] {
  const hasPostcode = (place: Place) => (index.postcodes.get(place.municipalityId) ?? []).some((postcode) => postcode.startsWith(digits));
  return index.places.filter((place) => place.kind !== 'postcode' && hasPostcode(place));
}

function nearPlaces(index: PlaceIndex, query: Query): Place[] {
  const { name } = query;
  return name === '' ? [] : inOrder(named(index, query).flatMap((place) => ranked(place, nearBeginning(place, name), query)));
}

/** Who types an umlaut means one: "Bür" offers Bürbach before Burbach. Then come kind and place of the match. */
function ranked(place: Place, distance: number | undefined, { spelled }: Query): Ranked[] {
  if (distance === undefined) return [];
  return [{ place, rank: [spell(place.name).includes(spelled) ? 0 : 1, kindOrder[place.kind], distance] }];
}

/** Number of the word at which the name begins as typed; the municipality may stand before or behind a locality. */
function beginningAt({ name, municipality, kind }: Place, typed: string): number | undefined {
  const words = fold(name).split(' ');
  const at = words.findIndex((_, position) => words.slice(position).join('').startsWith(typed));
  if (at >= 0) return at;
  const [town, own] = [keyOf(municipality), keyOf(name)];
  const both = typed.length > town.length && (town + own).startsWith(typed);
  return kind === 'locality' && (both || (own + town).startsWith(typed)) ? words.length : undefined;
}

/** Slips between what was typed and a beginning of about the same length. */
function nearBeginning({ name }: Place, typed: string): number | undefined {
  const limit = allowedSlips(typed.length);
  const key = keyOf(name);
  const lengths = [-1, 0, 1].map((more) => typed.length + more);
  const slips = Math.min(...lengths.map((length) => slipsBetween(key.slice(0, length), typed, limit)));
  return limit > 0 && slips <= limit ? slips : undefined;
}

function inOrder(places: Ranked[]): Place[] {
  const nameOf = ({ place }: Ranked) => `${fold(place.name)} ${place.id}`;
  const byRank = (a: Ranked, b: Ranked) => a.rank.map((rank, at) => rank - (b.rank[at] ?? 0)).find((difference) => difference !== 0);
  return places.sort((a, b) => byRank(a, b) ?? (nameOf(a) < nameOf(b) ? -1 : 1)).map(({ place }) => place);
}

/** A name that two municipalities have is told apart, so that choosing it leaves nothing to ask. */
function suggestion(index: PlaceIndex, place: Place): Suggestion {
  const { id, name, kind, postcode, municipality, area } = place;
  const bearers = index.names.get(keyOf(name))?.named ?? [];
  const shared = kind === 'locality' && bearers.some((other) => other.place.municipalityId !== place.municipalityId);
  return { id, name: shared ? `${name} (${municipality})` : name, kind, ...(postcode && { postcode }), municipality, area };
}
