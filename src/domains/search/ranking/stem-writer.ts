import { wordsOf } from '../../../shared/words.ts';
import type { EntryDocument, SearchDocuments, TextByLanguage } from '../documents/search-documents.ts';
import { germanStem } from '../words/stem.ts';
import type { VocabularyBuilder } from '../words/vocabulary.ts';
import type { EntryWords, StemNumber, WordBook, WordNumber } from '../words/word-book.ts';
import type { TermsByField } from './term-weights.ts';

const none: readonly StemNumber[] = [];

/** Turns the words of entries into numbers of stems by field, and remembers which words are used. */
export class StemWriter {
  private readonly documents: SearchDocuments;
  private readonly book: WordBook;
  private readonly used: (readonly WordNumber[])[] = [];
  private readonly byCompound = new Map<string, readonly StemNumber[]>();
  private readonly ofNames = new Map<TextByLanguage, readonly StemNumber[]>();
  private readonly hasParts: boolean;
  private readonly topics: ReadonlyMap<string, { names: TextByLanguage; words: readonly string[] }>;

  constructor(documents: SearchDocuments, book: WordBook) {
    this.documents = documents;
    this.book = book;
    this.hasParts = [documents.compounds, documents.labelCompounds].some((compounds) => Object.keys(compounds).length > 0);
    this.topics = new Map(documents.topics.map(({ id, name }) => [id, { names: name, words: wordsOf(name.de ?? '') }]));
  }

  /** The stems of an entry by field. Names of topics, groups and organizations are stemmed once for all entries. */
  termsOf({ organization, topics, groups, text }: EntryDocument, { names, words, name, summary, places }: EntryWords): TermsByField {
    const { organizations, groups: groupNames } = this.documents;
    this.used.push(words);
    const found = topics.flatMap((id) => this.topics.get(id) ?? []);
    const germanName = names.de?.split(' ') ?? [];
    const germanText = text.de?.split(' ') ?? [];
    return {
      name,
      topics: found.flatMap((topic) => this.ofName(topic.names)),
      organization: this.ofName(organizations[organization ?? '']),
      summary,
      groups: groups.flatMap((id) => this.ofName(groupNames[id])),
      places,
      parts: this.hasParts ? this.partsOf(new Set([...germanName, ...found.flatMap((topic) => topic.words), ...germanText])) : none,
    };
  }

  /** Tells the vocabulary of every word met, with its stem. */
  tell(vocabulary: VocabularyBuilder): void {
    const isUsed = new Uint8Array(this.book.wordCount);
    for (const words of this.used) for (const word of words) isUsed[word] = 1;
    for (const [word, one] of isUsed.entries()) {
      const stem = one === 1 ? this.book.stemOf(word) : undefined;
      if (stem !== undefined) vocabulary.add(this.book.word(word), this.book.stem(stem));
    }
  }

  private ofName(texts: TextByLanguage | undefined): readonly StemNumber[] {
    if (!texts) return none;
    const known = this.ofNames.get(texts);
    if (known) return known;
    const words = Object.entries(texts).flatMap(([language, text]) => this.book.read(language, wordsOf(text).join(' ')));
    this.used.push(words);
    const stems = this.book.stemsOf(words);
    this.ofNames.set(texts, stems);
    return stems;
  }

  /** Stems of the parts of German compounds. */
  private partsOf(words: ReadonlySet<string>): StemNumber[] {
    const parts: StemNumber[] = [];
    for (const word of words) {
      const known = this.byCompound.get(word) ?? this.newCompound(word);
      for (const part of known) parts.push(part);
    }
    return parts;
  }

  private newCompound(word: string): readonly StemNumber[] {
    const { compounds, labelCompounds } = this.documents;
    const book = [compounds, labelCompounds].find((each) => Object.hasOwn(each, word));
    const stems = book ? (book[word] ?? '').split(' ').map((part) => this.book.stemNumberOf(germanStem(part))) : none;
    this.byCompound.set(word, stems);
    return stems;
  }
}
