import { fold } from '../../../shared/fold.ts';
import type { EntryDocument, SearchDocuments, TextByLanguage } from '../documents/search-documents.ts';
import { stemIn } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** The number of a word in a language, and of a stem. */
export type WordNumber = number;
export type StemNumber = number;

/** What is read from an entry's own texts. Numbers of words that are stems come as stems by field, stop words left out. */
export type EntryWords = {
  /** Its names by language, folded. */
  names: TextByLanguage;
  /** Words of its names in all languages, each once, stop words too. */
  ofNames: readonly WordNumber[];
  /** Words of all its texts, each once. */
  words: readonly WordNumber[];
  name: readonly StemNumber[];
  summary: readonly StemNumber[];
  places: readonly StemNumber[];
};

/** Words without a stem of their own. */
const noStem = -1;
const books = new WeakMap<SearchDocuments['labels'], WordBook>();

/** The book of a thesaurus: an edit of one service finds the words of all others read already. */
export function wordBookOf({ labels }: Pick<SearchDocuments, 'labels'>): WordBook {
  const known = books.get(labels) ?? new WordBook();
  books.set(labels, known);
  return known;
}

/**
 * Numbers words and stems, so that thousands of texts are stemmed word by word only once, and those of an entry are read only
 * once. It holds every word it ever met, also those of entries that went: what counts now is for others to say.
 */
export class WordBook {
  private readonly numbers = new Map<string, Map<string, WordNumber>>();
  private readonly words: string[] = [];
  private readonly stemOfWord: StemNumber[] = [];
  private readonly stemNumbers = new Map<string, StemNumber>();
  private readonly stems: string[] = [];
  private readonly entries = new WeakMap<EntryDocument, EntryWords>();

  get wordCount(): number {
    return this.words.length;
  }

  get stemCount(): number {
    return this.stems.length;
  }

  /** A folded word as a number, new where it was not met before. */
  numberOf(language: string, word: string): WordNumber {
    const known = this.numbers.get(language) ?? new Map<string, WordNumber>();
    this.numbers.set(language, known);
    const found = known.get(word);
    if (found !== undefined) return found;
    const number = this.words.push(word) - 1;
    this.stemOfWord.push(isStopWord(word) ? noStem : this.stemNumberOf(stemIn(language, word)));
    known.set(word, number);
    return number;
  }

  /** Numbers that a folded word has in the languages it was met in. */
  numbersOf(word: string): WordNumber[] {
    return [...this.numbers.values()].flatMap((known) => known.get(word) ?? []);
  }

  word(number: WordNumber): string {
    return this.words[number] ?? '';
  }

  /** The stem of a word; undefined for stop words. */
  stemOf(word: WordNumber): StemNumber | undefined {
    const stem = this.stemOfWord[word] ?? noStem;
    return stem === noStem ? undefined : stem;
  }

  /** The number of a stem, new where it was not met before. */
  stemNumberOf(stem: string): StemNumber {
    const known = this.stemNumbers.get(stem);
    if (known !== undefined) return known;
    const number = this.stems.push(stem) - 1;
    this.stemNumbers.set(stem, number);
    return number;
  }

  /** The number of a stem if it was met. */
  knownStem(stem: string): StemNumber | undefined {
    return this.stemNumbers.get(stem);
  }

  stem(number: StemNumber): string {
    return this.stems[number] ?? '';
  }

  /** Words of a folded text, by number. */
  read(language: string, folded: string): WordNumber[] {
    return folded === '' ? [] : folded.split(' ').map((word) => this.numberOf(language, word));
  }

  /** Stems of words, stop words left out. */
  stemsOf(words: readonly WordNumber[]): StemNumber[] {
    return words.flatMap((word) => this.stemOf(word) ?? []);
  }

  /** The words of an entry, read once. */
  wordsOf(entry: EntryDocument): EntryWords {
    const known = this.entries.get(entry);
    if (known) return known;
    const names = Object.fromEntries(Object.entries(entry.name).map(([language, text]) => [language, fold(text)]));
    const ofNames = this.inLanguages(names);
    const summary = this.inLanguages(entry.text);
    const places = this.read('de', entry.places);
    const made = {
      names,
      ofNames: [...new Set(ofNames)],
      words: [...new Set([...ofNames, ...summary, ...places])],
      name: this.stemsOf(ofNames),
      summary: this.stemsOf(summary),
      places: this.stemsOf(places),
    };
    this.entries.set(entry, made);
    return made;
  }

  private inLanguages(texts: TextByLanguage): WordNumber[] {
    return Object.entries(texts).flatMap(([language, text]) => this.read(language, text));
  }
}
