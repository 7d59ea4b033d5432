import type { Entry, Service, Snapshot } from '../content/index.ts';
import { type Coverage, coverage, type DirectoryPlace, distanceKm, freshness } from '../directory/index.ts';
import type { QueryWord } from './analyse.ts';
import type { SearchIndex } from './search-index.ts';
import { topicAnswers } from './topic-answers.ts';
import type { TopicHits } from './topic-hits.ts';

/** What the ranking looks at. */
export type Ranked = {
  snapshot: Snapshot;
  index: SearchIndex;
  query: readonly QueryWord[];
  hits: TopicHits;
  /** Words naming the place, taken out of the query. */
  placeWords: readonly string[];
  /** The whole query, folded, for names. */
  folded: string;
  place: DirectoryPlace | undefined;
  today: Temporal.PlainDate;
};

/** A service found. Scores compare within one search only. */
export type Hit = { service: Entry<Service>; score: number; coverage: Coverage | null; distanceKm?: number };

const weights = { topics: 1, words: 0.8, nameBeginsWith: 0.3, nameHolds: 0.5, nameIs: 3 } as const;
/** lunr's score that counts half: scores have no upper end, and this squeezes them into 0 to 1. */
const halfScore = 6;
const placeFactors: Readonly<Record<Coverage, number>> = { local: 1.2, area: 1, county: 0.7, beyond: 0.6, elsewhere: 0.5 };
const farthestKm = 100;
const trust = { stale: 0.95, confirming: 0.97 } as const;
/** Results weaker than this share of the best match are chance. */
const leastShare = 0.35;
/** A name hit exactly must not drive everything else away. */
const mostDemanded = 1.6;

/** Services that match, best first; equal scores by id. The place prefers and never hides. */
export function rank(ranked: Ranked, services: readonly Entry<Service>[]): Hit[] {
  const matches = matchesAmong(ranked, services);
  const best = matches.reduce((most, { match }) => Math.max(most, match), 0);
  return matches
    .filter(({ match }) => match >= leastShare * Math.min(best, mostDemanded))
    .map(({ service, match }) => placedHit(ranked, service, match))
    .sort((a, b) => b.score - a.score || (a.service.id < b.service.id ? -1 : 1));
}

type Match = { service: Entry<Service>; match: number };

function matchesAmong({ snapshot, index, query, hits, placeWords, folded }: Ranked, services: readonly Entry<Service>[]): Match[] {
  const scores = index.engine.find(query, placeWords);
  const answers = topicAnswers(snapshot, query, hits, index.vocabulary);
  const asked = ` ${folded} `;
  const matches: Match[] = [];
  for (const service of services) {
    const entry = index.entries.get(service.id);
    if (!entry) continue;
    const score = scores.get(service.id) ?? 0;
    const byWords = score === 0 ? 0 : weights.words * (score / (score + halfScore)) + nameBonus(entry.names, asked);
    const match = weights.topics * answers(service.topics, entry.topicsKey) + byWords;
    if (match > 0) matches.push({ service, match });
  }
  return matches;
}

/** The exact name comes first; a name that begins with or holds several words of the query in a row comes near. */
function nameBonus(names: readonly string[], asked: string): number {
  if (names.includes(asked)) return weights.nameIs;
  const isSeveral = asked.trim().includes(' ');
  if (isSeveral && names.some((name) => name.includes(asked))) return weights.nameHolds;
  return names.some((name) => name.startsWith(asked)) ? weights.nameBeginsWith : 0;
}

function placedHit({ snapshot, place, today }: Ranked, service: Entry<Service>, match: number): Hit {
  const { state, confirming } = freshness(service, snapshot.portal, today);
  const trusted = match * (state === 'stale' ? trust.stale : 1) * (confirming ? trust.confirming : 1);
  if (!place) return { service, score: trusted, coverage: null };
  const reach = coverage(snapshot, service, place);
  const distance = place.municipalityId === undefined ? undefined : distanceKm(snapshot, service, place.municipalityId);
  const farther = reach === 'elsewhere' ? 1 - 0.2 * Math.min(1, (distance ?? farthestKm) / farthestKm) : 1;
  return {
    service,
    score: trusted * placeFactors[reach] * farther,
    coverage: reach,
    ...(distance === undefined ? {} : { distanceKm: distance }),
  };
}
