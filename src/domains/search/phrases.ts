import type { Label, Target } from './labels.ts';
import { steady } from './steady.ts';
import { baseOf, codeStem, labelStem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** A label as stems. */
export type Phrase = {
  target: Target;
  /** Its language without variant; `*` for codes. */
  language: string;
  stems: readonly string[];
  /** Its stop words; a phrase met without them is met less surely ("findet nicht nach Hause" by "nach Hause"). */
  stops: readonly string[];
  kind: Label['kind'];
  /** What its stems weigh together; telling ones more. */
  whole: number;
};

/** A written word of a label with its stem, for the vocabulary. */
export type LabelWord = { word: string; stem: string };

/** All labels of all targets, found by their stems. */
export type Phrases = {
  readonly all: readonly Phrase[];
  /** Numbers of phrases that hold a stem. */
  containing(stem: string): readonly number[];
  /** How much a stem weighs in a phrase: about 1 where one target uses it, falling to 0.1 where all do. */
  weightOf(stem: string): number;
  /** Phrases of stop words alone ("ich kann nicht mehr"), by their first word: they count only word for word, in a row. */
  readonly literal: ReadonlyMap<string, readonly { target: Target; language: string; words: readonly string[] }[]>;
};

const none: readonly number[] = [];
const leastWeight = 0.1;

/** Collects labels one by one, so that a large thesaurus can be taken in pieces. */
export class PhraseCollector {
  private readonly phrases: Phrase[] = [];
  private readonly byStem = new Map<string, number[]>();
  private readonly literal = new Map<string, { target: Target; language: string; words: readonly string[] }[]>();

  /** Takes a label and gives its telling words with their stems. Words of codes are not given: nobody is led to them by a slip. */
  add(label: Label): LabelWord[] {
    const language = baseOf(label.language);
    const kept = label.kind === 'code' ? label.words : label.words.filter((word) => !isStopWord(word));
    if (kept.length === 0) this.addLiteral(label, language);
    if (kept.length === 0) return [];
    const words = kept.map((word) => ({ word, stem: label.kind === 'code' ? codeStem(word) : labelStem(language, word) }));
    const stems = [...new Set(words.map(({ stem }) => stem))];
    const stops = label.kind === 'code' ? [] : label.words.filter(isStopWord);
    const number = this.phrases.push({ target: label.target, language, stems, stops, kind: label.kind, whole: 0 }) - 1;
    for (const stem of stems) {
      const known = this.byStem.get(stem);
      if (known) known.push(number);
      else this.byStem.set(stem, [number]);
    }
    return words;
  }

  /** @param targets how many there are */
  build(targets: number): Phrases {
    const { phrases, byStem, literal } = this;
    const spread = Math.log(1 + targets);
    const weights = new Map<string, number>();
    for (const [stem, numbers] of byStem) {
      const users = new Set(numbers.map((number) => phrases[number]?.target)).size;
      weights.set(stem, steady(leastWeight + 1 - Math.log(users) / spread));
    }
    const weightOf = (stem: string) => weights.get(stem) ?? 0;
    for (const phrase of phrases) phrase.whole = phrase.stems.reduce((sum, stem) => sum + weightOf(stem), 0);
    return { all: phrases, containing: (stem) => byStem.get(stem) ?? none, weightOf, literal };
  }

  private addLiteral({ target, words }: Label, language: string): void {
    const first = words[0] ?? '';
    this.literal.set(first, [...(this.literal.get(first) ?? []), { target, language, words }]);
    const [, second = ''] = words;
    if (words.length > 3) this.literal.set(second, [...(this.literal.get(second) ?? []), { target, language, words: words.slice(1) }]);
  }
}
