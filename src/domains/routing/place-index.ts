import { fold } from '../../shared/fold.ts';
import type { Municipality, Neighbours, Snapshot } from '../content/index.ts';
import { soundsOfName } from './name-sounds.ts';
import { elsewhereQualifier, slug, spell } from './place-spelling.ts';
import type { Outside, Place } from './schema.ts';

/** A place under one of its names. `spelled` keeps umlauts apart from plain vowels. */
export type NamedPlace = { place: Place; spelled: string };

/** Everything that bears one name, as it is compared. */
export type Name = { key: string; named: NamedPlace[]; outside?: OutsidePlace };

/** A place outside, with every name by which it is known. */
export type OutsidePlace = Outside & { keys: ReadonlySet<string> };

export type PlaceIndex = {
  places: readonly Place[];
  municipalities: ReadonlyMap<string, Place>;
  /** Every postcode of a municipality, by its id. */
  postcodes: ReadonlyMap<string, readonly string[]>;
  byPostcode: ReadonlyMap<string, Place>;
  outsideByPostcode: ReadonlyMap<string, OutsidePlace>;
  names: ReadonlyMap<string, Name>;
  /** Names inside by their sounds, for those who write them by ear in other letters. Names that sound alike are left out. */
  bySounds: ReadonlyMap<string, Name>;
  /** Names that mean the whole county or a part of it, and so no single place. */
  county: ReadonlySet<string>;
  /** Words of the state's name, which say nothing about the place. */
  state: ReadonlySet<string>;
  /** Municipalities whose name is borne elsewhere in Germany as well. */
  elsewhere: ReadonlySet<string>;
};

/** What places are read from: a snapshot, or as much of one. */
export type PlaceSource = {
  readonly portal: { county: Pick<Snapshot['portal']['county'], 'name' | 'state'> };
  readonly municipalities: ReadonlyMap<string, NamedTown>;
  readonly neighbours: Pick<Neighbours, 'places' | 'phone'>;
};

/** A municipality as far as its name and place matter. */
export type NamedTown = { id: string } & Pick<Municipality, 'name' | 'display_name' | 'area' | 'postcodes' | 'localities' | 'also_called'>;

const indexes = new WeakMap<PlaceSource, PlaceIndex>();

/** The index of a snapshot, built once. */
export function placeIndex(snapshot: PlaceSource): PlaceIndex {
  const known = indexes.get(snapshot);
  if (known) return known;
  const index = buildIndex(snapshot);
  indexes.set(snapshot, index);
  return index;
}

/** How a name is compared: folded, without spaces, so that "Kaan Marienborn" and "Kaan-Marienborn" are one. */
export function keyOf(name: string): string {
  return fold(name).replaceAll(' ', '');
}

function buildIndex(snapshot: PlaceSource): PlaceIndex {
  const entries = [...snapshot.municipalities.values()];
  const names = new Map<string, Name>();
  const municipalities = new Map(entries.map((entry) => [entry.id, municipalityPlace(entry)]));
  const localities = entries.flatMap((entry) => localityPlaces(entry));
  const postcodes = entries.flatMap((entry) => entry.postcodes.map((postcode) => postcodePlace(entry, postcode)));
  for (const entry of entries) {
    const place = municipalities.get(entry.id);
    for (const name of place ? namesOf(entry) : []) addName(names, name, place as Place);
  }
  for (const place of localities) addName(names, place.name, place);
  for (const [part, place] of partNames(localities, names)) addName(names, part, place);
  const outside = outsidePlaces(snapshot, names);
  return {
    places: [...municipalities.values(), ...localities, ...postcodes],
    municipalities,
    postcodes: new Map(entries.map((entry) => [entry.id, entry.postcodes])),
    byPostcode: new Map(postcodes.map((place) => [place.id, place])),
    outsideByPostcode: outside,
    names,
    bySounds: namesBySounds(names),
    county: countyNames(snapshot, names),
    state: new Set(fold(snapshot.portal.county.state).split(' ')),
    elsewhere: new Set(entries.filter((entry) => elsewhereQualifier(entry.display_name)).map(({ id }) => id)),
  };
}

function municipalityPlace({ id, name, area, postcodes }: NamedTown): Place {
  const postcode = postcodes.length === 1 ? postcodes[0] : undefined;
  return { kind: 'municipality', id, name, municipality: name, municipalityId: id, area, ...(postcode && { postcode }) };
}

