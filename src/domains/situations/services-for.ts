import type { Entry, Service, Snapshot } from '../content/index.ts';
import { coverage, nearestFirst, shownServices } from '../directory/index.ts';

/** How much a service counts that does not work for the place. */
const elsewhere = 0.4;

/**
 * Services for the end of a guided path: those that answer to more of its topics first, earlier topics counting more,
 * and among equals the nearest. Only topics a service names itself count: "care" must not fill the list with homes.
 * @param topics best first, as the path names them
 * What works elsewhere only comes late, but stays: asking there may still help.
 * @param municipality where help is needed, if known
 */
export function servicesFor(snapshot: Snapshot, topics: readonly string[], municipality: string | undefined): Entry<Service>[] {
  const area = snapshot.municipalities.get(municipality ?? '')?.area;
  const place = municipality && area ? { municipalityId: municipality, area } : undefined;
  const weightOf = (service: Entry<Service>) => {
    const weight = service.topics.reduce((sum, topic) => sum + weightAt(topics.indexOf(topic), topics.length), 0);
    return place && coverage(snapshot, service, place) === 'elsewhere' ? weight * elsewhere : weight;
  };
  const shown = shownServices(snapshot).filter((service) => weightOf(service) > 0);
  const ordered = municipality ? nearestFirst(snapshot, shown, municipality) : shown;
  return ordered
    .map((service, nearness) => ({ service, nearness, weight: weightOf(service) }))
    .sort((a, b) => b.weight - a.weight || a.nearness - b.nearness)
    .map(({ service }) => service);
}

/** Squared, so that the path's first topics outweigh a service that names many of the last. */
function weightAt(position: number, count: number): number {
  return position < 0 ? 0 : (count - position) ** 2;
}
