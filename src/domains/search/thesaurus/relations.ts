import type { SearchDocuments } from '../documents/search-documents.ts';
import type { Target } from './labels.ts';

/**
 * Where else a hit on a concept leads: to itself, related concepts and its topics, each with what is left of the hit's strength.
 * `uncoded` counts for services that nobody has given concepts yet, so that their topics must speak for them.
 */
export type Relation = { target: Target; kind: 'concept' | 'topic'; strength: number; uncoded: number };

/** What a related concept counts beside its weight in the thesaurus. */
const relatedWeight = 1.9;
/** What a relation counts in the direction that nobody has written. */
const relatedBackwards = 1;
/** What is left over two relations, beside both; less than `leastFurther` is not followed. */
const furtherHop = 0.6;
const leastFurther = 0.1;
/** No relation counts as much as the concept itself. */
const nearest = 0.92;
/** What a concept's topics say about services, beside the concept itself; about services without concepts: first topic, any further. */
const byTopic = 0.175;
const byTopicOfUncoded = [0.8, 0.6] as const;

type Made = { topics: SearchDocuments['topics']; withRelated: boolean; relations: readonly (readonly Relation[])[] };
const made = new WeakMap<SearchDocuments['concepts'], Made>();

/** Relations of every target, by its number; made once for the same thesaurus. Topics lead to themselves. */
export function relationsOf(documents: SearchDocuments, withRelated: boolean): readonly (readonly Relation[])[] {
  const { concepts, topics } = documents;
  const before = made.get(concepts);
  if (before?.topics === topics && before.withRelated === withRelated) return before.relations;
  const relations = newRelations(documents, withRelated);
  made.set(concepts, { topics, withRelated, relations });
  return relations;
}

function newRelations({ concepts, topics }: SearchDocuments, withRelated: boolean): readonly (readonly Relation[])[] {
  const topicNumber = new Map(topics.map(({ id }, at) => [id, concepts.length + at]));
  const near = withRelated ? withFurther(relatedConcepts(concepts)) : [];
  const ofConcepts = concepts.map(({ topics }, target): Relation[] => [
    { target, kind: 'concept', strength: 1, uncoded: 1 },
    ...[...(near[target] ?? [])].map(([target, strength]): Relation => ({ target, kind: 'concept', strength, uncoded: strength })),
    ...topics.flatMap((id, at): Relation[] => {
      const target = topicNumber.get(id);
      const uncoded = byTopicOfUncoded[at] ?? byTopicOfUncoded[1];
      return target === undefined ? [] : [{ target, kind: 'topic', strength: byTopic, uncoded }];
    }),
  ]);
  const ofTopics = topics.map((_, at): Relation[] => [{ target: concepts.length + at, kind: 'topic', strength: 1, uncoded: 1 }]);
  return [...ofConcepts, ...ofTopics];
}

/** Related concepts of each, forwards as written and, more weakly, backwards. */
function relatedConcepts(concepts: SearchDocuments['concepts']): Map<Target, number>[] {
  const numbers = new Map(concepts.map(({ id }, at) => [id, at]));
  const near = concepts.map(() => new Map<Target, number>());
  const relate = (from: Target, to: Target, weight: number) => near[from]?.set(to, Math.max(near[from]?.get(to) ?? 0, weight));
  for (const [from, { related }] of concepts.entries()) {
    for (const [id, weight] of Object.entries(related)) {
      const to = numbers.get(id);
      if (to === undefined || to === from) continue;
      relate(from, to, Math.min(nearest, weight * relatedWeight));
      relate(to, from, Math.min(nearest, weight * relatedBackwards));
    }
  }
  return near;
}

/** With what is related to the related: who asks what no service is named for still comes to the services around it. */
function withFurther(near: readonly ReadonlyMap<Target, number>[]): Map<Target, number>[] {
  return near.map((direct, from) => {
    const all = new Map(direct);
    for (const [middle, first] of direct) {
      for (const [to, second] of near[middle] ?? []) {
        const strength = furtherHop * first * second;
        if (to !== from && strength >= Math.max(leastFurther, all.get(to) ?? 0)) all.set(to, strength);
      }
    }
    return all;
  });
}
