import type { Entry, Service, Snapshot } from '../content/index.ts';
import { type FoundDanger, findDanger } from '../danger/index.ts';
import { servicesOfTopic, shownServices } from '../directory/index.ts';
import type { Place, Recognised } from '../routing/index.ts';
import { analyse } from './analyse.ts';
import { listed } from './listing.ts';
import { placeOfQuery } from './place-of-query.ts';
import { type Hit, rank } from './ranking.ts';
import { type Related, relatedTo } from './related.ts';
import { searchIndexOf } from './search-index.ts';
import { withoutStopWords } from './stop-words.ts';
import { topicHits } from './topic-hits.ts';
import { wordsOf } from './words.ts';

/** A search as people type it. */
export type SearchRequest = {
  q: string;
  /** Language of the page; the query may be in any. */
  language: string;
  /** As typed in the place field. */
  place?: string | undefined;
  /** Only services of this topic or below; an unknown id is as good as none. */
  topic?: string | undefined;
  /** From 1. */
  page?: number | undefined;
  /** Results a page, at most 100; 10 where missing. */
  limit?: number | undefined;
  today: Temporal.PlainDate;
};

/** What a page of results needs. */
export type SearchAnswer = {
  query: string;
  /** The folded words searched for, place and stop words taken out. */
  words: string[];
  place: Place | null;
  placeFrom: 'query' | 'field' | null;
  /** Places to choose from where the one named may be several. */
  placeQuestion?: Place[];
  /** What the place field turned out to be, so that the page can say "outside" or "unknown"; null where it was empty. */
  placeField: Recognised | null;
  /** The topic the results are limited to. */
  topic: string | null;
  results: Hit[];
  total: number;
  page: number;
  pages: number;
  danger: FoundDanger[];
  related: Related;
};

/** Longer queries are cut: nobody searches with more, and nothing shall take long. */
const longestQuery = 300;
const mostResults = 100;

/**
 * Finds services for a query in everyday words. A place prefers and never hides; a topic limits. Without words, services of the
 * place or topic are listed by reach, distance and name. Drafts are never found. The same input gives the same answer.
 */
export function search(snapshot: Snapshot, request: SearchRequest): SearchAnswer {
  const query = request.q.trim().slice(0, longestQuery);
  const placed = placeOfQuery(snapshot, query, request.place);
  const topic = request.topic !== undefined && snapshot.topics.has(request.topic) ? request.topic : null;
  const services = topic === null ? shownServices(snapshot) : servicesOfTopic(snapshot, topic);
  const words = wordsOf(placed.rest);
  const { hits, found } = words.length > 0 ? ranked(snapshot, request, placed, services) : unranked(snapshot, placed, topic, services);
  return {
    query,
    words: withoutStopWords(words),
    place: placed.place,
    placeFrom: placed.from,
    ...(placed.question.length > 0 ? { placeQuestion: placed.question } : {}),
    placeField: placed.field,
    topic,
    ...pageOf(found, request),
    danger: findDanger(snapshot, request.q),
    related: relatedTo(snapshot, placed.rest, hits, found),
  };
}

type Placed = ReturnType<typeof placeOfQuery>;
type Found = { hits: ReturnType<typeof topicHits>; found: Hit[] };

function ranked(snapshot: Snapshot, { language, today, q }: SearchRequest, placed: Placed, services: readonly Entry<Service>[]): Found {
  const index = searchIndexOf(snapshot, language);
  const query = analyse(wordsOf(placed.rest), index);
  const hits = topicHits(query, index.phrases);
  const folded = wordsOf(q.slice(0, longestQuery)).join(' ');
  const place = placed.place ?? undefined;
  return { hits, found: rank({ snapshot, index, query, hits, placeWords: placed.placeWords, folded, place, today }, services) };
}

/** Neither words nor place nor topic: nothing was asked, so nothing is listed. */
function unranked(snapshot: Snapshot, placed: Placed, topic: string | null, services: readonly Entry<Service>[]): Found {
  const asked = placed.place !== null || topic !== null;
  return { hits: new Map(), found: asked ? listed(snapshot, services, placed.place ?? undefined) : [] };
}

function pageOf(found: Hit[], { page = 1, limit = 10 }: SearchRequest): Pick<SearchAnswer, 'results' | 'total' | 'page' | 'pages'> {
  const size = within(limit, 1, mostResults);
  const pages = Math.max(1, Math.ceil(found.length / size));
  const at = within(page, 1, pages);
  return { results: found.slice((at - 1) * size, at * size), total: found.length, page: at, pages };
}

/** A whole number between two ends; the lower end for what is no number. */
function within(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), least), most) : least;
}
