import type { Entry, Service, Snapshot, Topic } from '../content/index.ts';
import { shownServices } from './shown-services.ts';

/** A topic with the topics below it. `count` is the number of shown services in it or below. */
export type TopicNode = { topic: Entry<Topic>; children: TopicNode[]; count: number };

type Taxonomy = {
  children: ReadonlyMap<string, readonly Entry<Topic>[]>;
  main: readonly Entry<Topic>[];
  below: Map<string, ReadonlySet<string>>;
};

const taxonomies = new WeakMap<Snapshot, Taxonomy>();

/** Topics without parents, in the order editors gave them. */
export function mainTopics(snapshot: Snapshot): readonly Entry<Topic>[] {
  return taxonomyOf(snapshot).main;
}

/** Ids of a topic and of everything below it. A topic may have several parents; a circle among them does no harm. */
export function topicWithDescendants(snapshot: Snapshot, topicId: string): ReadonlySet<string> {
  const { below, children } = taxonomyOf(snapshot);
  const known = below.get(topicId);
  if (known) return known;
  const ids = new Set([topicId]);
  for (const id of ids) for (const child of children.get(id) ?? []) ids.add(child.id);
  below.set(topicId, ids);
  return ids;
}

/** Shown services of a topic or of a topic below it, in the order of their ids. */
export function servicesOfTopic(snapshot: Snapshot, topicId: string): Entry<Service>[] {
  const ids = topicWithDescendants(snapshot, topicId);
  return shownServices(snapshot).filter((service) => service.topics.some((topic) => ids.has(topic)));
}

/** The whole taxonomy from the main topics down. A topic with two parents stands below both. */
export function topicTree(snapshot: Snapshot): TopicNode[] {
  return mainTopics(snapshot).map((topic) => nodeOf(snapshot, topic, new Set()));
}

function nodeOf(snapshot: Snapshot, topic: Entry<Topic>, above: ReadonlySet<string>): TopicNode {
  const path = new Set(above).add(topic.id);
  const children = (taxonomyOf(snapshot).children.get(topic.id) ?? []).filter((child) => !path.has(child.id));
  return { topic, children: children.map((child) => nodeOf(snapshot, child, path)), count: servicesOfTopic(snapshot, topic.id).length };
}

function taxonomyOf(snapshot: Snapshot): Taxonomy {
  const known = taxonomies.get(snapshot);
  if (known) return known;
  const sorted = [...snapshot.topics.values()].sort(byOrder);
  const children = new Map<string, Entry<Topic>[]>();
  for (const topic of sorted) for (const parent of topic.parents) children.set(parent, [...(children.get(parent) ?? []), topic]);
  const taxonomy = { children, main: sorted.filter(({ parents }) => parents.length === 0), below: new Map() };
  taxonomies.set(snapshot, taxonomy);
  return taxonomy;
}

function byOrder(a: Entry<Topic>, b: Entry<Topic>): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}
