import {
  finishInSlices,
  type OpenSearch,
  type OpenSuggestions,
  openSteps,
  type SearchDocuments,
  suggestionSteps,
} from '../domains/search/index.ts';
import type { Exchanges, Question, Reply } from './search-messages.ts';

/** What the worker needs of the browser. */
export type Surroundings = {
  load: (address: string) => Promise<SearchDocuments>;
  /** Resolves when other work had its turn. */
  pause: () => Promise<void>;
};

/**
 * Answers a page's questions with the code of the server. Documents are loaded once and suggestions prepared first, as they are
 * wanted first; the search is opened when somebody searches. Both in slices, so that questions in between are heard.
 */
export function answerQuestions({ load, pause }: Surroundings): (question: Question) => Promise<Reply> {
  let documents: Promise<SearchDocuments> | undefined;
  let suggestions: Promise<OpenSuggestions> | undefined;
  let search: Promise<OpenSearch> | undefined;

  const answer = async (question: Question): Promise<Exchanges[Question['ask']]['answer']> => {
    if (question.ask === 'open') {
      documents = load(question.address);
      suggestions = documents.then((loaded) => finishInSlices(suggestionSteps(loaded, question.language), pause));
      await suggestions;
      return true;
    }
    if (!documents || !suggestions) throw new Error('asked before opened');
    if (question.ask === 'suggest') return (await suggestions).suggest(question.typed, question.limit);
    search ??= documents.then((loaded) => finishInSlices(openSteps(loaded), pause));
    const { number: _, ask: __, ...request } = question;
    return (await search).search(request);
  };
  return async (question) => {
    const { number } = question;
    try {
      return { number, answer: await answer(question) };
    } catch {
      return { number };
    }
  };
}
