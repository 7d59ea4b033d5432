import { readNumbers, writeNumbers } from '../documents/number-text.ts';

/**
 * Labels of concepts in one language as stems, in rows of numbers (see `number-text.ts`). Words of labels are most of what a
 * browser has to load, and stemming them most of what it has to do; so both is done beforehand.
 */
export type LabelStems = {
  /** In the order in which concepts first use them, divided by spaces. */
  stems: string;
  /** Stop words, the most frequent first. */
  stops: string;
  /** By concept, numbers of the stems that earlier concepts use as well, rising, each as what it is above the one before; 0 ends it. */
  again: string;
  /** By concept, its labels: places in its own list of stems from 1, 0 behind each label, one 0 more at the end. */
  labels: string;
  /** By label, numbers of its stop words from 1, and 0. */
  stopsOf: string;
};

/** A label: numbers of its stems and of its stop words. */
export type NumberedLabel = { stems: readonly number[]; stops: readonly number[] };

/** Words of a label that tell something, as stems, and stop words; each once. */
export type StemmedLabel = { stems: readonly string[]; stops: readonly string[] };

/** Writes labels by concept. Their order within a concept is lost, and so is what is said twice. */
export function writeLabels(byConcept: readonly (readonly StemmedLabel[])[]): LabelStems {
  const stops = byFrequency(byConcept.flat().flatMap((label) => label.stops));
  const stopNumbers = new Map(stops.map((word, at) => [word, at + 1]));
  const numbers = new Map<string, number>();
  const again: number[] = [];
  const labels: number[] = [];
  const stopsOf: number[] = [];
  for (const ofConcept of byConcept) {
    const used = [...new Set(ofConcept.flatMap(({ stems }) => stems))];
    const known = used.filter((stem) => numbers.has(stem)).sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
    const fresh = used.filter((stem) => !numbers.has(stem));
    again.push(...known.map((stem, at) => (numbers.get(stem) ?? 0) - (at === 0 ? -1 : (numbers.get(known[at - 1] ?? '') ?? 0))), 0);
    for (const stem of fresh) numbers.set(stem, numbers.size);
    const places = new Map([...known, ...fresh].map((stem, at) => [stem, at + 1]));
    for (const label of inOrder(ofConcept, places, stopNumbers)) {
      labels.push(...label.stems, 0);
      stopsOf.push(...label.stops, 0);
    }
    labels.push(0);
  }
  return {
    stems: [...numbers.keys()].join(' '),
    stops: stops.join(' '),
    again: writeNumbers(again),
    labels: writeNumbers(labels),
    stopsOf: writeNumbers(stopsOf),
  };
}

/** Like labels beside each other, each once: what repeats packs well. */
function inOrder(labels: readonly StemmedLabel[], places: ReadonlyMap<string, number>, stops: ReadonlyMap<string, number>) {
  const numbered = labels.map((label): NumberedLabel => ({ stems: rising(label.stems, places), stops: rising(label.stops, stops) }));
  const byText = new Map(numbered.map((label) => [`${writeNumbers(label.stems)} ${writeNumbers(label.stops)}`, label]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, label]) => label);
}

function rising(words: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  return words.map((word) => numbers.get(word) ?? 0).sort((a, b) => a - b);
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)).map(([word]) => word);
}

/** The labels by concept, one concept after another, with numbers that point into `stems` and `stops`. */
export function* readLabels(packed: LabelStems): Generator<NumberedLabel[]> {
  const again = rows(readNumbers(packed.again));
  const stopsOf = rows(readNumbers(packed.stopsOf));
  const places = readNumbers(packed.labels);
  let known = 0;
  for (let at = 0; at < places.length; at += 1) {
    const own = runningSums(again.next().value ?? []);
    const repeated = own.length;
    const labels: NumberedLabel[] = [];
    let most = repeated;
    while (places[at] !== 0) {
      const stems: number[] = [];
      for (; places[at] !== 0; at += 1) {
        const place = places[at] as number;
        if (place > most) most = place;
        stems.push(place > repeated ? known + place - repeated - 1 : (own[place - 1] as number));
      }
      at += 1;
      labels.push({ stems, stops: (stopsOf.next().value ?? []).map((number) => number - 1) });
    }
    known += most - repeated;
    yield labels;
  }
}

/** Rows that end with 0. */
function* rows(numbers: readonly number[]): Generator<number[], undefined> {
  let row: number[] = [];
  for (const number of numbers) {
    if (number !== 0) row.push(number);
    else {
      yield row;
      row = [];
    }
  }
}

/** Numbers from what each is above the one before; the first is above -1. */
function runningSums(steps: readonly number[]): number[] {
  let sum = -1;
  return steps.map((step) => (sum += step));
}
