import { wordsOf } from '../../../shared/words.ts';
import type { Concept, Entry, Localized, Snapshot } from '../../content/index.ts';
import { topicWithDescendants } from '../../directory/index.ts';
import { plainTexts } from '../documents/plain-texts.ts';
import type { SearchDocuments, TopicDocument } from '../documents/search-documents.ts';
import type { Steps } from '../steps.ts';
import { dividedCompounds } from '../words/compounds.ts';

/** What people may call things: the part of the documents that does not depend on services. */
export type Thesaurus = Pick<SearchDocuments, 'topics' | 'concepts' | 'labels' | 'labelCompounds'>;

let last: { made: readonly unknown[]; thesaurus: Thesaurus } | undefined;

/**
 * The thesaurus of a snapshot, in pieces. Services change more often than words: where no concept and no topic has changed since
 * the last time, the same thesaurus comes back, and so does all that was prepared from it.
 */
export function* collectThesaurus(snapshot: Snapshot): Steps<Thesaurus> {
  const made = partsOf(snapshot);
  if (last && last.made.length === made.length && made.every((part, at) => part === last?.made[at])) return last.thesaurus;
  const concepts = byId(snapshot.concepts.values());
  const topics = byId(snapshot.topics.values()).map((topic): TopicDocument => {
    const { id, name, words } = topic;
    return { id, name: plainTexts(name), words, under: [...topicWithDescendants(snapshot, id)] };
  });
  const labels = labelsOf(concepts);
  yield;
  const german = [
    ...topics.flatMap(germanOfTopic),
    ...['de', 'de-simple'].flatMap((language) => Object.values(labels[language] ?? {}).flat()),
  ];
  const thesaurus: Thesaurus = {
    topics,
    concepts: concepts.map(({ id, topics, related, codes }) => ({ id, topics, related, codes })),
    labels,
    labelCompounds: yield* dividedCompounds(new Set(german.flatMap(wordsOf)), []),
  };
  last = { made, thesaurus };
  return thesaurus;
}

/** What a reload keeps of entries that did not change: not the entries themselves, but what they hold. */
function partsOf({ concepts, topics }: Snapshot): unknown[] {
  const ofConcepts = [...concepts.values()].flatMap(({ id, name, topics, related, official, words, phrases, codes }) => [
    ...[id, name, topics, related, official, words, phrases, codes],
  ]);
  return [...ofConcepts, ...[...topics.values()].flatMap(({ id, name, words, parents }) => [id, name, words, parents])];
}

function germanOfTopic({ name, words }: TopicDocument): string[] {
  return [name.de ?? '', ...(words.de ?? [])];
}

function labelsOf(concepts: readonly Entry<Concept>[]): SearchDocuments['labels'] {
  const labels: Record<string, Record<string, string[]>> = {};
  const add = (language: string, id: string, texts: readonly string[]) => {
    if (texts.length === 0) return;
    labels[language] ??= {};
    labels[language][id] = [...new Set([...(labels[language][id] ?? []), ...texts])];
  };
  for (const { id, name, official, words, phrases } of concepts) {
    for (const [language, text] of Object.entries(plainTexts(name as Localized))) add(language, id, [text]);
    for (const kind of [official, words, phrases]) {
      for (const [language, texts] of Object.entries(kind)) add(language, id, texts ?? []);
    }
  }
  return labels;
}

/** Entries in the order of their ids, whatever order they were read in. */
export function byId<Kind extends { id: string }>(entries: Iterable<Kind>): Kind[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}
