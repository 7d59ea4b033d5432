import type { Coverage } from '../../directory/index.ts';
import type { SearchIndex } from '../search-index.ts';
import { answersOf } from '../thesaurus/answers.ts';
import type { Hits } from '../thesaurus/hits.ts';
import type { QueryWord } from '../words/analyse.ts';
import { isStopWord, isWeakWord } from '../words/stop-words.ts';
import { firstOf } from './first-of.ts';
import type { NameBook } from './name-book.ts';
import { namedIn } from './name-words.ts';
import type { Reach } from './reach.ts';
import type { Tally } from './tally.ts';

/** What the ranking looks at. */
export type Ranked = {
  index: SearchIndex;
  query: readonly QueryWord[];
  hits: Hits;
  /** Words naming the place, taken out of the query. */
  placeWords: readonly string[];
  /** The whole query, folded, for names. */
  folded: string;
  /** The words of a village the query names. Services named like it are meant, wherever they are. */
  village: string | undefined;
  reach: Reach | undefined;
  /** The year in which it is asked. */
  year: number;
  /** Entries to choose from, by number; all where missing. */
  among: ((entry: number) => boolean) | undefined;
};

const weights = { targets: 1, words: 0.425, nameBeginsWith: 0.3, nameHolds: 0.8, nameIs: 3, named: 0.8, organization: 1 } as const;
/** lunr's score that counts half: scores have no upper end, and this squeezes them into 0 to 1. */
const halfScore = 6;
const placeFactors: Readonly<Record<Coverage, number>> = { local: 1.2, area: 1, county: 0.7, beyond: 0.6, elsewhere: 0.4 };
const farthestKm = 100;
/** Results weaker than this share of the best match are chance, unless there are few others. */
const leastShare = 0.3;
/** Where there are fewer results than these, weaker ones follow, down to a lower share. */
const fewResults = 20;
const leastShareOfFew = 0.06;
/** A name hit exactly must not drive everything else away. */
const mostDemanded = 1.6;
const none: ReadonlySet<number> = new Set();

/** Entries that match, in no order, with their scores by entry; they hold until the next query. */
export type Matches = { entries: number[]; scores: Float64Array };

/** Services that match. The place prefers and never hides. */
export function rank(ranked: Ranked): Matches {
  const { matches, scores } = ranked.index.room;
  matches.clear();
  matchTargets(ranked, matches);
  matchTexts(ranked, matches);
  let best = 0;
  for (const entry of matches.things()) best = Math.max(best, matches.of(entry));
  const demanded = Math.min(best, mostDemanded);
  const atLeast = (share: number) =>
    Array.from(matches.things().filter((entry) => matches.of(entry) >= Math.max(share * demanded, Number.MIN_VALUE)));
  const strong = atLeast(leastShare);
  const entries = strong.length >= fewResults ? strong : atLeast(leastShareOfFew);
  const trust = ranked.index.trust(ranked.year);
  const near = nearness(ranked);
  for (const entry of entries) scores[entry] = matches.of(entry) * (trust[entry] ?? 1) * near(entry);
  return { entries: strong.length >= fewResults ? strong : firstOf(entries, fewResults, byScore(scores)), scores };
}

/** Best first; equal scores by id, which is the order of the entries. */
export function byScore(scores: Float64Array): (a: number, b: number) => number {
  return (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
}

function matchTargets({ index, query, hits, among }: Ranked, matches: Tally): void {
  const answers = answersOf(query, hits, index);
  for (const profile of answers.things()) {
    const answer = weights.targets * answers.of(profile);
    for (const entry of index.profiles.entriesOf(profile)) if (!among || among(entry)) matches.add(entry, answer);
  }
}

function matchTexts({ index, query, placeWords, folded, among }: Ranked, matches: Tally): void {
  if (!index.layers.includes('texts')) return;
  const found = index.engine.find(query, placeWords);
  for (const [entry, score] of found) {
    if (score > 0 && (!among || among(entry))) matches.add(entry, weights.words * (score / (score + halfScore)));
  }
  for (const [entry, bonus] of nameBonuses(index.names, folded)) {
    if ((found.get(entry) ?? 0) > 0 && (!among || among(entry))) matches.add(entry, bonus);
  }
  for (const [entry, share] of namedIn(query, index.nameWords)) if (!among || among(entry)) matches.add(entry, weights.named * share);
  for (const [entry, share] of index.organizationNames.namedIn(query)) {
    if (!among || among(entry)) matches.add(entry, weights.organization * share);
  }
}

/** Entries whose name is what was asked for, or near it, each with what that counts. */
function nameBonuses(names: NameBook, folded: string): Map<number, number> {
  const all = folded.split(' ');
  const telling = all.filter((word) => !isStopWord(word) && !isWeakWord(word));
  // A name that begins with all that was asked bears its first word; one that holds several words bears each of them.
  const bonuses = new Map<number, number>();
  for (const entry of names.bearingRarest(telling.length > 1 ? telling : all.slice(0, 1))) {
    const bonus = nameBonus(names.of(entry), ` ${folded} `, telling);
    if (bonus > 0) bonuses.set(entry, bonus);
  }
  return bonuses;
}

/** The exact name comes first; a name that holds all of several telling words comes near: "Caritas Weidenau". */
function nameBonus(names: readonly string[], asked: string, words: readonly string[]): number {
  if (names.includes(asked)) return weights.nameIs;
  if (words.length > 1 && names.some((name) => words.every((word) => name.includes(` ${word} `)))) return weights.nameHolds;
  return names.some((name) => name.startsWith(asked)) ? weights.nameBeginsWith : 0;
}

function nearness({ reach, index, village }: Ranked): (entry: number) => number {
  if (!reach) return () => 1;
  const named = village === undefined ? none : index.names.bearing(village);
  return (entry) => {
    if (named.has(entry)) return placeFactors.local;
    const coverage = reach.coverage(entry);
    if (coverage !== 'elsewhere') return placeFactors[coverage];
    return placeFactors[coverage] * (1 - 0.2 * Math.min(1, (reach.distanceKm(entry) ?? farthestKm) / farthestKm));
  };
}
