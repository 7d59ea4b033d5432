import { wordsOf } from '../../shared/words.ts';
import type { Danger, Entry, Helpline, Localized } from '../content/index.ts';
import { spellingOf } from './misspelt.ts';
import { longestSpans, type PhraseBook, phraseBook, type Span, shortestSpans, singleWords, wordsOfBook } from './phrases.ts';

/** A danger a text speaks of: what to say, and whom to call, in the editors' order. */
export type FoundDanger = { id: string; heading: Localized; advice: Localized; helplines: Entry<Helpline>[] };

type Compiled = { danger: DangerWords; phrases: PhraseBook; exceptions: PhraseBook };
type Watch = { dangers: readonly Compiled[]; spell: (word: string) => string };

/** Where dangers are written: a snapshot, or as much of one. Prepared once for each. */
export type DangerSource<Kind extends DangerWords = Entry<Danger>> = { readonly dangers: ReadonlyMap<string, Kind> };

type WithHelplines = DangerSource & { readonly helplines: ReadonlyMap<string, Entry<Helpline>> };

/** What is needed of a danger to hear it. */
export type DangerWords = Pick<Entry<Danger>, 'id' | 'order' | 'phrases' | 'exceptions'>;

const watches = new WeakMap<DangerSource<DangerWords>, Watch>();

/**
 * Finds what a search or an enquiry says of danger, in any language. A phrase counts unless it stands inside an exception of
 * the same danger ("Krisendienst Telefonnummer"). Time grows with the length of the text only.
 */
export function findDanger(snapshot: WithHelplines, text: string): FoundDanger[] {
  return dangersById(snapshot, dangersIn(snapshot, text));
}

/** Only the ids of the dangers a text speaks of, in the editors' order. Needs nothing but their phrases. */
export function dangersIn(source: DangerSource<DangerWords>, text: string): string[] {
  const { dangers, spell } = watchOf(source);
  const words = wordsOf(text).map(spell);
  return dangers.filter((danger) => isAlarm(danger, words)).map(({ danger }) => danger.id);
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

/** Dangers by their ids with what to say and whom to call; unknown ids are left out. */
export function dangersById({ dangers, helplines }: WithHelplines, ids: readonly string[]): FoundDanger[] {
  return ids.flatMap((id) => {
    const danger = dangers.get(id);
    if (!danger) return [];
    const { heading, advice } = danger;
    return [{ id, heading, advice, helplines: danger.helplines.flatMap((helpline) => helplines.get(helpline) ?? []) }];
  });
}

function watchOf(source: DangerSource<DangerWords>): Watch {
  const prepared = watches.get(source);
  if (prepared) return prepared;
  const dangers = [...source.dangers.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map(compile);
  const known = new Set(dangers.flatMap(({ phrases, exceptions }) => [...wordsOfBook(phrases), ...wordsOfBook(exceptions)]));
  const alone = new Set(dangers.flatMap(({ phrases }) => singleWords(phrases)));
  const watch = { dangers, spell: spellingOf(known, alone) };
  watches.set(source, watch);
  return watch;
}

function compile(danger: DangerWords): Compiled {
  const phrases = phraseBook(Object.values(danger.phrases).flat());
  return { danger, phrases, exceptions: phraseBook(Object.values(danger.exceptions).flat()) };
}
