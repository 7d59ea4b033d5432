import { hasDigit } from '../../../shared/words.ts';
import { Tally } from '../ranking/tally.ts';
import type { QueryWord } from '../words/analyse.ts';
import { isStopWord } from '../words/stop-words.ts';
import type { Target } from './labels.ts';
import type { LabelStem, Phrase, Phrases } from './phrases.ts';
import { softSharesOf } from './soft-shares.ts';

/** How strongly each word of the query points to a target, 0 to 1, by position. */
export type Hits = ReadonlyMap<Target, Float64Array>;

/** What is known for finding hits, whether words of longer labels may hint, and what the query as a whole is known to mean. */
export type HitSearch = {
  phrases: Phrases;
  room: HitRoom;
  trust: (language: string) => number;
  soft: boolean;
  meant: readonly Target[];
};

/** Room to reckon in, by phrase. */
export type HitRoom = { met: Tally; count: Tally; positions: Uint32Array };

/** Room for so many phrases. */
export function hitRoom(phrases: number): HitRoom {
  return { met: new Tally(phrases), count: new Tally(phrases), positions: new Uint32Array(phrases) };
}

/** Below this share of a phrase, weighed by how telling its words are, chance is more likely than meaning. */
const leastShare = 0.5;
/** What a phrase met in part counts at most. */
const partialStrength = 0.9;
/** A paragraph without its law says nearly all: "45b". */
const partialCode = 0.9;
/** What a whole phrase counts by its number of telling words: the longer, the surer. */
const wholeStrength = [0, 0.9, 0.97, 1] as const;
/** What is left of a phrase met without any of its stop words, if they are most of it. */
const withoutStops = 0.5;
/** What the parts of a compound count beside the compound itself. */
const partsOfCompound = 0.85;
/** What a word counts for a target beside its share in the word's uses, and at most. */
const softStrength = 1.5;
const mostSoft = 0.9;
/** Weaker hints than this are noise. */
const leastSoft = 0.04;
/** What a target counts that the query as a whole is known to mean. */
const meantStrength = 0.8;
/** Words are kept as bits of a number; words further back only count in texts. */
const mostWords = 31;

/** A stem of the query: how sure it is, and the words that lead to it, as bits. */
type Asked = { stem: LabelStem; weight: number; positions: number };

/**
 * Layer 7. The concepts and topics a query speaks of. A phrase counts whole when all its words are in the query, in any order;
 * in part when the more telling half is. Softly, each word also hints at targets that use it in any phrase, by the share they
 * have in its uses. Words reached by typo, compound or prefix count as much less as their layer says.
 */
export function hitsOf(query: readonly QueryWord[], search: HitSearch): Hits {
  const hits = new Map<Target, Float64Array>();
  const raise = (target: Target, positions: number, strength: number) => {
    const known = hits.get(target) ?? new Float64Array(query.length);
    hits.set(target, known);
    for (let at = 0, bits = positions; bits !== 0; at += 1, bits >>>= 1) {
      if ((bits & 1) === 1 && strength > (known[at] ?? 0)) known[at] = strength;
    }
  };
  const asked = askedStems(query, search.phrases);
  raisePhrases(asked, new Set(query.map(({ word }) => word)), search, raise);
  if (search.soft) for (const each of asked) raiseSoftly(each, search, raise);
  raiseLiteral(query, search, raise);
  for (const target of search.meant) raise(target, (2 ** Math.min(query.length, mostWords) - 1) | 0, meantStrength);
  return hits;
}

type Raise = (target: Target, positions: number, strength: number) => void;

function askedStems(query: readonly QueryWord[], { stems }: Phrases): Asked[] {
  const asked = new Map<LabelStem, Asked>();
  for (const { position, stop, terms } of query) {
    if (stop || position >= mostWords) continue;
    for (const term of terms) {
      const stem = stems.get(term.stem);
      if (!stem) continue;
      const known = asked.get(stem) ?? { stem, weight: 0, positions: 0 };
      asked.set(stem, known);
      known.weight = Math.max(known.weight, term.weight);
      known.positions |= 1 << position;
    }
  }
  return [...asked.values()];
}

function raisePhrases(asked: readonly Asked[], typed: ReadonlySet<string>, { phrases, room, trust }: HitSearch, raise: Raise): void {
  const { met, count, positions } = room;
  met.clear();
  count.clear();
  for (const { stem, weight, positions: where } of asked) {
    for (const phrase of stem.phrases) {
      positions[phrase] = count.of(phrase) === 0 ? where : (positions[phrase] ?? 0) | where;
      met.add(phrase, stem.weight * weight);
      count.add(phrase, 1);
    }
  }
  for (const number of met.things()) {
    const phrase = phrases.all[number] as Phrase;
    const strength = strengthOf(phrase, met.of(number), count.of(number));
    if (strength > 0) raise(phrase.target, positions[number] ?? 0, strength * stopsMet(phrase, typed) * trust(phrase.language));
  }
}

function strengthOf(phrase: Phrase, met: number, count: number): number {
  const { stems, stops, kind, weight } = phrase;
  if (kind === 'parts' && count < stems.length) return 0;
  const share = met / weight;
  if (count < stems.length) return share < leastShare ? 0 : partialStrengthOf(phrase) * share * share;
  if (kind === 'code') return share;
  const words = stems.length + (stops.length > 0 ? 1 : 0);
  return share * (wholeStrength[words] ?? 1) * (kind === 'parts' ? partsOfCompound : 1);
}

/** A number in a code is telling ("45b"), a word of an abbreviation is not ("UN"). */
function partialStrengthOf({ kind, stems }: Phrase): number {
  if (kind === 'label') return partialStrength;
  return stems.some(({ stem }) => hasDigit(stem)) ? partialCode : 0;
}

/** 1 where the stop words of a phrase are in the query or there are none, less the more of the phrase is missing with them. */
function stopsMet({ stems, stops }: Phrase, typed: ReadonlySet<string>): number {
  if (stops.length === 0) return 1;
  let missing = 0;
  for (const word of stops) if (!typed.has(word)) missing += 1;
  return 1 - (1 - withoutStops) * (missing / (stems.length + stops.length));
}

function raiseSoftly({ stem, weight, positions }: Asked, { phrases, trust }: HitSearch, raise: Raise): void {
  const { language, shares } = softSharesOf(phrases, stem);
  const most = softStrength * weight * trust(language);
  for (const { target, share } of shares) {
    const strength = Math.min(mostSoft * weight, most * share);
    if (strength >= leastSoft) raise(target, positions, strength);
  }
}

/** Phrases of stop words count only word for word, and only where no telling word goes on: "ich kann nicht mehr laufen" is another matter. */
function raiseLiteral(query: readonly QueryWord[], { phrases, trust }: HitSearch, raise: Raise): void {
  for (const [start, { word }] of query.entries()) {
    for (const { target, language, words } of phrases.literal.get(word) ?? []) {
      const stands = words.every((each, offset) => query[start + offset]?.word === each);
      const next = query[start + words.length];
      if (!stands || start + words.length > mostWords || (next !== undefined && !isStopWord(next.word))) continue;
      raise(target, (2 ** words.length - 1) << start, trust(language));
    }
  }
}
