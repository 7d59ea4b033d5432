import type { Target } from './labels.ts';
import type { SearchDocuments } from './search-documents.ts';

/**
 * Where else a hit on a concept leads: to itself, related concepts and its topics, each with what is left of the hit's strength.
 * `uncoded` counts for services that nobody has given concepts yet, so that their topics must speak for them.
 */
export type Relation = { target: Target; kind: 'concept' | 'topic'; strength: number; uncoded: number };

/** What a related concept counts beside its weight in the thesaurus. */
const relatedWeight = 0.7;
/** What a concept's topics say about services, beside the concept itself: first topic, any further. */
const byTopic = [0.35, 0.25] as const;
const byTopicOfUncoded = [0.8, 0.6] as const;

/** Relations of every target, by its number. Topics lead to themselves. */
export function relationsOf({ concepts, topics }: SearchDocuments, withRelated: boolean): readonly (readonly Relation[])[] {
  const conceptNumber = new Map(concepts.map(({ id }, at) => [id, at]));
  const topicNumber = new Map(topics.map(({ id }, at) => [id, concepts.length + at]));
  const ofConcepts = concepts.map(({ topics, related }, target): Relation[] => [
    { target, kind: 'concept', strength: 1, uncoded: 1 },
    ...Object.entries(withRelated ? related : {}).flatMap(([id, weight]) => {
      const strength = weight * relatedWeight;
      return toTarget(conceptNumber.get(id), (target): Relation => ({ target, kind: 'concept', strength, uncoded: strength }));
    }),
    ...topics.flatMap((id, at) => {
      const [strength, uncoded] = [byTopic[at] ?? byTopic[1], byTopicOfUncoded[at] ?? byTopicOfUncoded[1]];
      return toTarget(topicNumber.get(id), (target): Relation => ({ target, kind: 'topic', strength, uncoded }));
    }),
  ]);
  const ofTopics = topics.map((_, at): Relation[] => [{ target: concepts.length + at, kind: 'topic', strength: 1, uncoded: 1 }]);
  return [...ofConcepts, ...ofTopics];
}

function toTarget(target: Target | undefined, relation: (target: Target) => Relation): Relation[] {
  return target === undefined ? [] : [relation(target)];
}
