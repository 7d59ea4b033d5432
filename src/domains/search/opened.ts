import type { Snapshot } from '../content/index.ts';
import { collectDocuments } from './documents/collect-documents.ts';
import { limitDocuments } from './documents/limited-documents.ts';
import type { SearchDocuments } from './documents/search-documents.ts';
import { type OpenSearch, openSteps } from './open-search.ts';
import type { FoundAnswer, SearchRequest } from './search-request.ts';
import { finish, finishInSlices, once, type Steps } from './steps.ts';
import { type PortalSuggestions, portalSuggestions } from './suggestions/suggest.ts';
import type { SuggestionDocuments } from './suggestions/suggestion-documents.ts';
import { spellingSteps } from './words/did-you-mean.ts';

/** The server's search: one over all languages, and for pages of each language the one their browsers have. */
export type PortalSearch = {
  readonly documents: SearchDocuments;
  /** Languages of pages whose browsers search by themselves; none in directories too large for them. */
  readonly inBrowsers: readonly string[];
  /** Documents for browsers by the language of the page. */
  limited(language: string): SearchDocuments | undefined;
  readonly suggestions: PortalSuggestions;
  search(request: SearchRequest): FoundAnswer;
  /** Prepares, in pieces, what else only the first query that needs it would prepare. */
  rehearse(): Steps<void>;
  /** Prepares, in pieces, what the first visitor of pages in a language would wait for: about half a second. */
  rehearseFor(language: string): Steps<void>;
};

/** Directories with more services than this are not sent to browsers, unless a setting says otherwise. */
const mostInBrowser = 2000;

const opened = new WeakMap<Snapshot, PortalSearch>();
const warming = new WeakSet<Snapshot>();
let last: PortalSearch | undefined;

/**
 * The search over a snapshot, opened once. While a new one is being warmed up, the one before answers: nobody waits for an
 * edit, and after less than a second it is found.
 * @param most services up to which browsers search themselves
 */
export function searchOf(snapshot: Snapshot, most: number = mostInBrowser): PortalSearch {
  const ready = opened.get(snapshot) ?? (warming.has(snapshot) ? last : undefined);
  return ready ?? remember(snapshot, finish(steps(snapshot, most)));
}

/** What search knows of a snapshot, in all languages. */
export function searchDocuments(snapshot: Snapshot): SearchDocuments {
  return searchOf(snapshot).documents;
}

/** What a browser needs to search from pages of a language; undefined in directories too large for browsers. */
export function browserDocuments(snapshot: Snapshot, language: string): SearchDocuments | undefined {
  return searchOf(snapshot).limited(language);
}

/** What a browser needs to suggest on pages of a language; undefined in directories too large for browsers. */
export function browserSuggestions(snapshot: Snapshot, language: string): SuggestionDocuments | undefined {
  return searchOf(snapshot).suggestions.brief(language);
}

/**
 * Opens the search over a snapshot before anybody asks, without keeping others waiting: what all pages need and those of the first
 * language. Call it after each change of content.
 * @param pause resolves when other work had its turn
 * @param most services up to which browsers search themselves
 */
export async function warmSearch(snapshot: Snapshot, pause: () => Promise<void>, most: number = mostInBrowser): Promise<void> {
  if (opened.has(snapshot) || warming.has(snapshot)) return;
  warming.add(snapshot);
  try {
    const ready = await finishInSlices(rehearsed(snapshot, most), pause);
    if (!opened.has(snapshot)) remember(snapshot, ready);
  } finally {
    warming.delete(snapshot);
  }
}

function* rehearsed(snapshot: Snapshot, most: number): Steps<PortalSearch> {
  const search = yield* steps(snapshot, most);
  yield* search.rehearse();
  const [first] = search.inBrowsers;
  if (first !== undefined) yield* search.rehearseFor(first);
  return search;
}

function* steps(snapshot: Snapshot, most: number): Steps<PortalSearch> {
  const documents = yield* collectDocuments(snapshot);
  const everything = yield* openSteps(documents);
  const inBrowsers = documents.entries.length <= most ? documents.languages : [];
  const limited = new Map(inBrowsers.map((language) => [language, limitedTo(documents, language)]));
  const suggestions = portalSuggestions(documents, inBrowsers);
  return {
    documents,
    inBrowsers,
    suggestions,
    limited: (language) => limited.get(language)?.documents.get(),
    search: (request) => limited.get(request.language)?.open.get().searchIfUnderstood(request) ?? everything.search(request),
    rehearse: function* () {
      yield* spellingSteps(documents);
      yield;
      askOnce(everything);
    },
    rehearseFor: function* (language) {
      yield;
      yield* suggestions.rehearse(language);
      yield* limited.get(language)?.open.inSteps() ?? [];
    },
  };
}

/** What a browser has on pages of a language, and the search over it. */
function limitedTo(all: SearchDocuments, language: string) {
  const documents = once(function* () {
    yield;
    return limitDocuments(all, language);
  });
  const open = once(function* () {
    return yield* openSteps(yield* documents.inSteps());
  });
  return { documents, open };
}

/** A slip of the keys that no layer is spared, so that each prepares what it needs. */
function askOnce({ documents, search }: OpenSearch): void {
  const [first] = documents.entries;
  const longest = (first?.name.de ?? '').split(' ').reduce((a, b) => (b.length > a.length ? b : a), '');
  search({ q: `${longest}${longest.slice(-1)}`, language: 'de', today: { year: 0 } });
}

function remember(snapshot: Snapshot, search: PortalSearch): PortalSearch {
  opened.set(snapshot, search);
  last = search;
  return search;
}
