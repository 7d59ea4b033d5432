import type { Content } from '../content/index.ts';
import { packDocuments } from './documents/packed-documents.ts';
import { type PortalSearch, searchOf, warmSearch } from './opened.ts';
import { type SearchAnswer, search } from './search.ts';
import type { SearchRequest } from './search-request.ts';
import { finishInSlices } from './steps.ts';
import type { SuggestionRequest } from './suggestions/suggest.ts';
import type { SearchSuggestion } from './suggestions/suggestions.ts';

/** What a browser gets to suggest, and to search, by itself: text for the wire. */
export type BrowserTexts = { suggestions: string; search: string };

/** The search over the content as it stands. Handed to the pages: what was opened for one is there for all. */
export type ContentSearch = {
  search(request: SearchRequest): SearchAnswer;
  suggest(request: SuggestionRequest): SearchSuggestion[];
  /** For pages of a language; undefined in directories too large for browsers. The same object as long as the same is searched. */
  forBrowsers(language: string): BrowserTexts | undefined;
  /** Opens what all pages need before anybody asks. @param pause resolves when other work had its turn */
  warm(pause: () => Promise<void>): Promise<void>;
  /** Opens what only pages of further languages need. @param pause resolves when other work had its turn */
  warmOthers(pause: () => Promise<void>): Promise<void>;
};

/**
 * The search over content, whatever it is at the moment.
 * @param most services up to which browsers search themselves
 */
export function searchContent(content: Pick<Content, 'current'>, most: number): ContentSearch {
  const opened = () => searchOf(content.current(), most);
  const forBrowsers = (language: string) => textsOf(opened(), language);
  return {
    search: (request) => {
      opened();
      return search(content.current(), request);
    },
    suggest: (request) => opened().suggestions.suggest(request),
    forBrowsers,
    warm: async (pause) => {
      await warmSearch(content.current(), pause, most);
      const [first] = opened().inBrowsers;
      if (first !== undefined) forBrowsers(first);
    },
    warmOthers: async (pause) => {
      const now = opened();
      for (const language of now.inBrowsers.slice(1)) {
        await finishInSlices(now.rehearseFor(language), pause);
        textsOf(now, language);
      }
    },
  };
}

const texts = new WeakMap<PortalSearch, Map<string, BrowserTexts>>();

function textsOf(opened: PortalSearch, language: string): BrowserTexts | undefined {
  const byLanguage = texts.get(opened) ?? new Map<string, BrowserTexts>();
  texts.set(opened, byLanguage);
  const documents = opened.limited(language);
  const suggestions = opened.suggestions.brief(language);
  const known = byLanguage.get(language);
  if (known || !documents || !suggestions) return known;
  const made = { suggestions: JSON.stringify(suggestions), search: packDocuments(documents) };
  byLanguage.set(language, made);
  return made;
}
