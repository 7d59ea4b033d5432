import {
  type BriefSuggestions,
  briefSuggestionSteps,
  finishInSlices,
  type OpenSearch,
  type SuggestionDocuments,
} from '../domains/search/index.ts';
import type { Exchanges, Question, Reply } from './search-messages.ts';

/** What the worker needs of the browser. */
export type Surroundings = {
  /** Loads the text under an address. */
  load: (address: string) => Promise<string>;
  /** Opens the search over a text. */
  openSearch: (text: string, pause: () => Promise<void>) => Promise<OpenSearch>;
  /** Resolves when other work had its turn. */
  pause: () => Promise<void>;
};

/** What is loaded first: documents for suggestions, and where those for searching are. */
type Loaded = { search: string; documents: SuggestionDocuments };

/**
 * Answers a page's questions with the code of the server. Suggestions are prepared first, as they are wanted first; what the
 * search needs is loaded when somebody searches. Both in slices, so that questions in between are heard.
 */
export function answerQuestions({ load, openSearch, pause }: Surroundings): (question: Question) => Promise<Reply> {
  let loaded: Promise<Loaded> | undefined;
  let suggestions: Promise<BriefSuggestions> | undefined;
  let search: Promise<OpenSearch> | undefined;

  const answer = async (question: Question): Promise<Exchanges[Question['ask']]['answer'] | undefined> => {
    if (question.ask === 'open') {
      loaded = load(question.address).then((text) => JSON.parse(text));
      suggestions = loaded.then(({ documents }) => finishInSlices(briefSuggestionSteps(documents, question.language), pause));
      await suggestions;
      return true;
    }
    if (!loaded || !suggestions) throw new Error('asked before opened');
    if (question.ask === 'suggest') return (await suggestions).suggestIfKnown(question.typed, question.limit);
    search ??= loaded.then(async ({ search: address }) => openSearch(await load(address), pause));
    const { number: _, ask: __, ...request } = question;
    return (await search).searchIfUnderstood(request);
  };
  return async (question) => {
    const { number } = question;
    try {
      const answered = await answer(question);
      return answered === undefined ? { number } : { number, answer: answered };
    } catch {
      return { number };
    }
  };
}
