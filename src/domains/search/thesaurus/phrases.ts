import { steady } from '../ranking/steady.ts';
import { baseOf, codeStem, labelStem } from '../words/stem.ts';
import { isStopWord } from '../words/stop-words.ts';
import type { NumberedLabel } from './label-stems.ts';
import type { Label, Target } from './labels.ts';

/** A label as stems. */
export type Phrase = {
  target: Target;
  /** Its language without variant; `*` for codes. */
  language: string;
  stems: readonly LabelStem[];
  /** Its stop words; a phrase met without them is met less surely ("findet nicht nach Hause" by "nach Hause"). */
  stops: readonly string[];
  kind: Label['kind'];
  /** What its stems weigh together. */
  weight: number;
};

/** A stem that labels use. */
export type LabelStem = {
  stem: string;
  /** Numbers of the phrases that hold it, rising. */
  phrases: number[];
  /** How much it weighs in a phrase: about 1 where one target uses it, falling to 0.1 where all do. */
  weight: number;
};

/** Phrases of stop words alone ("ich kann nicht mehr"): they count only word for word, in a row. */
export type Literal = { target: Target; language: string; words: readonly string[] };

/** All labels of all targets, found by their stems. */
export type Phrases = {
  readonly all: readonly Phrase[];
  readonly stems: ReadonlyMap<string, LabelStem>;
  /** By their first word. */
  readonly literal: ReadonlyMap<string, readonly Literal[]>;
};

const leastWeight = 0.1;
const none: readonly never[] = [];

/** Collects labels one by one, so that a large thesaurus can be taken in pieces. */
export class PhraseCollector {
  private readonly phrases: Phrase[] = [];
  private readonly stems = new Map<string, LabelStem>();
  private readonly literal = new Map<string, Literal[]>();
  /** By language, what a word is: a stem, or null for a stop word. */
  private readonly words = new Map<string, Map<string, LabelStem | null>>();
  private readonly meet: (word: string, stem: string) => void;

  /** @param meet told of every word that is no stop word once, with its stem. Words of codes are not told: no slip leads to them. */
  constructor(meet: (word: string, stem: string) => void) {
    this.meet = meet;
  }

  /** Takes a label. */
  add({ target, language, words, kind }: Label): void {
    const base = baseOf(language);
    const known = this.words.get(base) ?? new Map<string, LabelStem | null>();
    this.words.set(base, known);
    const stems: LabelStem[] = [];
    const stops: string[] = [];
    for (const word of words) {
      const stem = known.get(word) ?? (known.has(word) ? null : this.newWord(word, base, kind, known));
      if (stem === null) stops.push(word);
      else if (!stems.includes(stem)) stems.push(stem);
    }
    if (stems.length === 0) this.addLiteral({ target, language: base, words });
    else this.addPhrase({ target, language: base, stems, stops, kind, weight: 0 });
  }

  /** Stems of a language by their names. */
  stemsNamed(language: string, names: readonly string[]): LabelStem[] {
    return names.map((name) => this.stemNamed(`${language}:${name}`));
  }

  /** Takes a label that is stemmed already. Its words are not told. */
  addStems(target: Target, language: string, label: NumberedLabel, stems: readonly LabelStem[], stops: readonly string[]): void {
    this.addPhrase({
      ...{ target, language, kind: 'label', weight: 0 },
      stems: label.stems.map((number) => stems[number] as LabelStem),
      stops: label.stops.length === 0 ? none : label.stops.map((number) => stops[number] as string),
    });
  }

  /** @param targets how many there are */
  build(targets: number): Phrases {
    const { phrases, stems, literal } = this;
    const spread = Math.log(1 + targets);
    for (const stem of stems.values()) {
      const users = stem.phrases.length === 1 ? 1 : new Set(stem.phrases.map((number) => phrases[number]?.target)).size;
      stem.weight = steady(leastWeight + 1 - Math.log(users) / spread);
    }
    for (const phrase of phrases) for (const { weight } of phrase.stems) phrase.weight += weight;
    return { all: phrases, stems, literal };
  }

  private newWord(word: string, language: string, kind: Label['kind'], known: Map<string, LabelStem | null>): LabelStem | null {
    if (kind !== 'code' && isStopWord(word)) {
      known.set(word, null);
      return null;
    }
    const name = kind === 'code' ? codeStem(word) : labelStem(language, word);
    const stem = this.stemNamed(name);
    known.set(word, stem);
    if (kind !== 'code') this.meet(word, name);
    return stem;
  }

  private stemNamed(name: string): LabelStem {
    const stem = this.stems.get(name) ?? { stem: name, phrases: [], weight: 0 };
    this.stems.set(name, stem);
    return stem;
  }

  private addPhrase(phrase: Phrase): void {
    const number = this.phrases.push(phrase) - 1;
    for (const { phrases } of phrase.stems) phrases.push(number);
  }

  private addLiteral(literal: Literal): void {
    const shorter = literal.words.length > 3 ? [{ ...literal, words: literal.words.slice(1) }] : [];
    for (const each of [literal, ...shorter]) {
      const first = each.words[0] ?? '';
      this.literal.set(first, [...(this.literal.get(first) ?? []), each]);
    }
  }
}
