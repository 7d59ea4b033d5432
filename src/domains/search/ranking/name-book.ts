import type { EntryWords, WordBook, WordNumber } from '../words/word-book.ts';

/** Names of services in all languages, as people type them into a search. */
export type NameBook = {
  /** Names of an entry, folded and with a space at either end. */
  of(entry: number): readonly string[];
  /** Entries that bear the rarest of some folded words in a name, in any language: all others cannot bear each of the words. */
  bearingRarest(words: readonly string[]): ReadonlySet<number>;
  /** Entries that bear some folded words in a row in a name. */
  bearing(words: string): ReadonlySet<number>;
};

/** Opens the book. @param entries words of the entries, by number */
export function nameBook(entries: readonly EntryWords[], book: WordBook): NameBook {
  const names = entries.map((entry) => Object.values(entry.names).map((name) => ` ${name} `));
  const words = book.wordCount;
  const { starts, bearers } = bearersByWord(entries, words);
  // The book may have met further words since, which no name here holds.
  const listsOf = (numbers: readonly WordNumber[]) =>
    numbers.filter((number) => number < words).map((number) => bearers.subarray(starts[number], starts[number + 1]));
  const bearingRarest = (asked: readonly string[]) => {
    const lists = asked.map((word) => listsOf(book.numbersOf(word)));
    const rarest = lists.reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a));
    return new Set(rarest.flatMap((list) => [...list]));
  };
  return {
    of: (entry) => names[entry] ?? [],
    bearingRarest,
    bearing: (asked) => {
      const bears = (entry: number) => names[entry]?.some((name) => name.includes(` ${asked} `)) ?? false;
      return new Set([...bearingRarest(asked.split(' '))].filter(bears));
    },
  };
}

/** All entries in one list, those of a word in a row. */
function bearersByWord(entries: readonly EntryWords[], words: number): { starts: Uint32Array; bearers: Uint32Array } {
  const starts = new Uint32Array(words + 1);
  for (const { ofNames } of entries) for (const word of ofNames) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < words; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const bearers = new Uint32Array(starts[words] ?? 0);
  for (const [entry, { ofNames }] of entries.entries()) for (const word of ofNames) bearers[takeNext(next, word)] = entry;
  return { starts, bearers };
}

function takeNext(next: Uint32Array, word: WordNumber): number {
  const at = next[word] ?? 0;
  next[word] = at + 1;
  return at;
}

function lengthOf(lists: readonly Uint32Array[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}
