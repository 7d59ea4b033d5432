import type { Service, Snapshot } from '../content/index.ts';
import { coverage } from '../directory/index.ts';

/** A place to narrow by: a municipality, or else a whole planning area. Ids. */
export type Place = { municipality?: string | undefined; area?: string | undefined };

/** Whether a service works for a place, or can be found there: whoever lives beside an open door may knock. Without a place every service does. */
export function servesPlace(snapshot: Snapshot, service: Pick<Service, 'service_area' | 'locations'>, place: Place): boolean {
  const area = areaOf(snapshot, place.municipality) ?? place.area;
  if (!area) return true;
  if (coverage(snapshot, service, { municipalityId: place.municipality, area }) !== 'elsewhere') return true;
  return service.locations.some(({ municipality }) =>
    place.municipality ? municipality === place.municipality : areaOf(snapshot, municipality) === area,
  );
}

function areaOf({ municipalities }: Snapshot, municipality: string | undefined): string | undefined {
  return municipality === undefined ? undefined : municipalities.get(municipality)?.area;
}
