import { wordsOf } from '../../shared/words.ts';
import type { EntryDocument, SearchDocuments, TextByLanguage } from './search-documents.ts';
import { germanStem, stemIn } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import type { TermsByField, TermWeigher } from './term-weights.ts';
import type { VocabularyBuilder } from './vocabulary.ts';

const none: readonly number[] = [];

/** Turns the words of entries into numbers of stems by field, and tells the vocabulary of every word it meets. */
export class StemWriter {
  private readonly documents: SearchDocuments;
  private readonly vocabulary: VocabularyBuilder;
  private readonly terms: TermWeigher;
  private readonly byLanguage = new Map<string, Map<string, number>>();
  private readonly byCompound = new Map<string, readonly number[]>();
  private readonly ofNames = new Map<TextByLanguage, readonly number[]>();
  private readonly hasParts: boolean;
  private readonly topics: ReadonlyMap<string, { names: TextByLanguage; words: readonly string[] }>;

  constructor(documents: SearchDocuments, vocabulary: VocabularyBuilder, terms: TermWeigher) {
    this.documents = documents;
    this.vocabulary = vocabulary;
    this.terms = terms;
    this.hasParts = [documents.compounds, documents.labelCompounds].some((book) => Object.keys(book).length > 0);
    this.topics = new Map(documents.topics.map(({ id, name }) => [id, { names: name, words: wordsOf(name.de ?? '') }]));
  }

  /**
   * The stems of an entry by field. Names of topics, groups and organizations are stemmed once for all entries.
   * @param names its names by language, folded
   */
  termsOf({ organization, topics, groups, text, places }: EntryDocument, names: TextByLanguage): TermsByField {
    const { organizations, groups: groupNames } = this.documents;
    const found = topics.flatMap((id) => this.topics.get(id) ?? []);
    const germanName = names.de?.split(' ') ?? [];
    const germanText = text.de?.split(' ') ?? [];
    return {
      name: this.inLanguages(names),
      topics: found.flatMap((topic) => this.ofName(topic.names)),
      organization: this.ofName(organizations[organization ?? '']),
      summary: this.inLanguages(text),
      groups: groups.flatMap((id) => this.ofName(groupNames[id])),
      places: this.inLanguage('de', places),
      parts: this.hasParts ? this.partsOf(new Set([...germanName, ...found.flatMap(({ words }) => words), ...germanText])) : none,
    };
  }

  private ofName(texts: TextByLanguage | undefined): readonly number[] {
    if (!texts) return none;
    const known = this.ofNames.get(texts);
    if (known) return known;
    const terms = Object.entries(texts).flatMap(([language, text]) => this.inLanguage(language, wordsOf(text).join(' ')));
    this.ofNames.set(texts, terms);
    return terms;
  }

  private inLanguages(texts: TextByLanguage): number[] {
    return Object.entries(texts).flatMap(([language, text]) => this.inLanguage(language, text));
  }

  private inLanguage(language: string, folded: string): readonly number[] {
    if (folded === '') return none;
    const known = this.byLanguage.get(language) ?? new Map<string, number>();
    this.byLanguage.set(language, known);
    const terms: number[] = [];
    for (const word of folded.split(' ')) {
      const term = known.get(word) ?? this.newWord(language, word, known);
      if (term >= 0) terms.push(term);
    }
    return terms;
  }

  /** Stop words get the number -1: they are no terms. */
  private newWord(language: string, word: string, known: Map<string, number>): number {
    const stem = stemIn(language, word);
    const term = isStopWord(word) ? -1 : this.terms.numberOf(stem);
    known.set(word, term);
    if (term >= 0) this.vocabulary.add(word, stem);
    return term;
  }

  /** Stems of the parts of German compounds. */
  private partsOf(words: ReadonlySet<string>): number[] {
    const parts: number[] = [];
    for (const word of words) {
      const known = this.byCompound.get(word) ?? this.newCompound(word);
      for (const term of known) parts.push(term);
    }
    return parts;
  }

  private newCompound(word: string): readonly number[] {
    const { compounds, labelCompounds } = this.documents;
    const book = [compounds, labelCompounds].find((each) => Object.hasOwn(each, word));
    const terms = book ? (book[word] ?? '').split(' ').map((part) => this.terms.numberOf(germanStem(part))) : none;
    this.byCompound.set(word, terms);
    return terms;
  }
}
