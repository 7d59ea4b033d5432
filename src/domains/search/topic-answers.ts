import type { Snapshot } from '../content/index.ts';
import { topicWithDescendants } from '../directory/index.ts';
import type { QueryWord } from './analyse.ts';
import type { TopicHits } from './topic-hits.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A service that stands in a narrower topic than the one asked for. */
const narrower = 0.85;
/** A second topic the same word points to counts this much beside the first: "Pflegeberatung" is care and advice. */
const secondTopic = 0.4;
/** Each further topic of a service says less about it than the one before. */
const lessPerTopic = 0.04;

/** A topic a word of the query points to: its id, the ids of it and everything below, and how strongly. */
type Pointer = { topic: string; ids: ReadonlySet<string>; strength: number };

/** A word of the query that counts for topics, with its share of the whole. */
type Asked = { share: number; pointers: readonly Pointer[] };

/**
 * How well a service's topics answer a query: the share of the query they answer, weighed by how telling its words are; above
 * 1 only where words point to several of them. Services with the same topics get the same answer, reckoned once.
 */
export function topicAnswers(
  snapshot: Snapshot,
  query: readonly QueryWord[],
  hits: TopicHits,
  vocabulary: Vocabulary,
): (topics: readonly string[], key: string) => number {
  const asked = askedTopics(snapshot, query, hits, vocabulary);
  const memory = new Map<string, number>();
  return (topics, key) => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const answer = asked.reduce((sum, { share, pointers }) => sum + share * bestAnswer(topics, pointers), 0);
    memory.set(key, answer);
    return answer;
  };
}

function askedTopics(snapshot: Snapshot, query: readonly QueryWord[], hits: TopicHits, vocabulary: Vocabulary): Asked[] {
  const pointed = [...hits].map(([topic, positions]) => ({ topic, positions, ids: topicWithDescendants(snapshot, topic) }));
  const asked = query.map((word) => {
    const pointers = pointed.map(({ topic, ids, positions }) => ({ topic, ids, strength: positions.get(word.position) ?? 0 }));
    return { word, pointers: pointers.filter(({ strength }) => strength > 0) };
  });
  const counted = asked.filter(({ word, pointers }) => !word.stop || pointers.length > 0);
  const weights = counted.map(({ word }) => (word.stop ? 1 : word.importance * rarity(word, vocabulary)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return counted.map(({ pointers }, at) => ({ share: (weights[at] ?? 0) / whole, pointers })).filter(({ pointers }) => pointers.length > 0);
}

function bestAnswer(topics: readonly string[], pointers: readonly Pointer[]): number {
  let [first, second] = [0, 0];
  for (const pointer of pointers) {
    const answer = answerTo(pointer, topics);
    if (answer > first) [first, second] = [answer, first];
    else second = Math.max(second, answer);
  }
  return first + secondTopic * second;
}

/** Who asks for care in general is served best by who stands in no narrower topic, such as care homes. */
function answerTo({ topic, ids, strength }: Pointer, topics: readonly string[]): number {
  const at = topics.findIndex((id) => ids.has(id));
  if (at < 0) return 0;
  const isNarrower = topics.some((id) => id !== topic && ids.has(id));
  return strength * (isNarrower ? narrower : 1) * (1 - lessPerTopic * Math.min(at, 5));
}

/** 1 for words of at most one service, falling to 0.2 for words of all. */
function rarity({ terms }: QueryWord, { documentsWith, documents }: Vocabulary): number {
  const found = Math.max(1, ...terms.filter(({ layer }) => layer === 'exact').map(({ stem }) => documentsWith(stem)));
  return documents < 2 ? 1 : Math.max(0.2, 1 - Math.log(found) / Math.log(documents));
}
