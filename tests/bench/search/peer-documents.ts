import type { Snapshot } from '../../../src/domains/content/index.ts';
import { shownServices } from '../../../src/domains/directory/index.ts';

/** Fields a peer indexes, by how much a word in them counts; the portal weighs its own alike. */
export const peerFields = { name: 5, topics: 2.5, organization: 1.5, summary: 1.5, groups: 1, places: 0.6 } as const;

/** A searched field. */
export type PeerField = keyof typeof peerFields;

/** The fields in a fixed order. */
export const fieldNames = Object.keys(peerFields) as PeerField[];

/** A service as peers take it: the German texts that the portal searches as well. */
export type PeerDocument = { id: string } & Record<PeerField, string>;

/** All shown services for the peers. */
export function peerDocuments(snapshot: Snapshot): PeerDocument[] {
  return shownServices(snapshot).map((service) => ({
    id: service.id,
    name: service.name.de,
    summary: [service.summary.de, service.accessibility?.de ?? ''].join(' '),
    topics: service.topics.map((id) => snapshot.topics.get(id)?.name.de ?? '').join(' '),
    organization: snapshot.organizations.get(service.organization ?? '')?.name.de ?? '',
    groups: service.target_groups.map((id) => snapshot.targetGroups.get(id)?.name.de ?? '').join(' '),
    places: service.locations.map(({ town, locality }) => `${town} ${locality ?? ''}`).join(' '),
  }));
}
