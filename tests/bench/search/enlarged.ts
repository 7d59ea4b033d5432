import type { Entry, Service, Snapshot } from '../../../src/domains/content/index.ts';
import { shownServices } from '../../../src/domains/directory/index.ts';
import { type Chance, chance, pick } from './chance.ts';
import { corpusOf } from './corpus.ts';

const mixed = 0.5;
const mostTopics = 6;
const mostConcepts = 4;

/**
 * A directory of so many services for measuring time. Half of the made ones also do what some other service does: real
 * directories hold ever new mixtures, and a search that reckons equal services together must not be flattered by copies.
 */
export function enlarged(snapshot: Snapshot, size: number): Snapshot {
  const real = shownServices(snapshot);
  const large = corpusOf(snapshot, size);
  const random = chance(size);
  const services = [...large.services].map(([id, service]): [string, Entry<Service>] => {
    const isMade = !snapshot.services.has(id);
    return [id, isMade && random() < mixed ? mixture(service, real, random) : service];
  });
  return { ...large, services: new Map(services) };
}

function mixture(service: Entry<Service>, real: readonly Entry<Service>[], random: Chance): Entry<Service> {
  const other = pick(real, random);
  return {
    ...service,
    topics: [...new Set([...service.topics, ...other.topics.slice(0, 2)])].slice(0, mostTopics),
    concepts: [...new Set([...service.concepts, ...other.concepts.slice(0, 2)])].slice(0, mostConcepts),
  };
}
