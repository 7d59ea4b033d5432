import type { SearchDocuments } from '../documents/search-documents.ts';
import type { Steps } from '../steps.ts';
import { type CompoundParts, compoundParts } from '../words/compounds.ts';
import { readLabels } from './label-stems.ts';
import { labelsOf } from './labels.ts';
import { PhraseCollector, type Phrases } from './phrases.ts';

/** Everything prepared from labels. */
export type LabelKnowledge = {
  phrases: Phrases;
  /** Every word of a label with its stem. */
  words: readonly (readonly [word: string, stem: string])[];
  /** Folded German words of labels, or their stems. */
  german: ReadonlySet<string>;
  /** Parts of compounds made of them. */
  parts: () => CompoundParts;
};

const prepared = new WeakMap<SearchDocuments['labels'], { documents: SearchDocuments; knowledge: LabelKnowledge }>();

/** Prepares the labels of documents, in pieces; once for the same thesaurus, whatever services came and went. */
export function* labelKnowledge(documents: SearchDocuments): Steps<LabelKnowledge> {
  const known = prepared.get(documents.labels);
  if (known?.documents.topics === documents.topics && known.documents.concepts === documents.concepts) return known.knowledge;
  const words: [string, string][] = [];
  const german = new Set<string>();
  const collector = new PhraseCollector((word, stem) => words.push([word, stem]));
  let done = 0;
  for (const label of labelsOf(documents)) {
    collector.add(label);
    if (label.language.startsWith('de')) for (const word of label.words) german.add(word);
    done += 1;
    if (done % 500 === 0) yield;
  }
  yield* addStems(documents, collector, german);
  const phrases = collector.build(documents.concepts.length + documents.topics.length);
  const knowledge = { phrases, words, german, parts: whenNeeded(() => compoundParts(german)) };
  prepared.set(documents.labels, { documents, knowledge });
  return knowledge;
}

/** Labels that come as stems. */
function* addStems({ labelStems = {} }: SearchDocuments, collector: PhraseCollector, german: Set<string>): Steps<void> {
  for (const [language, packed] of Object.entries(labelStems)) {
    const names = wordsIn(packed.stems);
    const stems = collector.stemsNamed(language, names);
    const stops = wordsIn(packed.stops);
    if (language === 'de') for (const name of names) german.add(name);
    let target = 0;
    for (const labels of readLabels(packed)) {
      for (const label of labels) collector.addStems(target, language, label, stems, stops);
      target += 1;
      if (target % 100 === 0) yield;
    }
  }
}

function wordsIn(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function whenNeeded<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
