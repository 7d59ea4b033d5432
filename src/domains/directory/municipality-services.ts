import type { Entry, Service, Snapshot } from '../content/index.ts';
import { coverage, isLocatedIn } from './coverage.ts';
import { nearestFirst } from './distance.ts';
import { shownServices } from './shown-services.ts';

/** Shown services for people of one municipality. Each stands in one list only. */
export type MunicipalityServices = {
  /** With a location there. */
  here: Entry<Service>[];
  /** Located elsewhere, working for the municipality or its planning area. */
  serving: Entry<Service>[];
  /** Working for the whole county or beyond, nearest first. */
  countyWide: Entry<Service>[];
};

/** What there is for people of a municipality. All lists are empty where the id is unknown. */
export function servicesOfMunicipality(snapshot: Snapshot, municipalityId: string): MunicipalityServices {
  const lists: MunicipalityServices = { here: [], serving: [], countyWide: [] };
  const area = snapshot.municipalities.get(municipalityId)?.area;
  if (area === undefined) return lists;
  for (const service of nearestFirst(snapshot, shownServices(snapshot), municipalityId)) {
    const reach = coverage(snapshot, service, { municipalityId, area });
    if (isLocatedIn(service, municipalityId)) lists.here.push(service);
    else if (reach === 'local' || reach === 'area') lists.serving.push(service);
    else if (reach !== 'elsewhere') lists.countyWide.push(service);
  }
  return lists;
}