/** A locality that bears its municipality's name is not listed apart: who types it means the municipality. */
function localityPlaces(entry: NamedTown): Place[] {
  const town = municipalityPlace(entry);
  return entry.localities
    .filter((name) => name !== entry.name)
    .map((name) => ({ ...town, kind: 'locality', id: `${entry.id}/${slug(name)}`, name }));
}

function postcodePlace(entry: NamedTown, postcode: string): Place {
  return { ...municipalityPlace(entry), kind: 'postcode', id: postcode, name: postcode, postcode };
}

function namesOf({ name, display_name, also_called }: NamedTown): Set<string> {
  return new Set([name, display_name, ...also_called, name.replace(/^Bad /, '')]);
}

function addName(names: Map<string, Name>, name: string, place: Place): void {
  const key = keyOf(name);
  const entry = names.get(key) ?? { key, named: [] };
  if (!entry.named.some((known) => known.place.id === place.id)) entry.named.push({ place, spelled: spell(name) });
  names.set(key, entry);
}

function namesBySounds(names: ReadonlyMap<string, Name>): Map<string, Name> {
  const bySounds = new Map<string, Name>();
  const alike = new Set<string>();
  for (const name of names.values()) {
    if (name.named.length === 0) continue;
    for (const sounds of soundsOfName(
      name.key,
      name.named.every(({ place }) => place.kind === 'locality'),
    )) {
      if (bySounds.has(sounds)) alike.add(sounds);
      bySounds.set(sounds, name);
    }
  }
  for (const sounds of alike) bySounds.delete(sounds);
  return bySounds;
}

/** Halves of double names by which people know them: "Marienborn" of "Kaan-Marienborn". Short ones would be taken for words. */
function partNames(localities: readonly Place[], names: ReadonlyMap<string, Name>): [string, Place][] {
  return localities.flatMap((place): [string, Place][] => {
    const parts = place.name.split('-');
    if (parts.length < 2 || parts.some((part) => names.has(keyOf(part)))) return [];
    return parts.filter((part) => part.length >= 5).map((part) => [part, place]);
  });
}

/** Adds the names outside, except where one inside is the same, and gives the places by postcode. */
function outsidePlaces(snapshot: PlaceSource, names: Map<string, Name>): Map<string, OutsidePlace> {
  const byPostcode = new Map<string, OutsidePlace>();
  const add = (name: string, outside: OutsidePlace) => {
    const key = keyOf(name);
    if (!names.has(key)) names.set(key, { key, named: [], outside: { ...outside, name } });
  };
  for (const { postcode, names: placeNames, county } of snapshot.neighbours.places) {
    const keys = new Set(placeNames.map(keyOf));
    byPostcode.set(postcode, { postcode, name: placeNames.join(' / '), county, keys });
    for (const name of placeNames) add(name, { postcode, county, keys });
  }
  for (const county of new Set(snapshot.neighbours.places.map((place) => place.county))) {
    const name = county.replace(/\s*\(.*\)$/, '');
    add(name, { name, county, keys: new Set([keyOf(name)]) });
    const seat = /^(?:Land)?[Kk]reis (.+)$/.exec(name)?.[1];
    if (seat) add(seat, { name: seat, county, keys: new Set([keyOf(seat)]) });
  }
  return byPostcode;
}

/** "Kreis Siegen-Wittgenstein", "Siegen-Wittgenstein", "Kreis Siegen", "Wittgenstein", and the "Siegerland" of a qualifier. */
function countyNames({ portal, municipalities }: PlaceSource, names: ReadonlyMap<string, Name>): Set<string> {
  const words = fold(portal.county.name).split(' ');
  const core = words.filter((word) => !/^(land)?kreis$/.test(word));
  const beginnings = core.map((_, at) => core.slice(0, at + 1).join(''));
  const qualifiers = [...municipalities.values()].map(({ display_name }) => elsewhereQualifier(display_name));
  const bare = [core.join(''), ...core, ...qualifiers.map((qualifier) => keyOf(qualifier ?? ''))].filter(
    (key) => key !== '' && !names.has(key),
  );
  const kinds = ['kreis', 'landkreis', 'kr', 'lk', 'lkr'];
  return new Set([...bare, ...kinds.flatMap((kind) => beginnings.map((beginning) => kind + beginning))]);
}
