import type { SearchDocuments } from '../documents/search-documents.ts';
import { once, type Steps } from '../steps.ts';
import { briefSuggestionDocuments, type SuggestionDocuments, sayable, suggestionDocuments } from './suggestion-documents.ts';
import {
  type BriefSuggestions,
  briefSuggestionSteps,
  type OpenSuggestions,
  openSuggestions,
  type SearchSuggestion,
} from './suggestions.ts';

/** What stands in a search field, on a page of which language, and how many suggestions are wanted at most. */
export type SuggestionRequest = { q: string; language: string; limit?: number };

/** The server's suggestions: those that browsers make by themselves, and for all they do not know, those out of everything. */
export type PortalSuggestions = {
  /** What browsers get on pages of a language; undefined in directories too large for them. */
  brief(language: string): SuggestionDocuments | undefined;
  suggest(request: SuggestionRequest): SearchSuggestion[];
  /** Prepares, in pieces, what the first to type on pages of a language would wait for. */
  rehearse(language: string): Steps<void>;
};

const german = 'de';

/**
 * What to suggest while a person types, as a browser suggests it. Topics, words, life situations, services and places, at most
 * eight, grouped in this order; none below two letters. Drafts are never suggested.
 * @param inBrowsers languages of pages on which browsers suggest by themselves
 */
export function portalSuggestions(documents: SearchDocuments, inBrowsers: readonly string[]): PortalSuggestions {
  const brief = new Map(inBrowsers.map((language) => [language, once(() => briefSteps(documents, language))]));
  const full = whenNeeded(documents);
  return {
    brief: (language) => brief.get(language)?.get().documents,
    suggest: ({ q, language, limit }) => brief.get(language)?.get().opened.suggestIfKnown(q, limit) ?? full(language).suggest(q, limit),
    rehearse: function* (language) {
      yield* brief.get(language)?.inSteps() ?? [];
    },
  };
}

type Brief = { documents: SuggestionDocuments; opened: BriefSuggestions };

function* briefSteps(documents: SearchDocuments, language: string): Steps<Brief> {
  const brief = yield* briefSuggestionDocuments(documents, languagesOn(language));
  yield;
  return { documents: brief, opened: yield* briefSuggestionSteps(brief, language) };
}

/** Everything there is to suggest, opened by language when it is first needed. */
function whenNeeded(documents: SearchDocuments): (language: string) => OpenSuggestions {
  const byLanguage = new Map<string, OpenSuggestions>();
  const isSayable = sayable(documents);
  return (language) => {
    const opened = byLanguage.get(language) ?? openSuggestions(suggestionDocuments(documents, languagesOn(language)), language, isSayable);
    byLanguage.set(language, opened);
    return opened;
  };
}

/** German names stand on letters and doors. */
function languagesOn(page: string): string[] {
  return [...new Set([page, german])];
}
