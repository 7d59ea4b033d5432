import type { Entry, Service, Snapshot } from '../content/index.ts';

/** Whether residents see the entry. Entries of low confidence stay drafts until someone confirms them. */
export function isShown(service: Pick<Service, 'confidence'>): boolean {
  return service.confidence !== 'low';
}

const shownBySnapshot = new WeakMap<Snapshot, readonly Entry<Service>[]>();

/** All services residents see, in the order of their ids. The same list for the same snapshot. */
export function shownServices(snapshot: Snapshot): readonly Entry<Service>[] {
  const known = shownBySnapshot.get(snapshot);
  if (known) return known;
  const shown = Object.freeze([...snapshot.services.values()].filter(isShown));
  shownBySnapshot.set(snapshot, shown);
  return shown;
}

/** A shown service by its id; undefined for drafts and unknown ids, so that a page cannot tell one from the other. */
export function serviceById(snapshot: Snapshot, id: string): Entry<Service> | undefined {
  const service = snapshot.services.get(id);
  return service && isShown(service) ? service : undefined;
}

/** Shown services that an organization runs. */
export function servicesOfOrganization(snapshot: Snapshot, organizationId: string): Entry<Service>[] {
  return shownServices(snapshot).filter((service) => service.organization === organizationId);
}
