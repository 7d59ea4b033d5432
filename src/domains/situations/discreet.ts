import type { Entry, Situation, Snapshot } from '../content/index.ts';
import { isDiscreetTopic } from '../directory/index.ts';
import { holds } from './rules.ts';
import type { Answers } from './schema.ts';

/** True for a situation that editors marked, or whose answers so far lead to a topic they did: who reads of violence may have to leave. */
export function isDiscreetSituation(snapshot: Pick<Snapshot, 'topics'>, situation: Entry<Situation>, answers: Answers): boolean {
  if (situation.discreet) return true;
  const topics = situation.topics.filter(({ when }) => holds(when, answers)).map(({ topic }) => snapshot.topics.get(topic));
  return topics.some((topic) => isDiscreetTopic(snapshot, topic));
}
