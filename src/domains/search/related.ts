import type { Entry, Situation, Snapshot, Topic } from '../content/index.ts';
import { mainTopics, topicWithDescendants } from '../directory/index.ts';
import type { Hit } from './ranking.ts';
import type { TopicHits } from './topic-hits.ts';
import { wordsOf } from './words.ts';

/** Where to go on from a search: nearest topics, best first, and life situations about them. */
export type Related = { topics: Entry<Topic>[]; situations: Entry<Situation>[] };

const mostTopics = 5;
const mostSituations = 3;
/** Results further down say little about what was meant. */
const tellingResults = 5;
/** Share of three-letter runs in common from which a name is taken to be near. */
const leastLikeness = 0.25;

/** Topics and situations near a search. Never empty of topics: where nothing is near, the main topics stand in. */
export function relatedTo(snapshot: Snapshot, query: string, hits: TopicHits, found: readonly Hit[]): Related {
  const nearest = nearestTopics(snapshot, query, hits, found);
  const topics = nearest.flatMap((id) => snapshot.topics.get(id) ?? []).slice(0, mostTopics);
  const situations =
    nearest.length === 0
      ? []
      : situationsAbout(
          snapshot,
          topics.slice(0, 3).map(({ id }) => id),
        );
  return { topics: topics.length > 0 ? topics : mainTopics(snapshot).slice(), situations };
}

/** From the query's own topics, else from what was found, else by likeness of names. */
function nearestTopics(snapshot: Snapshot, query: string, hits: TopicHits, found: readonly Hit[]): string[] {
  if (hits.size > 0) return strongestFirst([...hits].map(([id, positions]) => [id, sum(positions.values())]));
  if (found.length > 0) return strongestFirst(topicCounts(found.slice(0, tellingResults)));
  const runs = runsOfThree(query);
  const likeness = [...snapshot.topics.values()].map((topic): [string, number] => [topic.id, likenessTo(runs, topic)]);
  return strongestFirst(likeness.filter(([, like]) => like >= leastLikeness));
}

function topicCounts(found: readonly Hit[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { service } of found) for (const [at, id] of service.topics.entries()) counts.set(id, (counts.get(id) ?? 0) + 1 / (at + 1));
  return [...counts];
}

function strongestFirst(weighed: [string, number][]): string[] {
  return weighed.sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)).map(([id]) => id);
}

/** Situations that lead to the topics or below, those where the topic stands first before others, then in the editors' order. */
function situationsAbout(snapshot: Snapshot, topics: readonly string[]): Entry<Situation>[] {
  const wanted = topics.map((id) => topicWithDescendants(snapshot, id));
  const closeness = (situation: Entry<Situation>) =>
    sum(situation.topics.map(({ topic }, place) => sum(wanted.map((ids, at) => (ids.has(topic) ? 1 / ((place + 1) * (at + 1)) : 0)))));
  return [...snapshot.situations.values()]
    .map((situation) => ({ situation, close: closeness(situation) }))
    .filter(({ close }) => close > 0)
    .sort((a, b) => b.close - a.close || a.situation.order - b.situation.order || (a.situation.id < b.situation.id ? -1 : 1))
    .slice(0, mostSituations)
    .map(({ situation }) => situation);
}

/** How alike a query and the nearest of a topic's German names and words are, by runs of three letters, 0 to 1. */
function likenessTo(query: ReadonlySet<string>, topic: Entry<Topic>): number {
  return Math.max(...runsOf(topic).map((runs) => shareInCommon(query, runs)));
}

const runsByTopic = new WeakMap<Topic, readonly ReadonlySet<string>[]>();

function runsOf(topic: Entry<Topic>): readonly ReadonlySet<string>[] {
  const known = runsByTopic.get(topic);
  if (known) return known;
  const runs = [topic.name.de, ...(topic.words.de ?? [])].map(runsOfThree);
  runsByTopic.set(topic, runs);
  return runs;
}

function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = a.intersection(b).size;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function runsOfThree(text: string): Set<string> {
  const padded = ` ${wordsOf(text).join(' ')} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
