import type { FoundAnswer, SearchRequest, SearchSuggestion } from '../../domains/search/index.ts';
import type { FetchSuggestions } from '../combobox/suggestion-source.ts';
import type { AskWorker } from './ask-worker.ts';

/** Where suggestions come from: this browser, once it is ready, else the server. The lists are the same. */
export type SearchEngine = {
  /** Begins to get ready; a second call does nothing. */
  start: () => void;
  /** Whether this browser answers by itself. */
  isReady: () => boolean;
  suggest: FetchSuggestions<SearchSuggestion>;
  /** The search itself, in this browser only; undefined where it cannot. */
  search: (request: SearchRequest) => Promise<FoundAnswer | undefined>;
};

type Parts = {
  language: string;
  /** Address of the documents; missing where the directory is too large for browsers, or data are to be spared. */
  documents: string | undefined;
  openWorker: () => AskWorker;
  fetchFromServer: (text: string, language: string, signal: AbortSignal) => Promise<readonly SearchSuggestion[]>;
};

/** The search beside a page. Whatever fails in the browser, the server answers instead. */
export function createSearchEngine({ language, documents, openWorker, fetchFromServer }: Parts): SearchEngine {
  let ask: AskWorker | undefined;
  let opening: Promise<void> | undefined;

  const open = async (address: string) => {
    try {
      const asking = openWorker();
      await asking('open', { address, language });
      ask = asking;
    } catch {
      ask = undefined;
    }
  };
  return {
    start: () => {
      if (documents !== undefined) opening ??= open(documents);
    },
    isReady: () => ask !== undefined,
    suggest: async (text, signal) => {
      const own = await ask?.('suggest', { typed: text }).catch(() => undefined);
      return own ?? fetchFromServer(text, language, signal);
    },
    search: async (request) => {
      await opening;
      return ask?.('search', request).catch(() => undefined);
    },
  };
}
