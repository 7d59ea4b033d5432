import { createHash } from 'node:crypto';
import type { Snapshot } from '../domains/content/index.ts';
import { type SearchDocuments, searchDocuments } from '../domains/search/index.ts';

/** What a browser loads once to search by itself: text for the wire under an address of its own. */
export type BrowserDocuments = { address: string; text: string };

const texts = new WeakMap<SearchDocuments, { text: string; version: string }>();

/**
 * The documents for searching in a browser, on pages of a language. Their address changes with every byte of them, so that it may
 * be kept forever.
 * @param most services that a browser takes at most; above, undefined: the server searches
 */
export function browserDocuments(snapshot: Snapshot, language: string, most: number): BrowserDocuments | undefined {
  const documents = searchDocuments(snapshot);
  if (documents.entries.length > most) return undefined;
  const known = texts.get(documents) ?? written(documents);
  texts.set(documents, known);
  return { address: `/${language}/search-documents/${known.version}.json`, text: known.text };
}

function written(documents: SearchDocuments): { text: string; version: string } {
  const text = JSON.stringify(documents);
  return { text, version: createHash('sha256').update(text).digest('base64url').slice(0, 16) };
}
