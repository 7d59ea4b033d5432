import type { Coverage } from '../directory/index.ts';
import type { QueryWord } from './analyse.ts';
import { answersOf } from './answers.ts';
import type { Hits } from './hits.ts';
import type { Reach } from './reach.ts';
import type { SearchIndex } from './search-index.ts';

/** What the ranking looks at. */
export type Ranked = {
  index: SearchIndex;
  query: readonly QueryWord[];
  hits: Hits;
  /** Words naming the place, taken out of the query. */
  placeWords: readonly string[];
  /** The whole query, folded, for names. */
  folded: string;
  reach: Reach | undefined;
  /** The year in which it is asked. */
  year: number;
  /** Entries to choose from, by number; all where missing. */
  among: ((entry: number) => boolean) | undefined;
};

/** A service found, by its number among the entries. Scores compare within one search only. */
export type Found = { entry: number; score: number; coverage: Coverage | null; distanceKm?: number };

const weights = { targets: 1, words: 0.8, nameBeginsWith: 0.3, nameHolds: 0.5, nameIs: 3 } as const;
/** lunr's score that counts half: scores have no upper end, and this squeezes them into 0 to 1. */
const halfScore = 6;
const placeFactors: Readonly<Record<Coverage, number>> = { local: 1.2, area: 1, county: 0.7, beyond: 0.6, elsewhere: 0.5 };
const farthestKm = 100;
const trust = { stale: 0.95, confirming: 0.97 } as const;
/** Results weaker than this share of the best match are chance. */
const leastShare = 0.35;
/** A name hit exactly must not drive everything else away. */
const mostDemanded = 1.6;

/** Services that match, in no order. The place prefers and never hides. */
export function rank(ranked: Ranked): Found[] {
  const matches = matchesOf(ranked);
  let best = 0;
  for (const match of matches.values()) best = Math.max(best, match);
  const least = leastShare * Math.min(best, mostDemanded);
  const found: Found[] = [];
  for (const [entry, match] of matches) if (match >= least) found.push(placed(ranked, entry, match));
  return found;
}

/** Best first; equal scores by id, which is the order of the entries. */
export function byScore(a: Found, b: Found): number {
  return b.score - a.score || a.entry - b.entry;
}

function matchesOf({ index, query, hits, placeWords, folded, among }: Ranked): Map<number, number> {
  const matches = new Map<number, number>();
  const add = (entry: number, amount: number) => {
    if (!among || among(entry)) matches.set(entry, (matches.get(entry) ?? 0) + amount);
  };
  for (const [profile, answer] of answersOf(query, hits, index)) {
    if (answer > 0) for (const entry of index.profiles.entriesOf(profile)) add(entry, weights.targets * answer);
  }
  const asked = ` ${folded} `;
  const scores = index.layers.includes('texts') ? index.engine.find(query, placeWords) : [];
  for (const [entry, score] of scores) {
    if (score > 0) add(entry, weights.words * (score / (score + halfScore)) + nameBonus(index.names[entry] ?? [], asked));
  }
  return matches;
}

/** The exact name comes first; a name that holds all of several words asked for comes near: "Caritas Weidenau". */
function nameBonus(names: readonly string[], asked: string): number {
  if (names.includes(asked)) return weights.nameIs;
  const words = asked.trim().split(' ');
  if (words.length > 1 && names.some((name) => words.every((word) => name.includes(` ${word} `)))) return weights.nameHolds;
  return names.some((name) => name.startsWith(asked)) ? weights.nameBeginsWith : 0;
}

function placed({ index, reach, year }: Ranked, entry: number, match: number): Found {
  const { documents } = index;
  const { year: last = 0, confirming } = documents.entries[entry] ?? {};
  const isStale = year - last > documents.staleAfterYears;
  const trusted = match * (isStale ? trust.stale : 1) * (confirming ? trust.confirming : 1);
  if (!reach) return { entry, score: trusted, coverage: null };
  const coverage = reach.coverage(entry);
  const distance = reach.distanceKm(entry);
  const farther = coverage === 'elsewhere' ? 1 - 0.2 * Math.min(1, (distance ?? farthestKm) / farthestKm) : 1;
  const score = trusted * placeFactors[coverage] * farther;
  return { entry, score, coverage, ...(distance === undefined ? {} : { distanceKm: distance }) };
}
