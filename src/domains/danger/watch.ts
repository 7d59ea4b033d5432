import { Lexicon } from './lexicon.ts';
import { type Groups, partsOf, runsOf } from './phrase-parts.ts';
import { type TextWord, textWords } from './text-words.ts';

/** How far apart, in words, the first and last word of a phrase of so many parts may stand. */
const reachOf = (parts: number) => 4 + parts;

type NumberedRun = readonly { readonly id: number; readonly gap: number }[];
/** Words from `start` up to, not including, `end`. */
type Span = { readonly start: number; readonly end: number };
/** A phrase as the numbers of its parts. */
export type Pattern = readonly number[];

/** A text once its words are looked up: where each part stands, by the number of the part. */
export type Heard = { readonly words: readonly TextWord[]; readonly spans: ReadonlyMap<number, readonly Span[]> };

/** Everything that phrases are made of, so that a text is walked once however many phrases there are. */
export class Watch {
  readonly #lexicon = new Lexicon();
  readonly #parts = new Map<string, number>();
  readonly #runsByFirst = new Map<number, { part: number; run: NumberedRun }[]>();

  /** Takes up a phrase of a language. Equal parts are kept once. */
  add(phrase: string, language: string, groups: Groups): Pattern {
    const parts = partsOf(phrase).filter((part) => part !== '');
    return parts.map((part) => this.#numberOf(part, parts.length === 1, language, groups));
  }

  #numberOf(part: string, alone: boolean, language: string, groups: Groups): number {
    const key = `${language} ${alone} ${part}`;
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    const number = this.#parts.size;
    this.#parts.set(key, number);
    for (const words of runsOf(part, groups)) {
      const run = words.map(({ form, gap }) => ({ id: this.#lexicon.add(form, alone && words.length === 1), gap }));
      const first = run[0]?.id ?? -1;
      const others = this.#runsByFirst.get(first);
      if (others) others.push({ part: number, run });
      else this.#runsByFirst.set(first, [{ part: number, run }]);
    }
    return number;
  }

  /** Looks up the words of a text and finds every part in it. Time grows with the length of the text only. */
  hear(text: string): Heard {
    const words = textWords(text);
    const known = new Map<TextWord['readings'], ReadonlyMap<number, number>>();
    const read = words.map(({ readings }) => {
      const ids = known.get(readings) ?? this.#lengthsOf(readings);
      known.set(readings, ids);
      return ids;
    });
    const spans = new Map<number, Span[]>();
    for (const [start, ids] of read.entries()) {
      for (const [id, length] of ids) {
        for (const { part, run } of this.#runsByFirst.get(id) ?? []) {
          const end = endOf(run, read, words, start + length);
          if (end === undefined) continue;
          const others = spans.get(part);
          if (others) others.push({ start, end });
          else spans.set(part, [{ start, end }]);
        }
      }
    }
    return { words, spans };
  }

  /** The numbers of what a word may be, and how many words of the text each takes up. */
  #lengthsOf(readings: TextWord['readings']): ReadonlyMap<number, number> {
    return new Map(readings.flatMap(({ word, length }) => this.#lexicon.find(word).map((id): [number, number] => [id, length])));
  }
}

/** Where a run ends whose first word ends at `from`; each further word is taken where it comes first. */
function endOf(
  run: NumberedRun,
  read: readonly ReadonlyMap<number, number>[],
  words: readonly TextWord[],
  from: number,
): number | undefined {
  let end = from;
  for (const { id, gap } of run.slice(1)) {
    let at = end;
    while (at <= end + gap && !read[at]?.has(id)) at += 1;
    if (at > end + gap || distance(words, end - 1, at) > gap + 1) return undefined;
    end = at + (read[at]?.get(id) ?? 1);
  }
  return end;
}

function distance(words: readonly TextWord[], from: number, to: number): number {
  return (words[to]?.place ?? Number.POSITIVE_INFINITY) - (words[from]?.place ?? 0);
}

/** Whether a phrase stands in a text, with no word of it among those ruled out. */
export function stands(heard: Heard, pattern: Pattern, ruledOut: ReadonlySet<number>): boolean {
  const { spans } = heard;
  const [first = -1, ...others] = pattern;
  if (pattern.length === 0 || pattern.some((part) => !spans.has(part))) return false;
  return (spans.get(first) ?? []).some((span) => isFree(span, ruledOut) && complete(heard, others, [span], ruledOut) !== undefined);
}

/** Adds the words of a phrase wherever it stands. */
export function collectWords(heard: Heard, pattern: Pattern, into: Set<number>): void {
  const { spans } = heard;
  if (pattern.some((part) => !spans.has(part))) return;
  const nothing = new Set<number>();
  for (const [at, part] of pattern.entries()) {
    const others = pattern.filter((_, other) => other !== at);
    for (const span of spans.get(part) ?? []) {
      for (const { start, end } of complete(heard, others, [span], nothing) ?? [])
        for (let word = start; word < end; word += 1) into.add(word);
    }
  }
}

/** The rest of a phrase near the spans taken so far, or undefined where it is not. */
function complete(heard: Heard, parts: Pattern, taken: readonly Span[], ruledOut: ReadonlySet<number>): readonly Span[] | undefined {
  const [part, ...others] = parts;
  if (part === undefined) return taken;
  const all = heard.spans.get(part) ?? [];
  const reach = reachOf(taken.length + parts.length);
  const from = Math.min(...taken.map(({ start }) => start));
  for (let at = firstFrom(all, from - reach - 1); at < all.length; at += 1) {
    const span = all[at] as Span;
    if (span.start > from + reach) break;
    if (taken.some(({ start, end }) => span.start < end && start < span.end) || !isFree(span, ruledOut)) continue;
    const next = [...taken, span];
    const start = Math.min(...next.map((one) => one.start));
    const end = Math.max(...next.map((one) => one.end));
    if (distance(heard.words, start, end - 1) > reach) continue;
    const completed = complete(heard, others, next, ruledOut);
    if (completed) return completed;
  }
  return undefined;
}

/** The first span that starts at a word or later; spans are in the order of the text. */
function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isFree({ start, end }: Span, ruledOut: ReadonlySet<number>): boolean {
  for (let word = start; word < end; word += 1) if (ruledOut.has(word)) return false;
  return true;
}
