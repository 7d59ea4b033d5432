import type { AskReason, Outside, Place } from './schema.ts';

/** A piece of a text that speaks of a place. Exactly one of `places` (inside) and `outside` is filled. */
export type Mention = {
  by: 'postcode' | 'name';
  places: readonly Place[];
  /** Places inside that are spelt the same but for umlauts: Burbach and Bürbach. */
  alike: readonly Place[];
  outside?: Outside & { keys: ReadonlySet<string> };
  /** The name as it is compared. */
  key: string;
  /** Counts only where nothing stronger was said: a street named like a village, a village named like an everyday word. */
  weak: boolean;
  /** A weak name that may still tell the village within the municipality. */
  refines: boolean;
  /** Only says where the place before it lies: "Holzhausen bei Burbach". */
  orients: boolean;
  /** The name exists elsewhere in Germany too, and no postcode beside it looks like a mistyped one of ours. */
  elsewhere: boolean;
};

/** What the mentions of a text come to; undefined where they come to nothing. */
export type Verdict =
  | { status: 'found'; place: Place }
  | { status: 'ask'; why: AskReason; candidates: Place[] }
  | { status: 'outside'; outside: Outside };

/**
 * Weighs everything a text says about a place. Names must agree with each other and with the postcode; where they
 * do not, or fit two municipalities, the answer is a question and never a guess.
 * @param towns every municipality by its id
 */
export function weigh(mentions: readonly Mention[], towns: ReadonlyMap<string, Place>): Verdict | undefined {
  const strong = mentions.filter((mention) => !mention.weak);
  const counted = strong.length > 0 ? strong : mentions;
  const placing = counted.filter((mention) => !mention.orients);
  const binding = placing.length > 0 ? placing : counted;
  const inside = binding.filter((mention) => !mention.outside);
  const outside = binding.filter((mention) => mention.outside);
  if (outside.length > 0) return weighOutside(inside, outside);
  if (inside.length === 0) return undefined;
  const orienting = counted.filter((mention) => mention.orients && !mention.outside);
  const refining = mentions.filter((mention) => mention.weak && mention.refines && !mention.outside);
  return weighInside(inside, orienting, refining, towns);
}

function weighOutside(inside: readonly Mention[], outside: readonly Mention[]): Verdict {
  const place = joinOutside(outside);
  const sameName = (mention: Mention) => outside.some((other) => other.outside?.keys.has(mention.key));
  const namesake = (mention: Mention) => mention.elsewhere && place.county === '';
  if (inside.some((mention) => !sameName(mention) && !namesake(mention))) return contradiction(inside);
  const name = place.name ?? inside[0]?.places[0]?.name;
  return { status: 'outside', outside: { ...place, ...(name && { name }) } };
}

/** One place out of a postcode and a name; the first that knows its county says which. */
function joinOutside(mentions: readonly Mention[]): Outside {
  const all = mentions.flatMap(({ outside }) => (outside ? [outside] : []));
  const named = mentions.find((mention) => mention.by === 'name')?.outside?.name ?? all.find(({ name }) => name)?.name;
  const postcode = all.find((outside) => outside.postcode)?.postcode;
  const county = all.find((outside) => outside.county)?.county ?? '';
  return { ...(postcode && { postcode }), ...(named && { name: named }), county };
}

function weighInside(
  inside: readonly Mention[],
  orienting: readonly Mention[],
  refining: readonly Mention[],
  towns: ReadonlyMap<string, Place>,
): Verdict {
  const agreed = commonMunicipalities(inside);
  if (agreed.size === 0) return contradiction(inside);
  const oriented = commonMunicipalities([...inside, ...orienting]);
  const municipalities = oriented.size > 0 ? oriented : agreed;
  const town = municipalities.size === 1 ? towns.get([...municipalities][0] ?? '') : undefined;
  if (town) return { status: 'found', place: mostSpecific(town, inside, refining) };
  const candidates = distinct(inside.flatMap(({ places }) => places)).filter((place) => municipalities.has(place.municipalityId));
  const [namedTown, ...otherTowns] = candidates.filter(({ kind }) => kind === 'municipality');
  if (namedTown && otherTowns.length === 0) return { status: 'found', place: namedTown };
  return { status: 'ask', why: 'ambiguous', candidates };
}

function commonMunicipalities(mentions: readonly Mention[]): Set<string> {
  const sets = mentions.map(({ places }) => new Set(places.map(({ municipalityId }) => municipalityId)));
  return sets.slice(1).reduce((common, set) => common.intersection(set), sets[0] ?? new Set());
}

/** The village where just one is named; the postcode where nothing else is; the municipality otherwise. */
function mostSpecific(town: Place, inside: readonly Mention[], refining: readonly Mention[]): Place {
  const within = (mentions: readonly Mention[], kind: Place['kind']) =>
    distinct(mentions.flatMap(({ places }) => places)).filter((place) => place.municipalityId === town.id && place.kind === kind);
  const named = within(inside, 'locality');
  const [locality, ...localities] = named.length > 0 ? named : within(refining, 'locality');
  const [postcode, ...postcodes] = within(inside, 'postcode');
  const onlyPostcode = postcode && postcodes.length === 0 ? postcode : undefined;
  if (locality && localities.length === 0) return withPostcode(locality, onlyPostcode);
  const nothingElse = named.length === 0 && within(inside, 'municipality').length === 0;
  return nothingElse && onlyPostcode ? onlyPostcode : withPostcode(town, onlyPostcode);
}

function withPostcode(place: Place, postcode: Place | undefined): Place {
  return postcode ? { ...place, postcode: postcode.id } : place;
}

function contradiction(inside: readonly Mention[]): Verdict {
  const said = distinct(inside.flatMap(({ places }) => places));
  const municipalities = new Set(said.map(({ municipalityId }) => municipalityId));
  const alike = inside.flatMap((mention) => mention.alike).filter((place) => municipalities.has(place.municipalityId));
  return { status: 'ask', why: 'contradiction', candidates: distinct([...said, ...alike]) };
}

/** Each place once, in the order given. */
export function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.id, place])).values()];
}

/** How many slips of the keys a name of this many letters may carry and still be recognised. */
export function allowedSlips(letters: number): number {
  if (letters < 4) return 0;
  return letters <= 6 ? 1 : 2;
}

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres between two points given in degrees (haversine formula). */
export function kilometresBetween(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const halfLatitude = Math.sin(radians(b.latitude - a.latitude) / 2);
  const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord = halfLatitude ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}
