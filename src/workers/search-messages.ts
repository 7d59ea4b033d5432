import type { FoundAnswer, SearchRequest, SearchSuggestion } from '../domains/search/index.ts';

/** What a page may ask the search beside it, and what it is answered. */
export type Exchanges = {
  /** Loads what is needed for suggestions on pages of a language; the answer comes when they are ready. */
  open: { question: { address: string; language: string }; answer: true };
  suggest: { question: { typed: string; limit?: number }; answer: readonly SearchSuggestion[] };
  /** Loads and opens what is needed to search before the first one. */
  search: { question: SearchRequest; answer: FoundAnswer };
};

export type Ask = keyof Exchanges;

/** A question with the number that its answer will carry. */
export type Question = { [Name in Ask]: { number: number; ask: Name } & Exchanges[Name]['question'] }[Ask];

/** Without an answer where it failed, or where the browser knows too little: then the server is asked. */
export type Reply = { number: number; answer?: Exchanges[Ask]['answer'] };
