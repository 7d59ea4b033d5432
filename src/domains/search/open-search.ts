import { wordsOf } from '../../shared/words.ts';
import { dangersIn } from '../danger/index.ts';
import type { PlaceSource } from '../routing/index.ts';
import { type DangerSource, dangerSource } from './danger-source.ts';
import type { SearchDocuments } from './documents/search-documents.ts';
import { allLayers, type LayerName } from './layers.ts';
import { firstOf } from './ranking/first-of.ts';
import { byReach } from './ranking/listing.ts';
import { asInNames } from './ranking/name-words.ts';
import { type PlacedQuery, placeOfQuery, villageOf } from './ranking/place-of-query.ts';
import { byScore, rank } from './ranking/ranking.ts';
import type { Reach } from './ranking/reach.ts';
import { buildIndex, type SearchIndex } from './search-index.ts';
import type { FoundAnswer, FoundEntry, SearchRequest } from './search-request.ts';
import { finish, type Steps } from './steps.ts';
import { type Hits, hitsOf } from './thesaurus/hits.ts';
import type { Target } from './thesaurus/labels.ts';
import { relatedTo, tellingResults } from './thesaurus/related.ts';
import { isUnderstood, limitedLayers } from './thesaurus/understood.ts';
import { analyse, type QueryWord } from './words/analyse.ts';
import { didYouMean } from './words/did-you-mean.ts';
import { languageTrust } from './words/languages.ts';
import { withMarkedWordsJoined } from './words/marked-words.ts';
import { withoutRepeats, withoutStopWords } from './words/stop-words.ts';

/** A search that is ready to be asked. */
export type OpenSearch = {
  readonly documents: SearchDocuments;
  search(request: SearchRequest): FoundAnswer;
  /** The answer of a search limited to some languages, if it understands the query; one over all languages always answers. */
  searchIfUnderstood(request: SearchRequest): FoundAnswer | undefined;
};

/** Longer queries are cut: nobody searches with more, and nothing shall take long. */
const longestQuery = 300;
const mostResults = 100;

/**
 * Opens a search over documents. Pure: needs no server, no clock and no files, and gives the same answers wherever it runs.
 * @param layers which layers to use; fewer than all only for measuring what each brings
 */
export function openSearch(documents: SearchDocuments, layers = layersFor(documents)): OpenSearch {
  return finish(openSteps(documents, layers));
}

/** The same in pieces, for opening a large directory between other work. */
export function* openSteps(documents: SearchDocuments, layers = layersFor(documents)): Steps<OpenSearch> {
  const municipalities = new Map(documents.towns.map((town) => [town.id, town]));
  const areas = new Map(documents.areas.map((id) => [id, id]));
  const index = yield* buildIndex(documents, { areas, municipalities }, layers);
  const opened: Opened = {
    documents,
    index,
    places: { portal: { county: documents.county }, municipalities, neighbours: documents.neighbours },
    dangers: dangerSource(documents.dangers, documents.limitedTo),
    helping: new Map(documents.dangers.map(({ id, concepts }) => [id, targetsOf(documents, concepts)])),
  };
  return {
    documents,
    search: (request) => answer(opened, asked(opened, request)),
    searchIfUnderstood: (request) => {
      const question = asked(opened, request);
      const isLimited = documents.limitedTo !== undefined;
      return isLimited && !isUnderstood(question.analysed, documents.languages) ? undefined : answer(opened, question);
    },
  };
}

function layersFor({ limitedTo }: SearchDocuments): readonly LayerName[] {
  return limitedTo === undefined ? allLayers : limitedLayers;
}

function targetsOf({ concepts }: SearchDocuments, ids: readonly string[]): Target[] {
  return ids.map((id) => concepts.findIndex((concept) => concept.id === id)).filter((target) => target >= 0);
}

type Opened = {
  documents: SearchDocuments;
  index: SearchIndex;
  places: PlaceSource;
  dangers: DangerSource;
  /** What services do that help in a danger, by its id. */
  helping: ReadonlyMap<string, readonly Target[]>;
};
type Result = {
  hits: Hits;
  /** Numbers of the entries found, and the order they are to be shown in. */
  entries: readonly number[];
  order: (a: number, b: number) => number;
  scoreOf: (entry: number) => number;
  reach: Reach | undefined;
};

type Question = { request: SearchRequest; query: string; placed: PlacedQuery; words: readonly string[]; analysed: readonly QueryWord[] };

function asked({ index, places }: Opened, request: SearchRequest): Question {
  const query = request.q.trim().slice(0, longestQuery);
  const placed = placeOfQuery(places, query, request.place);
  const words = wordsOf(withMarkedWordsJoined(placed.rest, (word) => index.vocabulary.stemsOf(word) !== undefined)).map(asInNames);
  return { request, query, placed, words, analysed: words.length === 0 ? [] : analyse(withoutRepeats(words), index, index.layers) };
}

