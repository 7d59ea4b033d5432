import { wordsOf } from '../../../shared/words.ts';
import type { EntryDocument, SearchDocuments, SituationDocument, TopicDocument } from '../documents/search-documents.ts';
import type { Hits } from './hits.ts';

/** Where to go on from a search: ids of the nearest topics, best first, and of life situations about them. */
export type Related = { topics: string[]; situations: string[] };

const mostTopics = 5;
const mostSituations = 3;
/** Results further down say little about what was meant. */
export const tellingResults = 5;
/** Share of three-letter runs in common from which a name is taken to be near. */
const leastLikeness = 0.25;

/**
 * Topics and situations near a search. Never empty of topics: where nothing is near, the main topics stand in.
 * @param found the best results
 */
export function relatedTo(documents: SearchDocuments, query: string, hits: Hits, found: readonly EntryDocument[]): Related {
  const nearest = nearestTopics(documents, query, hits, found).slice(0, mostTopics);
  if (nearest.length === 0) return { topics: [...documents.mainTopics], situations: [] };
  return { topics: nearest, situations: situationsAbout(documents, nearest.slice(0, 3)) };
}

/** From the query's own topics and concepts, else from what was found, else by likeness of names. */
function nearestTopics(documents: SearchDocuments, query: string, hits: Hits, found: readonly EntryDocument[]): string[] {
  const asked = topicsOfHits(documents, hits);
  if (asked.length > 0) return strongestFirst(asked);
  if (found.length > 0) return strongestFirst(topicCounts(found.slice(0, tellingResults)));
  const runs = runsOfThree(query);
  const likeness = documents.topics.map((topic): [string, number] => [topic.id, likenessTo(runs, topic)]);
  return strongestFirst(likeness.filter(([, like]) => like >= leastLikeness));
}

function topicsOfHits({ concepts, topics }: SearchDocuments, hits: Hits): [string, number][] {
  const strengths = new Map<string, number>();
  for (const [target, positions] of hits) {
    const strength = sum(positions);
    const ids = target < concepts.length ? (concepts[target]?.topics ?? []) : [topics[target - concepts.length]?.id ?? ''];
    for (const [at, id] of ids.entries()) strengths.set(id, (strengths.get(id) ?? 0) + strength / (at + 1));
  }
  return [...strengths];
}

function topicCounts(found: readonly EntryDocument[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { topics } of found) for (const [at, id] of topics.entries()) counts.set(id, (counts.get(id) ?? 0) + 1 / (at + 1));
  return [...counts];
}

function strongestFirst(weighed: [string, number][]): string[] {
  return weighed.sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)).map(([id]) => id);
}

/** Situations that lead to the topics or below, those where the topic stands first before others, then in the editors' order. */
function situationsAbout({ situations, topics }: SearchDocuments, nearest: readonly string[]): string[] {
  const wanted = nearest.map((id) => new Set(topics.find((topic) => topic.id === id)?.under));
  const closeness = (situation: SituationDocument) =>
    sum(situation.topics.map((topic, place) => sum(wanted.map((ids, at) => (ids.has(topic) ? 1 / ((place + 1) * (at + 1)) : 0)))));
  return situations
    .map((situation) => ({ situation, close: closeness(situation) }))
    .filter(({ close }) => close > 0)
    .sort((a, b) => b.close - a.close || a.situation.order - b.situation.order || (a.situation.id < b.situation.id ? -1 : 1))
    .slice(0, mostSituations)
    .map(({ situation }) => situation.id);
}

/** How alike a query and the nearest of a topic's German names and words are, by runs of three letters, 0 to 1. */
function likenessTo(query: ReadonlySet<string>, topic: TopicDocument): number {
  return Math.max(...runsOf(topic).map((runs) => shareInCommon(query, runs)));
}

const runsByTopic = new WeakMap<TopicDocument, readonly ReadonlySet<string>[]>();

function runsOf(topic: TopicDocument): readonly ReadonlySet<string>[] {
  const known = runsByTopic.get(topic);
  if (known) return known;
  const runs = [topic.name.de ?? '', ...(topic.words.de ?? [])].map(runsOfThree);
  runsByTopic.set(topic, runs);
  return runs;
}

function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const run of a) if (b.has(run)) common += 1;
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
