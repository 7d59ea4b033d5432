import type { FoundAnswer, SearchRequest, SearchSuggestion } from '../../domains/search/index.ts';
import type { FetchSuggestions } from '../combobox/suggestion-source.ts';
import type { AskWorker } from './ask-worker.ts';

/** Where suggestions come from: this browser, once it is ready and as far as it knows, else the server. The lists are the same. */
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
  /** Address of the documents; missing where the directory is too large for browsers, or the line is to be spared. */
  documents: string | undefined;
  openWorker: () => AskWorker;
  fetchFromServer: (text: string, language: string, signal: AbortSignal) => Promise<readonly SearchSuggestion[]>;
  /** Resolves some time without a key after the browser was asked: the server is asked less often. */
  rest?: () => Promise<void>;
};

/** Milliseconds. The server hears of a word when its writer pauses, not with every key. */
const restBeforeServer = 160;

/** The search beside a page. Whatever fails in the browser, the server answers instead. */
export function createSearchEngine({ language, documents, openWorker, fetchFromServer, rest = pause }: Parts): SearchEngine {
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
      if (!ask) return fetchFromServer(text, language, signal);
      const own = await ask('suggest', { typed: text }).catch(() => undefined);
      if (own) return own;
      await rest();
      signal.throwIfAborted();
      return fetchFromServer(text, language, signal);
    },
    search: async (request) => {
      await opening;
      return ask?.('search', request).catch(() => undefined);
    },
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, restBeforeServer));
}
