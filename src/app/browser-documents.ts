import { createHash } from 'node:crypto';
import type { Context } from '../domains/context.ts';
import type { BrowserTexts } from '../domains/search/index.ts';

/** What a browser loads once: text for the wire under an address of its own. */
export type BrowserDocuments = { address: string; text: string };

/** For suggestions, which are wanted first, and for searching. */
type ForBrowsers = { suggestions: BrowserDocuments; search: BrowserDocuments };

const made = new WeakMap<BrowserTexts, ForBrowsers>();

/**
 * What a browser loads to suggest by itself on pages of a language, naming the address of what it needs to search. An address
 * changes with every byte of its text, so that it may be kept forever. Undefined where the directory is too large for browsers:
 * the server searches.
 */
export function browserDocuments({ search }: Context, language: string): ForBrowsers | undefined {
  const texts = search.forBrowsers(language);
  if (!texts) return undefined;
  const known = made.get(texts) ?? addressed(texts, language);
  made.set(texts, known);
  return known;
}

function addressed({ suggestions, search }: BrowserTexts, language: string): ForBrowsers {
  const searching = { address: addressOf(search, language), text: search };
  const text = `{"search":${JSON.stringify(searching.address)},"documents":${suggestions}}`;
  return { suggestions: { address: addressOf(text, language), text }, search: searching };
}

function addressOf(text: string, language: string): string {
  return `/${language}/search-documents/${createHash('sha256').update(text).digest('base64url').slice(0, 16)}.json`;
}
