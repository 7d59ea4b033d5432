import { type CountyMap, type Coverage, coverage, type DirectoryPlace, distanceKm } from '../../directory/index.ts';
import type { EntryDocument, SearchDocuments } from '../documents/search-documents.ts';

/** How far entries reach people of one place, by the entry's number. */
export type Reach = {
  coverage(entry: number): Coverage;
  /** Kilometres, where a location lies in the county. */
  distanceKm(entry: number): number | undefined;
};

type OneReach = { coverage: Coverage; distanceKm: number | undefined };

/** Reckons reach from places; entries that sit and serve alike are reckoned once, and each place is remembered. */
export function reaches(documents: SearchDocuments, map: CountyMap): (place: DirectoryPlace) => Reach {
  const kinds = new Map<string, { number: number; entry: EntryDocument }>();
  const kindOf = Int32Array.from(documents.entries, (entry) => {
    const key = `${entry.area.join(' ')}|${entry.at.join(' ')}`;
    const kind = kinds.get(key) ?? { number: kinds.size, entry };
    kinds.set(key, kind);
    return kind.number;
  });
  const memory = new Map<string, Reach>();
  return (place) => {
    const key = `${place.municipalityId ?? ''}|${place.area}`;
    const known = memory.get(key);
    if (known) return known;
    const ofKinds = [...kinds.values()].map(({ entry }) => reachOf(entry, map, place));
    const one = (entry: number) => ofKinds[kindOf[entry] ?? 0] as OneReach;
    const reach: Reach = { coverage: (entry) => one(entry).coverage, distanceKm: (entry) => one(entry).distanceKm };
    memory.set(key, reach);
    return reach;
  };
}

function reachOf({ area, at }: EntryDocument, map: CountyMap, place: DirectoryPlace): OneReach {
  const located = { service_area: area, locations: at.map((municipality) => ({ municipality })) };
  return {
    coverage: coverage(map, located, place),
    distanceKm: place.municipalityId === undefined ? undefined : distanceKm(map, located, place.municipalityId),
  };
}
