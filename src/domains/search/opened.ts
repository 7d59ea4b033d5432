import type { Snapshot } from '../content/index.ts';
import { collectDocuments } from './collect-documents.ts';
import { type OpenSearch, openSteps } from './open-search.ts';
import type { SearchDocuments } from './search-documents.ts';
import { finish, finishInSlices, type Steps } from './steps.ts';

const opened = new WeakMap<Snapshot, OpenSearch>();
const warming = new WeakSet<Snapshot>();
let last: OpenSearch | undefined;

/**
 * The search over a snapshot, opened once. While a new one is being warmed up, the one before answers: nobody waits for an
 * edit, and after less than a second it is found.
 */
export function searchOf(snapshot: Snapshot): OpenSearch {
  const ready = opened.get(snapshot) ?? (warming.has(snapshot) ? last : undefined);
  return ready ?? remember(snapshot, finish(steps(snapshot)));
}

/** What search knows of a snapshot, as a browser takes it. */
export function searchDocuments(snapshot: Snapshot): SearchDocuments {
  return searchOf(snapshot).documents;
}

/**
 * Opens the search over a snapshot before anybody asks, without keeping others waiting. Call it after each change of content.
 * @param pause resolves when other work had its turn
 */
export async function warmSearch(snapshot: Snapshot, pause: () => Promise<void>): Promise<void> {
  if (opened.has(snapshot) || warming.has(snapshot)) return;
  warming.add(snapshot);
  try {
    const ready = await finishInSlices(steps(snapshot), pause);
    if (!opened.has(snapshot)) remember(snapshot, ready);
  } finally {
    warming.delete(snapshot);
  }
}

function* steps(snapshot: Snapshot): Steps<OpenSearch> {
  return yield* openSteps(yield* collectDocuments(snapshot));
}

function remember(snapshot: Snapshot, search: OpenSearch): OpenSearch {
  opened.set(snapshot, search);
  last = search;
  return search;
}
