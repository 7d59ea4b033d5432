import { wordsOf } from '../../shared/words.ts';

/** A phrase as runs of folded words; between two runs up to `longestGap` other words may stand. */
export type Phrase = { readonly runs: readonly (readonly string[])[] };

/** Phrases by their first word, so that a text is walked once however many phrases there are. */
export type PhraseBook = ReadonlyMap<string, readonly Phrase[]>;

/** Words from `start` up to, not including, `end`. */
export type Span = { start: number; end: number };

/** How many words `…` may stand for. */
const longestGap = 3;

/** Prepares phrases for matching; `…` (or three dots) marks a gap. Gaps at either end mean nothing. */
export function phraseBook(phrases: Iterable<string>): PhraseBook {
  const book = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const runs = phrase
      .split(/…|\.\.\./)
      .map(wordsOf)
      .filter((run) => run.length > 0);
    const first = runs[0]?.[0];
    if (first !== undefined) book.set(first, [...(book.get(first) ?? []), { runs }]);
  }
  return book;
}

/** Every word that occurs in a phrase book. */
export function wordsOfBook(book: PhraseBook): Set<string> {
  return new Set([...book.values()].flat().flatMap(({ runs }) => runs.flat()));
}

/** Words that make a phrase by themselves. */
export function singleWords(book: PhraseBook): string[] {
  return [...book].filter(([, phrases]) => phrases.some(({ runs }) => runs.flat().length === 1)).map(([word]) => word);
}

/** Where phrases stand in the words, each once per start, as short as the gaps allow. */
export function shortestSpans(book: PhraseBook, words: readonly string[]): Span[] {
  return spans(book, words, (ends) => Math.min(...ends));
}

/** The same, as long as the gaps allow. */
export function longestSpans(book: PhraseBook, words: readonly string[]): Span[] {
  return spans(book, words, (ends) => Math.max(...ends));
}

function spans(book: PhraseBook, words: readonly string[], choose: (ends: number[]) => number): Span[] {
  const found: Span[] = [];
  for (const [start, word] of words.entries()) {
    for (const phrase of book.get(word) ?? []) {
      const ends = endsOf(phrase, words, start);
      if (ends.length > 0) found.push({ start, end: choose(ends) });
    }
  }
  return found;
}

/** All ends a phrase can have from a start. They are kept as a set, so the work stays linear in the length of the phrase. */
function endsOf({ runs }: Phrase, words: readonly string[], start: number): number[] {
  let ends = new Set<number>([start]);
  for (const [at, run] of runs.entries()) {
    const next = new Set<number>();
    for (const end of ends) {
      for (let gap = 0; gap <= (at === 0 ? 0 : longestGap); gap += 1) if (standsAt(run, words, end + gap)) next.add(end + gap + run.length);
    }
    if (next.size === 0) return [];
    ends = next;
  }
  return [...ends];
}

function standsAt(run: readonly string[], words: readonly string[], at: number): boolean {
  return run.every((word, offset) => words[at + offset] === word);
}
