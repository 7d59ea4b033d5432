import type { Snapshot } from '../content/index.ts';
import { shownServices } from '../directory/index.ts';
import type { Knowledge } from './analyse.ts';
import { splitCompound } from './compounds.ts';
import { documentOf, type SearchDocument } from './documents.ts';
import { buildEngine, type Engine, type IndexedDocument } from './engine.ts';
import { stemIn } from './stem.ts';
import { type TopicPhrases, topicPhrases } from './topic-phrases.ts';
import { corrector } from './typo.ts';
import { type Vocabulary, VocabularyBuilder } from './vocabulary.ts';

/** Everything a search needs of one snapshot in one language. */
export type SearchIndex = Knowledge & {
  engine: Engine;
  phrases: TopicPhrases;
  entries: ReadonlyMap<string, IndexedEntry>;
};

/** What ranking looks up of a service: its names, folded and with a space at either end, and one key for equal topics. */
type IndexedEntry = { names: readonly string[]; topicsKey: string };

const indexes = new WeakMap<Snapshot, Map<string, SearchIndex>>();

/** The index over the shown services, built on the first search after the content changed and kept while it lasts. */
export function searchIndexOf(snapshot: Snapshot, language: string): SearchIndex {
  const byLanguage = indexes.get(snapshot) ?? new Map<string, SearchIndex>();
  indexes.set(snapshot, byLanguage);
  const index = byLanguage.get(language) ?? buildIndex(snapshot, language);
  byLanguage.set(language, index);
  return index;
}

function buildIndex(snapshot: Snapshot, language: string): SearchIndex {
  const documents = shownServices(snapshot).map((service) => documentOf(snapshot, service, language));
  const phrases = topicPhrases(snapshot);
  const vocabulary = vocabularyOf(documents, phrases);
  const partsOf = partsMemory(vocabulary);
  return {
    vocabulary,
    phrases,
    correct: corrector(vocabulary.sorted),
    engine: buildEngine(
      documents.map((document) => indexed(document, partsOf)),
      vocabulary,
    ),
    entries: new Map(documents.map(({ id, names, topicsKey }) => [id, { names: names.map((name) => ` ${name} `), topicsKey }])),
  };
}

function vocabularyOf(documents: readonly SearchDocument[], phrases: TopicPhrases): Vocabulary {
  const builder = new VocabularyBuilder();
  for (const { id, fields } of documents)
    for (const words of Object.values(fields)) for (const { word, stem } of words) builder.add(word, stem, id);
  for (const { word, stem } of phrases.words) builder.add(word, stem);
  return builder.build(documents.length);
}

function indexed({ id, fields }: SearchDocument, partsOf: (word: string) => readonly string[]): IndexedDocument {
  const stems = (words: readonly { stem: string }[]) => words.map(({ stem }) => stem);
  const compounds = new Set([...fields.name, ...fields.topics, ...fields.summary].map(({ word }) => word));
  return {
    id,
    name: stems(fields.name),
    topics: stems(fields.topics),
    organization: stems(fields.organization),
    summary: stems(fields.summary),
    groups: stems(fields.groups),
    places: stems(fields.places),
    parts: [...compounds].flatMap(partsOf),
  };
}

/** Stems of the parts of a compound. The same compounds stand in many entries, so each is split once. */
function partsMemory(vocabulary: Vocabulary): (word: string) => readonly string[] {
  const memory = new Map<string, readonly string[]>();
  return (word) => {
    const known = memory.get(word);
    if (known) return known;
    const parts = splitCompound(word, vocabulary).map((part) => stemIn('de', part));
    memory.set(word, parts);
    return parts;
  };
}
