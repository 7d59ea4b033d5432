import type { Entry, Municipality, Snapshot } from '../../domains/content/index.ts';
import { route } from '../../domains/routing/index.ts';
import type { Chance } from './chance.ts';

/** A place as a resident types it, with the municipality it lies in. */
export type TypedPlace = { place: string; municipality: Entry<Municipality> };

/** A place of an area, typed as people do: a town, a postcode with a town, a village. Always one that leads to the area. */
export function placeIn(snapshot: Snapshot, area: string, chance: Chance): TypedPlace {
  const own = [...snapshot.municipalities.values()].filter((municipality) => municipality.area === area);
  const municipality = chance.pick(own);
  const spellings = chance.shuffled(spellingsOf(municipality, chance));
  const place = spellings.find((text) => leadsTo(snapshot, text, area)) ?? `${municipality.postcodes[0]} ${municipality.name}`;
  return { place, municipality };
}

/** The smallest share of an area, so that every office has enough to show. */
const leastShare = 0.1;

/** Share of each area in the enquiries, adding up to 1: where more people live, more come from. */
export function sharesOfAreas({ areas, municipalities }: Snapshot): Map<string, number> {
  const people = new Map([...areas.keys()].map((area) => [area, 0]));
  for (const { area, population } of municipalities.values()) people.set(area, (people.get(area) ?? 0) + (population.at(-1)?.count ?? 1));
  const inCounty = sum(people.values());
  const shares = new Map([...people].map(([area, count]) => [area, Math.max(count / inCounty, leastShare)]));
  const all = sum(shares.values());
  return new Map([...shares].map(([area, share]) => [area, share / all]));
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}

function spellingsOf({ name, postcodes, localities, also_called }: Municipality, chance: Chance): string[] {
  const village = localities.length > 0 ? chance.pick(localities) : name;
  const postcode = postcodes[0] ?? '';
  return [name, `${postcode} ${name}`, village, postcodes.length === 1 ? `${postcode} ${village}` : `${village}, ${name}`, ...also_called];
}

function leadsTo(snapshot: Snapshot, place: string, area: string): boolean {
  const answer = route(snapshot, { place });
  return answer.status === 'routed' && answer.area === area;
}
