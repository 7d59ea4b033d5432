import type { Municipality } from '../content/index.ts';

/** Where a person lives, as far as the directory needs it: the municipality and its planning area, or the area alone. */
export type DirectoryPlace = { municipalityId?: string | undefined; area: string };

/** What reach and distance are reckoned on: a snapshot, or as much of one. */
export type CountyMap = {
  readonly areas: ReadonlyMap<string, unknown>;
  readonly municipalities: ReadonlyMap<string, Pick<Municipality, 'area' | 'latitude' | 'longitude'>>;
};

/** Where a service sits and whom it serves. */
export type Located = { service_area: readonly string[]; locations: readonly { municipality?: string | undefined }[] };

/** For how wide a place a service works, seen from one place; `elsewhere` where it does not work for people there. */
export type Coverage = 'local' | 'area' | 'county' | 'beyond' | 'elsewhere';

/**
 * How a service reaches people at a place. Its service area names `county`, planning areas, municipalities or regions beyond
 * the county; regions beyond are taken to include the county. A wider service that sits in the very municipality is local there.
 */
export function coverage(snapshot: CountyMap, service: Located, place: DirectoryPlace): Coverage {
  const reach = reachOf(snapshot, service, place);
  return reach !== 'elsewhere' && isLocatedIn(service, place.municipalityId) ? 'local' : reach;
}

/** Whether one of the service's locations lies in the municipality. */
export function isLocatedIn({ locations }: Pick<Located, 'locations'>, municipalityId: string | undefined): boolean {
  return municipalityId !== undefined && locations.some(({ municipality }) => municipality === municipalityId);
}

function reachOf(snapshot: CountyMap, { service_area }: Pick<Located, 'service_area'>, place: DirectoryPlace): Coverage {
  if (place.municipalityId !== undefined && service_area.includes(place.municipalityId)) return 'local';
  if (service_area.includes(place.area)) return 'area';
  if (place.municipalityId === undefined && service_area.some((part) => snapshot.municipalities.get(part)?.area === place.area))
    return 'area';
  if (service_area.includes('county')) return 'county';
  return service_area.some((part) => isBeyond(snapshot, part)) ? 'beyond' : 'elsewhere';
}

/** Whether a part of a service area is the name of a region beyond the county, not an id of ours. */
export function isBeyond({ areas, municipalities }: CountyMap, part: string): boolean {
  return part !== 'county' && !areas.has(part) && !municipalities.has(part);
}
