import type { EntryDocument, SearchDocuments } from '../documents/search-documents.ts';
import type { Target } from './labels.ts';

/** Services with the same concepts and topics answer every query alike, so they are reckoned once: a profile. */
export type Profiles = {
  readonly count: number;
  /** Profile of each entry, by the entry's number. */
  readonly ofEntry: Int32Array;
  /** Entries of a profile, rising. */
  entriesOf(profile: number): readonly number[];
  /** Profiles that answer a target, and how well, 0 to 1. */
  answering(target: Target): readonly Answer[];
  /** The same for concepts: profiles that nobody has given concepts, by a topic of the concept. */
  uncodedIn(target: Target): readonly Answer[];
};

/** A profile with how well it answers. */
export type Answer = { profile: number; weight: number };

/** What a concept says about a service by its place among the service's concepts: editors name the main one first. */
const byRank = [1, 0.97, 0.95, 0.93] as const;
/** A concept read from the text, beside one chosen by a person. */
const guessedWeight = 0.7;
/** A service that stands in a narrower topic than the one asked for. */
const narrower = 0.85;
/** Each further topic of a service says less about it than the one before. */
const lessPerTopic = 0.04;

const none: readonly never[] = [];

/** Groups the entries and prepares what each group answers. */
export function profilesOf({ entries, concepts, topics }: SearchDocuments): Profiles {
  const numbers = new Map(concepts.map(({ id }, at): [string, Target] => [id, at]));
  const profiles = new Map<string, { number: number; entries: number[] }>();
  const ofEntry = new Int32Array(entries.length);
  const answering = new Map<Target, Answer[]>();
  const uncoded = new Map<Target, Answer[]>();
  const above = topicsAbove(topics);
  const topicTarget = new Map(topics.map(({ id }, at): [string, Target] => [id, concepts.length + at]));
  for (const [at, entry] of entries.entries()) {
    const key = keyOf(entry);
    const known = profiles.get(key);
    const profile = known ?? { number: profiles.size, entries: [] };
    profile.entries.push(at);
    ofEntry[at] = profile.number;
    if (known) continue;
    profiles.set(key, profile);
    const push = (lists: Map<Target, Answer[]>, target: Target | undefined, weight: number) => {
      if (target === undefined) return;
      const list = lists.get(target);
      if (list) list.push({ profile: profile.number, weight });
      else lists.set(target, [{ profile: profile.number, weight }]);
    };
    for (const [id, weight] of conceptWeights(entry)) push(answering, numbers.get(id), weight);
    for (const [id, weight] of topicWeights(entry.topics, above)) {
      push(answering, topicTarget.get(id), weight);
      if (entry.concepts.length === 0) push(uncoded, topicTarget.get(id), weight);
    }
  }
  const lists = [...profiles.values()].map((profile) => profile.entries);
  return {
    count: lists.length,
    ofEntry,
    entriesOf: (profile) => lists[profile] ?? none,
    answering: (target) => answering.get(target) ?? none,
    uncodedIn: (target) => uncoded.get(target) ?? none,
  };
}

function keyOf({ topics, concepts, guessed }: EntryDocument): string {
  const weighed = Object.entries(guessed ?? {}).map(([id, strength]) => `${id}=${strength}`);
  return [topics.join(' '), concepts.join(' '), weighed.join(' ')].join('|');
}

function conceptWeights({ concepts, guessed }: EntryDocument): [string, number][] {
  const chosen = concepts.map((id, rank): [string, number] => [id, byRank[rank] ?? byRank[3]]);
  return [...chosen, ...Object.entries(guessed ?? {}).map(([id, strength]): [string, number] => [id, strength * guessedWeight])];
}

/** Topics with those above them. Who asks for care in general is served best by who stands in no narrower topic, such as care homes. */
function topicWeights(topics: readonly string[], above: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [at, id] of topics.entries()) {
    const first = 1 - lessPerTopic * Math.min(at, 5);
    for (const asked of above.get(id) ?? [id]) if (!weights.has(asked)) weights.set(asked, first);
  }
  for (const [asked, weight] of weights) {
    const isNarrower = topics.some((id) => id !== asked && above.get(id)?.includes(asked));
    if (isNarrower) weights.set(asked, weight * narrower);
  }
  return weights;
}

/** Every topic with itself and all topics it lies below. */
function topicsAbove(topics: SearchDocuments['topics']): Map<string, string[]> {
  const above = new Map<string, string[]>();
  for (const { id, under } of topics) for (const lower of under) above.set(lower, [...(above.get(lower) ?? []), id]);
  return above;
}
