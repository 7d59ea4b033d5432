import type { StemNumber, WordBook } from '../words/word-book.ts';
import { steady } from './steady.ts';

/** Fields that are searched, by how much a word in them counts. */
export const fieldWeights = { name: 5, topics: 2.5, organization: 1.5, summary: 1.5, groups: 1, places: 0.6, parts: 1.2 } as const;

/** A searched field. */
export type FieldName = keyof typeof fieldWeights;

const fields = Object.keys(fieldWeights) as FieldName[];

/** Numbers of the stems of a service by field. */
export type TermsByField = Readonly<Record<FieldName, readonly StemNumber[]>>;

/** Entries that hold a stem, rising, with what it weighs there. */
export type Postings = { term: StemNumber; entries: readonly number[]; weights: readonly number[] };

/** Words of all services, weighed. */
export type TermWeights = {
  postingsOf(stem: string): Postings | undefined;
  /** Every stem with the number of services it stands in. */
  readonly counts: Iterable<[string, number]>;
  /** By entry: terms and their weights in turn, by rising term. */
  readonly vectors: readonly (readonly number[])[];
};

/** Names are short and summaries are not: length shall matter less than in running text (lunr's own value is 0.75). */
const lengthMatters = 0.4;
const saturation = 1.2;
/** In large directories, of a word that stands in more services than this, only those where it weighs most are looked at. */
const mostChampions = 400;
const largeDirectory = 1000;

type Term = { entries: number[]; weights: number[] };

/** Weighs the words of services as lunr would (BM25 by field, fields added), entry by entry so that it can pause. */
export class TermWeigher {
  private readonly book: WordBook;
  private readonly entries: TermsByField[] = [];
  private readonly lengths = new Map<FieldName, number>(fields.map((field) => [field, 0]));

  /** @param book numbers the stems; those of entries that went weigh nothing */
  constructor(book: WordBook) {
    this.book = book;
  }

  /** Takes the next entry. */
  add(terms: TermsByField): void {
    this.entries.push(terms);
    for (const field of fields) this.lengths.set(field, (this.lengths.get(field) ?? 0) + terms[field].length);
  }

  /** Weighs all entries taken so far; yields now and then. */
  *weigh(): Generator<void, TermWeights> {
    const terms = Array.from({ length: this.book.stemCount }, (): Term => ({ entries: [], weights: [] }));
    const scratch = { counts: new Float64Array(terms.length), weights: new Float64Array(terms.length) };
    for (const [at, entry] of this.entries.entries()) {
      this.weighEntry(at, entry, terms, scratch);
      if (at % 100 === 99) yield;
    }
    const vectors = yield* vectorsOf(terms, this.entries.length);
    const { book } = this;
    return {
      postingsOf: (stem) => {
        const term = book.knownStem(stem) ?? -1;
        const found = terms[term];
        return found && found.entries.length > 0 ? { term, ...found } : undefined;
      },
      counts: terms.flatMap(({ entries }, term): [string, number][] => (entries.length > 0 ? [[book.stem(term), entries.length]] : [])),
      vectors,
    };
  }

  private weighEntry(entry: number, byField: TermsByField, terms: readonly Term[], scratch: Scratch): void {
    const touched: number[] = [];
    for (const field of fields) {
      const found = byField[field];
      if (found.length === 0) continue;
      const average = (this.lengths.get(field) ?? 0) / this.entries.length;
      const damping = saturation * (1 - lengthMatters + lengthMatters * (found.length / average));
      for (const term of found) scratch.counts[term] = (scratch.counts[term] ?? 0) + 1;
      for (const term of found) {
        const count = scratch.counts[term] ?? 0;
        if (count === 0) continue;
        scratch.counts[term] = 0;
        const before = scratch.weights[term] ?? 0;
        if (before === 0) touched.push(term);
        scratch.weights[term] = before + (fieldWeights[field] * ((saturation + 1) * count)) / (damping + count);
      }
    }
    for (const term of touched) {
      terms[term]?.entries.push(entry);
      terms[term]?.weights.push(scratch.weights[term] ?? 0);
      scratch.weights[term] = 0;
    }
  }
}

/** Room for one entry, empty again after it. */
type Scratch = { counts: Float64Array; weights: Float64Array };

/** Lets rare words count more, and turns lists by term into lists by entry. */
function* vectorsOf(terms: readonly Term[], count: number): Generator<void, number[][]> {
  const vectors = Array.from({ length: count }, (): number[] => []);
  let done = 0;
  for (const [term, { entries, weights }] of terms.entries()) {
    const rarity = rarityOf(entries.length, count);
    for (let at = 0; at < entries.length; at += 1) {
      const weight = steady((weights[at] ?? 0) * rarity);
      weights[at] = weight;
      vectors[entries[at] ?? 0]?.push(term, weight);
    }
    done += entries.length;
    if (done > 20_000) {
      done = 0;
      yield;
    }
  }
  return vectors;
}

function rarityOf(found: number, entries: number): number {
  return Math.log(1 + Math.abs((entries - found + 0.5) / (found + 0.5)));
}

/** Entries where a stem weighs most, rising; all of them in a directory of up to 1,000 services. */
export function championsOf({ entries, weights }: Postings, documents: number): readonly number[] {
  if (entries.length <= mostChampions || documents <= largeDirectory) return entries;
  const bound = Float64Array.from(weights).sort()[weights.length - mostChampions] ?? 0;
  let equal = mostChampions - weights.filter((weight) => weight > bound).length;
  return entries.filter((_, at) => {
    const weight = weights[at] ?? 0;
    if (weight === bound) equal -= 1;
    return weight > bound || (weight === bound && equal >= 0);
  });
}
