import type { Entry, Service, Snapshot, Topic } from '../content/index.ts';

type Topics = Pick<Snapshot, 'topics'>;

/** True for a topic that editors marked, and for everything below it: who reads of violence may have to leave in a hurry. */
export function isDiscreetTopic(source: Topics, topic: Entry<Topic> | undefined, seen: readonly string[] = []): boolean {
  if (!topic || seen.includes(topic.id)) return false;
  return topic.discreet === true || topic.parents.some((id) => isDiscreetTopic(source, source.topics.get(id), [...seen, topic.id]));
}

/** True for a service that editors marked, or one of whose topics they did. */
export function isDiscreetService(source: Topics, service: Pick<Service, 'discreet' | 'topics'>): boolean {
  return service.discreet === true || service.topics.some((id) => isDiscreetTopic(source, source.topics.get(id)));
}

/** True where a page warns of a danger that editors marked. */
export function warnsDiscreetly({ dangers }: Pick<Snapshot, 'dangers'>, found: readonly { id: string }[]): boolean {
  return found.some(({ id }) => dangers.get(id)?.discreet === true);
}
