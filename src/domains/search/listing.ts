import { type Entry, type Service, type Snapshot, wordsIn } from '../content/index.ts';
import { type Coverage, coverage, type DirectoryPlace, distanceKm } from '../directory/index.ts';
import type { Hit } from './ranking.ts';

const coverageOrder: readonly Coverage[] = ['local', 'area', 'county', 'beyond', 'elsewhere'];

/** Services without words to rank by: by how they reach the place, then distance, then German name. All have the score 0. */
export function listed(snapshot: Snapshot, services: readonly Entry<Service>[], place: DirectoryPlace | undefined): Hit[] {
  return services
    .map((service) => hitOf(snapshot, service, place))
    .sort((a, b) => reach(a) - reach(b) || far(a) - far(b) || byName(a.service, b.service));
}

function hitOf(snapshot: Snapshot, service: Entry<Service>, place: DirectoryPlace | undefined): Hit {
  if (!place) return { service, score: 0, coverage: null };
  const distance = place.municipalityId === undefined ? undefined : distanceKm(snapshot, service, place.municipalityId);
  return { service, score: 0, coverage: coverage(snapshot, service, place), ...(distance === undefined ? {} : { distanceKm: distance }) };
}

function reach({ coverage }: Hit): number {
  return coverage === null ? 0 : coverageOrder.indexOf(coverage);
}

/** Services without a location in the county come after those with one. */
function far({ distanceKm }: Hit): number {
  return distanceKm ?? Number.MAX_VALUE;
}

function byName(a: Entry<Service>, b: Entry<Service>): number {
  const [nameOfA, nameOfB] = [wordsIn(a.name, 'de'), wordsIn(b.name, 'de')];
  if (nameOfA === nameOfB) return a.id < b.id ? -1 : 1;
  return nameOfA < nameOfB ? -1 : 1;
}
