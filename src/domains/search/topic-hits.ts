import type { QueryWord } from './analyse.ts';
import { isStopWord } from './stop-words.ts';
import type { TopicPhrase, TopicPhrases } from './topic-phrases.ts';

/** How strongly each word of the query points to a topic, 0 to 1, by position; missing positions point nowhere. */
export type TopicHits = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Below this share of a phrase, weighed by how telling its words are, chance is more likely than meaning. */
const leastShare = 0.5;
/** What a phrase met in part counts at most. */
const partialStrength = 0.6;
/** What a whole phrase counts by its number of telling words: the longer, the surer. */
const wholeStrength = [0, 0.9, 0.97, 1] as const;
/** What is left of a phrase met without any of its stop words, if they are most of it. */
const withoutStops = 0.5;

/** What a phrase of stop words counts without its first word ("und kann nicht mehr" for "ich kann nicht mehr"). */
const withoutFirst = 0.9;

type Touch = { stems: Map<string, number>; positions: Set<number> };

/**
 * Layer 7. The topics a query speaks of. A phrase counts whole when all its words are in the query, in any order; softly when
 * the more telling half is. Words reached by typo, compound or prefix count as much less as their layer says.
 */
export function topicHits(query: readonly QueryWord[], phrases: TopicPhrases): TopicHits {
  const hits = new Map<string, Map<number, number>>();
  const typed = new Set(query.map(({ word }) => word));
  for (const [phrase, touch] of touchedPhrases(query, phrases)) {
    const strength = strengthOf(phrase, touch, phrases) * stopsMet(phrase, typed);
    if (strength > 0) raise(hits, phrase.topic, touch.positions, strength);
  }
  for (const phrase of phrases.literal) raiseLiteral(hits, phrase, query);
  return hits;
}

function touchedPhrases(query: readonly QueryWord[], phrases: TopicPhrases): Map<TopicPhrase, Touch> {
  const touched = new Map<TopicPhrase, Touch>();
  for (const { position, stop, terms } of query) {
    if (stop) continue;
    for (const { stem, weight } of terms) {
      for (const phrase of phrases.containing(stem)) {
        const touch = touched.get(phrase) ?? { stems: new Map(), positions: new Set() };
        touch.stems.set(stem, Math.max(touch.stems.get(stem) ?? 0, weight));
        touch.positions.add(position);
        touched.set(phrase, touch);
      }
    }
  }
  return touched;
}

function strengthOf({ stems }: TopicPhrase, touch: Touch, phrases: TopicPhrases): number {
  const weigh = (stem: string) => 0.1 + phrases.tellingness(stem);
  const whole = stems.reduce((sum, stem) => sum + weigh(stem), 0);
  const met = stems.reduce((sum, stem) => sum + weigh(stem) * (touch.stems.get(stem) ?? 0), 0);
  const share = met / whole;
  if (touch.stems.size === stems.length) return share * (wholeStrength[stems.length] ?? 1);
  return share < leastShare ? 0 : partialStrength * share * share;
}

/** 1 where the stop words of a phrase are in the query or there are none, less the more of the phrase is missing with them. */
function stopsMet({ stems, stops }: TopicPhrase, typed: ReadonlySet<string>): number {
  const missing = stops.filter((word) => !typed.has(word)).length;
  return 1 - (1 - withoutStops) * (missing / (stems.length + stops.length));
}

/** Phrases of stop words count only word for word, and only where no telling word goes on: "ich kann nicht mehr laufen" is another matter. */
function raiseLiteral(hits: Map<string, Map<number, number>>, { topic, stems: words }: TopicPhrase, query: readonly QueryWord[]): void {
  const whole = positionsInRow(words, query);
  if (whole.length > 0) raise(hits, topic, whole, 1);
  else if (words.length > 3) raise(hits, topic, positionsInRow(words.slice(1), query), withoutFirst);
}

/** Positions of words standing in the query in a row, at its end or before another stop word; empty where they do not. */
function positionsInRow(words: readonly string[], query: readonly QueryWord[]): number[] {
  const start = query.findIndex(
    (_, at) => words.every((word, offset) => query[at + offset]?.word === word) && !isTelling(query[at + words.length]),
  );
  return start < 0 ? [] : words.map((_, offset) => start + offset);
}

function isTelling(word: QueryWord | undefined): boolean {
  return word !== undefined && !isStopWord(word.word);
}

function raise(hits: Map<string, Map<number, number>>, topic: string, positions: Iterable<number>, strength: number): void {
  for (const position of positions) {
    const known = hits.get(topic) ?? new Map<number, number>();
    known.set(position, Math.max(known.get(position) ?? 0, strength));
    hits.set(topic, known);
  }
}
