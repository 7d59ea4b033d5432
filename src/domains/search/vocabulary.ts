import { hasDigit } from './words.ts';

/** All words the directory and its topics use, and in how many services each stem occurs. */
export type Vocabulary = {
  /** Folded word as written to its stems; two where German and English stem it differently. */
  stemsOf(word: string): ReadonlySet<string> | undefined;
  hasStem(stem: string): boolean;
  /** Number of services with the stem; 0 for words that only topics use. */
  documentsWith(stem: string): number;
  /** How many services there are. */
  readonly documents: number;
  /** Written words in code-point order. */
  readonly sorted: readonly string[];
};

/** Collects a vocabulary word by word. */
export class VocabularyBuilder {
  private readonly stems = new Map<string, Set<string>>();
  private readonly documents = new Map<string, Set<string>>();

  /** @param document id of the service the word stands in, missing for words of topics */
  add(word: string, stem: string, document?: string): void {
    addTo(this.stems, word, stem);
    if (!this.documents.has(stem)) this.documents.set(stem, new Set());
    if (document !== undefined) this.documents.get(stem)?.add(document);
  }

  /** @param documents how many services the words come from */
  build(documents: number): Vocabulary {
    const { stems } = this;
    const counts = new Map([...this.documents].map(([stem, documents]) => [stem, documents.size]));
    return {
      stemsOf: (word) => stems.get(word),
      hasStem: (stem) => counts.has(stem),
      documentsWith: (stem) => counts.get(stem) ?? 0,
      documents,
      sorted: [...stems.keys()].filter((word) => !hasDigit(word)).sort(),
    };
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}
