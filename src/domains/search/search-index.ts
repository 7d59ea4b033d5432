import { fold } from '../../shared/fold.ts';
import type { CountyMap, DirectoryPlace } from '../directory/index.ts';
import type { SearchDocuments, TextByLanguage } from './documents/search-documents.ts';
import type { LayerName } from './layers.ts';
import { type Engine, openEngine } from './ranking/engine.ts';
import { type NameBook, nameBook } from './ranking/name-book.ts';
import { type NameWords, nameWordsOf } from './ranking/name-words.ts';
import { type OrganizationNames, organizationNames } from './ranking/organization-names.ts';
import { type Reach, reaches } from './ranking/reach.ts';
import { StemWriter } from './ranking/stem-writer.ts';
import { Tally } from './ranking/tally.ts';
import { TermWeigher, type TermWeights } from './ranking/term-weights.ts';
import { type Trust, trustOf } from './ranking/trust.ts';
import { finish, type Steps } from './steps.ts';
import { type Answering, answerTallies } from './thesaurus/answers.ts';
import { conceptAnswers } from './thesaurus/concept-answers.ts';
import { type HitRoom, hitRoom } from './thesaurus/hits.ts';
import { type LabelKnowledge, labelKnowledge } from './thesaurus/label-knowledge.ts';
import type { Phrases } from './thesaurus/phrases.ts';
import { profilesOf } from './thesaurus/profiles.ts';
import { relationsOf } from './thesaurus/relations.ts';
import type { Knowledge } from './words/analyse.ts';
import { type CompoundParts, compoundPartsOfStems, withFurtherParts } from './words/compounds.ts';
import { type Corrector, corrector } from './words/typo.ts';
import { VocabularyBuilder } from './words/vocabulary.ts';
import { type EntryWords, type WordBook, wordBookOf } from './words/word-book.ts';

/** Everything a search looks up. */
export type SearchIndex = Knowledge &
  Answering & {
    documents: SearchDocuments;
    engine: Engine;
    phrases: Phrases;
    names: NameBook;
    nameWords: NameWords;
    organizationNames: OrganizationNames;
    /** Place of each entry's German name among all. */
    nameOrder: Int32Array;
    layers: readonly LayerName[];
    trust: Trust;
    /** Room to reckon a query in. */
    room: { matches: Tally; scores: Float64Array; hits: HitRoom };
    reachFrom: (place: DirectoryPlace) => Reach;
  };

/** Builds the index from documents, in pieces: the same documents give the same index on server and in browser. */
export function* buildIndex(documents: SearchDocuments, map: CountyMap, layers: readonly LayerName[]): Steps<SearchIndex> {
  const book = wordBookOf(documents);
  const { entries, writer, weights } = yield* readEntries(documents, book);
  const labels = yield* labelKnowledge(documents);
  const builder = new VocabularyBuilder();
  writer.tell(builder);
  for (const [stem, count] of weights.counts) builder.count(stem, count);
  for (const [word, stem] of labels.words) builder.add(word, stem);
  for (const stem of labels.phrases.stems.keys()) builder.addStem(stem);
  yield;
  const vocabulary = builder.build(documents.entries.length);
  yield;
  const { phrases } = labels;
  const names = entries.map((words) => words.names);
  const parts = yield* partsOf(documents, names, labels);
  yield;
  const profiles = profilesOf(documents);
  yield;
  const relations = relationsOf(documents, layers.includes('related'));
  yield;
  const nameOrder = nameOrderOf(documents);
  yield;
  const nameWords = yield* nameWordsOf(documents, names, phrases);
  yield;
  const correct = documents.limitedTo === undefined ? corrector(vocabulary.sorted) : whenNeeded(() => corrector(vocabulary.sorted));
  yield;
  return {
    documents,
    vocabulary,
    parts,
    phrases,
    correct,
    engine: openEngine(weights, vocabulary),
    profiles,
    tallies: answerTallies(profiles.count),
    room: {
      matches: new Tally(documents.entries.length),
      scores: new Float64Array(documents.entries.length),
      hits: hitRoom(phrases.all.length),
    },
    relations,
    conceptAnswers: conceptAnswers(profiles, relations),
    concepts: documents.concepts.length,
    names: nameBook(entries, book),
    nameOrder,
    nameWords,
    organizationNames: organizationNames(documents, nameWords),
    layers,
    trust: trustOf(documents),
    reachFrom: reaches(documents, map),
  };
}

type ReadEntries = { entries: EntryWords[]; writer: StemWriter; weights: TermWeights };

/** Reads the words of all entries and weighs them. */
function* readEntries(documents: SearchDocuments, book: WordBook): Steps<ReadEntries> {
  const weigher = new TermWeigher(book);
  const writer = new StemWriter(documents, book);
  const entries: EntryWords[] = [];
  for (const entry of documents.entries) {
    const words = book.wordsOf(entry);
    weigher.add(writer.termsOf(entry, words));
    if (entries.push(words) % 100 === 0) yield;
  }
  return { entries, writer, weights: yield* weigher.weigh() };
}

/** What compounds may be made of: words of labels, and those of names and texts. */
function* partsOf(
  documents: SearchDocuments,
  names: readonly TextByLanguage[],
  { german, parts }: Pick<LabelKnowledge, 'german' | 'parts'>,
): Steps<CompoundParts> {
  if (documents.limitedTo !== undefined) return compoundPartsOfStems(() => [...german, ...finish(germanWords(documents, names))]);
  return withFurtherParts(parts(), yield* germanWords(documents, names));
}

/** A limited search corrects nothing, so nothing is prepared for it. */
function whenNeeded(prepare: () => Corrector): Corrector {
  let correct: Corrector | undefined;
  return (word) => {
    correct ??= prepare();
    return correct(word);
  };
}

/** Folded German words of names and texts, in pieces. Organizations' names are left out: they are names. */
function* germanWords({ entries, groups }: SearchDocuments, names: readonly TextByLanguage[]): Steps<Set<string>> {
  const words = new Set<string>();
  for (const [at, { text }] of entries.entries()) {
    for (const word of names[at]?.de?.split(' ') ?? []) words.add(word);
    for (const word of text.de?.split(' ') ?? []) words.add(word);
    if (at % 500 === 499) yield;
  }
  for (const { de = '' } of Object.values(groups)) for (const word of fold(de).split(' ')) words.add(word);
  return words;
}

/** Equal names are ordered by id. */
function nameOrderOf({ entries }: SearchDocuments): Int32Array {
  const names = entries.map(({ name }) => name.de ?? '');
  const sorted = names.map((_, at) => at).sort((a, b) => compare(names[a] ?? '', names[b] ?? '') || a - b);
  const order = new Int32Array(names.length);
  for (const [place, at] of sorted.entries()) order[at] = place;
  return order;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
