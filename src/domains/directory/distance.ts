import { wordsIn } from '../../shared/texts.ts';
import type { Entry, Service, Snapshot } from '../content/index.ts';
import { kilometresBetween } from '../routing/index.ts';
import { type CountyMap, coverage, type Located } from './coverage.ts';

const reachOrder = { local: 0, area: 1, county: 2, beyond: 3, elsewhere: 4 } as const;

/**
 * Kilometres as the crow flies between the centre of a municipality and that of the nearest municipality with a location of
 * the service; 0 in the same one. Undefined where no location lies in the county, or the municipality is unknown.
 */
export function distanceKm(snapshot: CountyMap, service: Pick<Located, 'locations'>, municipalityId: string): number | undefined {
  const distances = service.locations
    .map(({ municipality }) => (municipality === undefined ? undefined : betweenMunicipalities(snapshot, municipality, municipalityId)))
    .filter((distance) => distance !== undefined);
  return distances.length === 0 ? undefined : Math.min(...distances);
}

/** Services by how near they are for people of a municipality: reach first, then distance, then German name, then id. */
export function nearestFirst(snapshot: Snapshot, services: Iterable<Entry<Service>>, municipalityId: string): Entry<Service>[] {
  const place = { municipalityId, area: snapshot.municipalities.get(municipalityId)?.area ?? '' };
  return [...services]
    .map((service) => ({
      service,
      reach: reachOrder[coverage(snapshot, service, place)],
      distance: distanceKm(snapshot, service, municipalityId) ?? Number.POSITIVE_INFINITY,
      name: wordsIn(service.name, 'de'),
    }))
    .sort((a, b) => a.reach - b.reach || nearer(a.distance, b.distance) || byText(a.name, b.name) || byText(a.service.id, b.service.id))
    .map(({ service }) => service);
}

/** Two distances may both be infinite, and infinity minus itself is no number. */
function nearer(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function betweenMunicipalities({ municipalities }: CountyMap, from: string, to: string): number | undefined {
  const [start, end] = [municipalities.get(from), municipalities.get(to)];
  if (!start || !end) return undefined;
  return from === to ? 0 : kilometresBetween(start, end);
}
