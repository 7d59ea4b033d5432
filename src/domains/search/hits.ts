import type { QueryWord } from './analyse.ts';
import type { Target } from './labels.ts';
import type { Phrase, Phrases } from './phrases.ts';
import { isStopWord } from './stop-words.ts';

/** How strongly each word of the query points to a target, 0 to 1, by position; missing positions point nowhere. */
export type Hits = ReadonlyMap<Target, ReadonlyMap<number, number>>;

/** What is known for finding hits, and which ways of finding them are used. */
export type HitSearch = { phrases: Phrases; trust: (language: string) => number; soft: boolean };

/** Below this share of a phrase, weighed by how telling its words are, chance is more likely than meaning. */
const leastShare = 0.5;
/** What a phrase met in part counts at most. */
const partialStrength = 0.6;
/** What a whole phrase counts by its number of telling words: the longer, the surer. */
const wholeStrength = [0, 0.9, 0.97, 1] as const;
/** What is left of a phrase met without any of its stop words, if they are most of it. */
const withoutStops = 0.5;
/** What the parts of a compound count beside the compound itself. */
const partsOfCompound = 0.85;
/** What a word counts at most for a target that uses it in some longer phrase. */
const softStrength = 0.5;
/** Weaker hints than this are noise. */
const leastSoft = 0.04;

/** A stem of the query: how sure it is, and the words that lead to it. */
type Asked = { weight: number; positions: Set<number> };
type Touch = { met: number; count: number; positions: Set<number> };

/**
 * Layer 7. The concepts and topics a query speaks of. A phrase counts whole when all its words are in the query, in any order;
 * in part when the more telling half is. Softly, each word also hints at targets that use it in any phrase, by the share they
 * have in its uses. Words reached by typo, compound or prefix count as much less as their layer says.
 */
export function hitsOf(query: readonly QueryWord[], search: HitSearch): Hits {
  const hits = new Map<Target, Map<number, number>>();
  const typed = new Set(query.map(({ word }) => word));
  const asked = askedStems(query);
  for (const [number, touch] of touchedPhrases(asked, search.phrases)) {
    const phrase = search.phrases.all[number] as Phrase;
    const strength = strengthOf(phrase, touch) * stopsMet(phrase, typed) * search.trust(phrase.language);
    if (strength > 0) raise(hits, phrase.target, touch.positions, strength);
  }
  if (search.soft) for (const [stem, { weight, positions }] of asked) raiseSoftly(hits, stem, weight, positions, search);
  raiseLiteral(hits, query, search);
  return hits;
}

function askedStems(query: readonly QueryWord[]): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  for (const { position, stop, terms } of query) {
    if (stop) continue;
    for (const { stem, weight } of terms) {
      const known = asked.get(stem);
      if (!known) asked.set(stem, { weight, positions: new Set([position]) });
      else {
        known.weight = Math.max(known.weight, weight);
        known.positions.add(position);
      }
    }
  }
  return asked;
}

function touchedPhrases(asked: ReadonlyMap<string, Asked>, phrases: Phrases): Map<number, Touch> {
  const touched = new Map<number, Touch>();
  for (const [stem, { weight, positions }] of asked) {
    const met = phrases.weightOf(stem) * weight;
    for (const number of phrases.containing(stem)) {
      const touch = touched.get(number);
      if (!touch) touched.set(number, { met, count: 1, positions: new Set(positions) });
      else {
        touch.met += met;
        touch.count += 1;
        for (const position of positions) touch.positions.add(position);
      }
    }
  }
  return touched;
}

function strengthOf({ stems, whole, kind }: Phrase, { met, count }: Touch): number {
  const share = met / whole;
  const factor = kind === 'parts' ? partsOfCompound : 1;
  if (count === stems.length) return factor * share * (kind === 'code' ? 1 : (wholeStrength[stems.length] ?? 1));
  return share < leastShare || kind !== 'label' ? 0 : partialStrength * share * share;
}

/** 1 where the stop words of a phrase are in the query or there are none, less the more of the phrase is missing with them. */
function stopsMet({ stems, stops }: Phrase, typed: ReadonlySet<string>): number {
  if (stops.length === 0) return 1;
  const missing = stops.filter((word) => !typed.has(word)).length;
  return 1 - (1 - withoutStops) * (missing / (stems.length + stops.length));
}

function raiseSoftly(
  hits: Map<Target, Map<number, number>>,
  stem: string,
  weight: number,
  positions: ReadonlySet<number>,
  { phrases, trust }: HitSearch,
): void {
  const shares = new Map<Target, number>();
  let uses = 0;
  let language = '*';
  for (const number of phrases.containing(stem)) {
    const phrase = phrases.all[number] as Phrase;
    if (phrase.kind === 'code') continue;
    const part = 1 / phrase.stems.length;
    language = phrase.language;
    uses += part;
    shares.set(phrase.target, (shares.get(phrase.target) ?? 0) + part);
  }
  const most = softStrength * weight * trust(language);
  for (const [target, share] of shares) if ((most * share) / uses >= leastSoft) raise(hits, target, positions, (most * share) / uses);
}

/** Phrases of stop words count only word for word, and only where no telling word goes on: "ich kann nicht mehr laufen" is another matter. */
function raiseLiteral(hits: Map<Target, Map<number, number>>, query: readonly QueryWord[], { phrases, trust }: HitSearch): void {
  for (const [start, { word }] of query.entries()) {
    for (const { target, language, words } of phrases.literal.get(word) ?? []) {
      const stands = words.every((each, offset) => query[start + offset]?.word === each);
      const next = query[start + words.length];
      if (!stands || (next !== undefined && !isStopWord(next.word))) continue;
      raise(
        hits,
        target,
        words.map((_, offset) => start + offset),
        trust(language),
      );
    }
  }
}

function raise(hits: Map<Target, Map<number, number>>, target: Target, positions: Iterable<number>, strength: number): void {
  const known = hits.get(target) ?? new Map<number, number>();
  for (const position of positions) known.set(position, Math.max(known.get(position) ?? 0, strength));
  hits.set(target, known);
}
