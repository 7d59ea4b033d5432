import { wordsOf } from '../../../shared/words.ts';
import { dangersIn } from '../../danger/index.ts';
import { type DangerSource, dangerSource } from '../danger-source.ts';
import { inLanguages } from '../documents/in-languages.ts';
import type { EntryDocument, SearchDocuments, SituationDocument, TopicDocument, TownDocument } from '../documents/search-documents.ts';
import type { Steps } from '../steps.ts';

/** Something people look for, by its short labels in each language, the best first. */
export type WordDocument = Readonly<Record<string, readonly string[]>>;

/** Everything suggestions are made of, and nothing else: plain values that survive JSON. */
export type SuggestionDocuments = {
  /** Those with a service of their own or below. */
  topics: readonly Pick<TopicDocument, 'id' | 'name' | 'words'>[];
  /** Concepts that lead to a service. */
  words: readonly WordDocument[];
  situations: readonly Pick<SituationDocument, 'id' | 'title'>[];
  entries: readonly Pick<EntryDocument, 'id' | 'name' | 'town'>[];
  towns: readonly Pick<TownDocument, 'id' | 'name' | 'display_name' | 'also_called' | 'localities' | 'postcodes'>[];
};

/** Longer wordings are how people tell of something, not what they would choose from a list. */
const mostWordsOfName = 3;
const mostWordsOfLabel = 2;
/** Labels of a concept that a browser gets, beside its name. The next ones are rarer words, and the server has them. */
const mostLabels = 5;
const piece = 50;

/** Everything that may be suggested in some languages. Topics and words without any service are left out. */
export function suggestionDocuments(documents: SearchDocuments, languages: readonly string[]): SuggestionDocuments {
  const short = (texts: readonly string[]) => texts.filter(isShort);
  const served = servedTopics(documents);
  const words = servedConcepts(documents, served).map((id) => labelsOf(documents, id, languages, short));
  return { ...namesOf(documents, served, languages), words };
}

/**
 * The part of them that a browser gets, in pieces: of each concept its name and the few words that editors name first. Words of
 * danger are never put into a mouth, and labels that only end otherwise than the one before are suggested together with it.
 */
export function* briefSuggestionDocuments(documents: SearchDocuments, languages: readonly string[]): Steps<SuggestionDocuments> {
  const served = servedTopics(documents);
  const brief = briefLabels(documents);
  const words: WordDocument[] = [];
  for (const id of servedConcepts(documents, served)) {
    words.push(labelsOf(documents, id, languages, brief));
    if (words.length % piece === 0) yield;
  }
  return { ...namesOf(documents, served, languages), words };
}

function namesOf(
  { topics, situations, entries, towns }: SearchDocuments,
  served: ReadonlySet<string>,
  languages: readonly string[],
): Omit<SuggestionDocuments, 'words'> {
  return {
    topics: topics
      .filter(({ id }) => served.has(id))
      .map(({ id, name, words }) => ({ id, name: inLanguages(name, languages), words: inLanguages(words, languages) })),
    situations: situations.map(({ id, title }) => ({ id, title: inLanguages(title, languages) })),
    entries: entries.map(({ id, name, town }) => ({ id, name: inLanguages(name, languages), town })),
    towns: towns.map(({ id, name, display_name, also_called, localities, postcodes }) => ({
      ...{ id, name, display_name, also_called, localities, postcodes },
    })),
  };
}

function labelsOf(
  { labels }: SearchDocuments,
  id: string,
  languages: readonly string[],
  chosen: (texts: readonly string[]) => readonly string[],
): WordDocument {
  return Object.fromEntries(languages.map((language) => [language, chosen(labels[language]?.[id] ?? [])]));
}

function isShort(text: string, at: number): boolean {
  return wordsOf(text).length <= (at === 0 ? mostWordsOfName : mostWordsOfLabel);
}

/** Concepts that services carry or whose topics have some: else the search for one would end in nothing. */
function servedConcepts({ concepts, entries }: SearchDocuments, served: ReadonlySet<string>): string[] {
  const carried = new Set(entries.flatMap(({ concepts, guessed = {} }) => [...concepts, ...Object.keys(guessed)]));
  return concepts.filter(({ id, topics }) => carried.has(id) || topics.some((topic) => served.has(topic))).map(({ id }) => id);
}

/** Topics that have a service themselves or below. */
function servedTopics({ entries, topics }: SearchDocuments): Set<string> {
  const own = new Set(entries.flatMap((entry) => entry.topics));
  return new Set(topics.filter(({ under }) => under.some((id) => own.has(id))).map(({ id }) => id));
}

/** What decides whether a text is suggested. */
type Sayable = Pick<SearchDocuments, 'dangers' | 'neverSuggested'>;
type Chosen = { neverSuggested: readonly string[]; labels: WeakMap<readonly string[], readonly string[]> };

/** Labels chosen before, by the words of danger and the list they were chosen from. */
const chosenBefore = new WeakMap<DangerSource, Chosen>();

/** Chooses among the labels of a concept; once for each list, as a reload keeps those that did not change. */
function briefLabels(documents: Sayable): (labels: readonly string[]) => readonly string[] {
  const source = dangerSource(documents.dangers);
  const { neverSuggested } = documents;
  const before = chosenBefore.get(source);
  const chosen: Chosen = before?.neverSuggested === neverSuggested ? before : { neverSuggested, labels: new WeakMap() };
  chosenBefore.set(source, chosen);
  const isSayable = sayable(documents);
  return (labels) => {
    const known = chosen.labels.get(labels) ?? fewOf(labels, isSayable);
    chosen.labels.set(labels, known);
    return known;
  };
}

function fewOf(labels: readonly string[], isSayable: (text: string) => boolean): string[] {
  const kept: string[] = [];
  const firstWords: string[] = [];
  for (const [at, label] of labels.entries()) {
    if (kept.length > mostLabels) break;
    const [first = ''] = wordsOf(label);
    if (!isShort(label, at) || firstWords.some((known) => beginsAlike(known, first)) || !isSayable(label)) continue;
    kept.push(label);
    firstWords.push(first);
  }
  return kept;
}

/** "pflegekassen" beside "pflegekasse": what begins one begins the other as well. */
function beginsAlike(known: string, word: string): boolean {
  const shared = Math.max(4, known.length - 2);
  return known.startsWith(word) || (word.slice(0, shared) === known.slice(0, shared) && Math.abs(word.length - known.length) < 4);
}

/** Whether a text may be suggested: words of danger and insults are put into nobody's mouth. */
export function sayable({ dangers, neverSuggested }: Sayable): (text: string) => boolean {
  const source = dangerSource(dangers);
  const isInsult = (text: string) => wordsOf(text).some((word) => neverSuggested.some((beginning) => word.startsWith(beginning)));
  return (text) => !isInsult(text) && dangersIn(source, text).length === 0;
}
