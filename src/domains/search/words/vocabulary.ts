import { hasDigit } from '../../../shared/words.ts';

/** All words the directory, its topics and its concepts use. */
export type Vocabulary = {
  /** Folded word as written to its stems; several where languages stem it differently. Words of labels alone have label stems. */
  stemsOf(word: string): readonly string[] | undefined;
  hasStem(stem: string): boolean;
  /** Number of services with the stem in their texts; 0 for stems of labels. */
  documentsWith(stem: string): number;
  /** How many services there are. */
  readonly documents: number;
  /** Written words in code-point order, put in order when first asked for. */
  readonly sorted: readonly string[];
};

/** Collects a vocabulary word by word. */
export class VocabularyBuilder {
  private readonly stems = new Map<string, string[]>();
  private readonly counts = new Map<string, number>();

  /** A word with a stem. Adding it again does nothing. */
  add(word: string, stem: string): void {
    const known = this.stems.get(word);
    if (!known) this.stems.set(word, [stem]);
    else if (!known.includes(stem)) known.push(stem);
    this.addStem(stem);
  }

  /** A stem without a word, which no slip or beginning leads to. */
  addStem(stem: string): void {
    if (!this.counts.has(stem)) this.counts.set(stem, 0);
  }

  /** Says in how many services a stem stands. */
  count(stem: string, documents: number): void {
    this.counts.set(stem, documents);
  }

  /** @param documents how many services there are */
  build(documents: number): Vocabulary {
    const { stems, counts } = this;
    let sorted: readonly string[] | undefined;
    return {
      stemsOf: (word) => stems.get(word),
      hasStem: (stem) => counts.has(stem),
      documentsWith: (stem) => counts.get(stem) ?? 0,
      documents,
      get sorted() {
        sorted ??= [...stems.keys()].filter((word) => !hasDigit(word)).sort();
        return sorted;
      },
    };
  }
}