/**
 * Finds services for a query in everyday words. A place prefers and never hides; a topic limits. Without words, services of the
 * place or topic are listed by reach, distance and name. The same input gives the same answer.
 */
function answer(opened: Opened, question: Question): FoundAnswer {
  const { documents, dangers } = opened;
  const { request, query, placed, words } = question;
  const topic = documents.topics.find(({ id }) => id === request.topic);
  const danger = dangersIn(dangers, request.q);
  const result = words.length > 0 ? ranked(opened, question, topic?.under, danger) : unranked(opened, placed, topic?.under);
  const meant = didYouMean(documents, query, question.analysed);
  const { best, shown, ...page } = pageOf(result, request);
  return {
    query,
    words: withoutStopWords(words),
    ...(meant === undefined ? {} : { didYouMean: meant }),
    place: placed.place,
    placeFrom: placed.from,
    ...(placed.question.length > 0 ? { placeQuestion: placed.question } : {}),
    placeField: placed.field,
    topic: topic?.id ?? null,
    ...page,
    results: shown.map((entry) => foundEntry(documents.entries[entry]?.id ?? '', entry, result)),
    danger,
    related: relatedTo(
      documents,
      placed.rest,
      result.hits,
      best.flatMap((entry) => documents.entries[entry] ?? []),
    ),
  };
}

function ranked(
  { index, helping }: Opened,
  { request, placed, analysed }: Question,
  under: readonly string[] | undefined,
  danger: readonly string[],
): Result {
  const { layers } = index;
  const trust = languageTrust(analysed, request.language);
  const hits = layers.includes('concepts')
    ? hitsOf(analysed, {
        phrases: index.phrases,
        room: index.room.hits,
        trust,
        soft: layers.includes('soft'),
        meant: danger.flatMap((id) => helping.get(id) ?? []),
      })
    : new Map();
  const reach = placed.place && layers.includes('place') ? index.reachFrom(placed.place) : undefined;
  const { entries, scores } = rank({
    index,
    query: analysed,
    hits,
    placeWords: placed.placeWords,
    folded: wordsOf(request.q.slice(0, longestQuery)).map(asInNames).join(' '),
    village: villageOf(placed),
    reach,
    year: request.today.year,
    among: among(index, under),
  });
  return { hits, entries, order: byScore(scores), scoreOf: (entry) => scores[entry] ?? 0, reach };
}

/** Neither words nor place nor topic: nothing was asked, so nothing is listed. Listed services have the score 0. */
function unranked({ index, documents }: Opened, placed: PlacedQuery, under: readonly string[] | undefined): Result {
  const isAmong = among(index, under) ?? (() => true);
  const entries = placed.place || under ? [...documents.entries.keys()].filter(isAmong) : [];
  const reach = placed.place ? index.reachFrom(placed.place) : undefined;
  const order = namedFirst(byReach(reach, index.nameOrder), index, villageOf(placed));
  return { hits: new Map(), entries, order, scoreOf: () => 0, reach };
}

function namedFirst(order: Result['order'], index: SearchIndex, village: string | undefined): Result['order'] {
  if (village === undefined) return order;
  const bearers = index.names.bearing(village);
  const named = (entry: number) => Number(bearers.has(entry));
  return (a, b) => named(b) - named(a) || order(a, b);
}

function foundEntry(id: string, entry: number, { scoreOf, reach }: Result): FoundEntry {
  const distance = reach?.distanceKm(entry);
  return {
    id,
    score: scoreOf(entry),
    coverage: reach?.coverage(entry) ?? null,
    ...(distance === undefined ? {} : { distanceKm: distance }),
  };
}

function among({ documents }: SearchIndex, under: readonly string[] | undefined): ((entry: number) => boolean) | undefined {
  if (!under) return undefined;
  const ids = new Set(under);
  return (entry) => documents.entries[entry]?.topics.some((id) => ids.has(id)) ?? false;
}

type Page = { shown: number[]; best: number[]; total: number; page: number; pages: number };

function pageOf({ entries, order }: Result, { page = 1, limit = 10 }: SearchRequest): Page {
  const size = within(limit, 1, mostResults);
  const total = entries.length;
  const pages = Math.max(1, Math.ceil(total / size));
  const at = within(page, 1, pages);
  const first = firstOf(entries, Math.max(at * size, tellingResults), order);
  return { shown: first.slice((at - 1) * size, at * size), best: first.slice(0, tellingResults), total, page: at, pages };
}

/** A whole number between two ends; the lower end for what is no number. */
function within(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), least), most) : least;
}
