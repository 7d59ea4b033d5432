import type { Danger, Entry, Helpline, Localized, Snapshot } from '../content/index.ts';
import { spellingOf } from './misspelt.ts';
import { foldedWords, longestSpans, type PhraseBook, phraseBook, type Span, shortestSpans, singleWords, wordsOfBook } from './phrases.ts';

/** A danger a text speaks of: what to say, and whom to call, in the editors' order. */
export type FoundDanger = { id: string; heading: Localized; advice: Localized; helplines: Entry<Helpline>[] };

type Compiled = { danger: Entry<Danger>; phrases: PhraseBook; exceptions: PhraseBook };
type Watch = { dangers: readonly Compiled[]; spell: (word: string) => string };

const watches = new WeakMap<Snapshot, Watch>();

/**
 * Finds what a search or an enquiry says of danger, in any language. A phrase counts unless it stands inside an exception of
 * the same danger ("Krisendienst Telefonnummer"). Time grows with the length of the text only.
 */
export function findDanger(snapshot: Snapshot, text: string): FoundDanger[] {
  const { dangers, spell } = watchOf(snapshot);
  const words = foldedWords(text).map(spell);
  return dangers.filter((danger) => isAlarm(danger, words)).map(({ danger }) => found(snapshot, danger));
}

function isAlarm({ phrases, exceptions }: Compiled, words: readonly string[]): boolean {
  const spans = shortestSpans(phrases, words);
  if (spans.length === 0) return false;
  const excusedTo = furthestEnds(longestSpans(exceptions, words), words.length);
  return spans.some(({ start, end }) => end > (excusedTo[start] ?? 0));
}

/** For each word, how far the exceptions reach that begin there or before: one look tells whether a span lies inside one. */
function furthestEnds(spans: readonly Span[], length: number): number[] {
  const ends = new Array<number>(length).fill(0);
  for (const { start, end } of spans) ends[start] = Math.max(ends[start] ?? 0, end);
  for (let at = 1; at < length; at += 1) ends[at] = Math.max(ends[at] ?? 0, ends[at - 1] ?? 0);
  return ends;
}

function found({ helplines }: Snapshot, danger: Entry<Danger>): FoundDanger {
  const { id, heading, advice } = danger;
  return { id, heading, advice, helplines: danger.helplines.flatMap((helpline) => helplines.get(helpline) ?? []) };
}

function watchOf(snapshot: Snapshot): Watch {
  const prepared = watches.get(snapshot);
  if (prepared) return prepared;
  const dangers = [...snapshot.dangers.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map(compile);
  const known = new Set(dangers.flatMap(({ phrases, exceptions }) => [...wordsOfBook(phrases), ...wordsOfBook(exceptions)]));
  const alone = new Set(dangers.flatMap(({ phrases }) => singleWords(phrases)));
  const watch = { dangers, spell: spellingOf(known, alone) };
  watches.set(snapshot, watch);
  return watch;
}

function compile(danger: Entry<Danger>): Compiled {
  const phrases = phraseBook(Object.values(danger.phrases).flat());
  return { danger, phrases, exceptions: phraseBook(Object.values(danger.exceptions).flat()) };
}
