import { hasDigit } from '../../../shared/words.ts';
import { type CompoundParts, splitCompound } from './compounds.ts';
import { cyrillicWords } from './cyrillic-in-latin.ts';
import { nearWords } from './near-words.ts';
import { completions } from './prefix.ts';
import { possibleLabelStems, possibleStems } from './stem.ts';
import { isStopWord, isStopWordAt, isWeakWord } from './stop-words.ts';
import type { Corrector } from './typo.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isVerbParticle, otherForms } from './word-forms.ts';

/** Which layer a term comes from. */
export type WordLayer = 'exact' | 'joined' | 'compound' | 'form' | 'prefix' | 'latin' | 'typo' | 'near';

/** A stem to look for, and how much it counts beside the word as typed (1). */
export type Term = { stem: string; weight: number; layer: WordLayer };

/** A word of the query with everything it may stand for. */
export type QueryWord = {
  word: string;
  position: number;
  /** True for words that are only compared with phrases made of nothing else ("kann nicht mehr"). */
  stop: boolean;
  /** How much the word counts beside the others, 0 to 1. */
  importance: number;
  terms: Term[];
  /** The nearest known word, where this one was taken for a slip of the keys. */
  corrected?: string;
};

/** What the layers know of the directory. */
export type Knowledge = { vocabulary: Vocabulary; parts: CompoundParts; correct: Corrector };

/** One layer: the terms it adds to a word, seen in its query. It sees what earlier layers found. */
type Layer = (word: QueryWord, query: readonly QueryWord[], knowledge: Knowledge) => Term[];

const weights = {
  exact: 1,
  joined: 1,
  part: 0.5,
  head: 0.35,
  form: 0.7,
  latin: 0.8,
  typo: 0.8,
  prefix: 0.6,
  prefixOfKnown: 0.2,
  near: 0.3,
} as const;
const weakImportance = 0.25;
/** How many words behind its verb a little word may stand. */
const farthestParticle = 4;

const layers: Readonly<Record<WordLayer, Layer>> = {
  exact: ({ word }, _, { vocabulary }) => asTerms('exact', weights.exact, stemsOfAll([word], vocabulary)),
  joined: (word, query, { vocabulary }) => asTerms('joined', weights.joined, joinedStems(word, query, vocabulary)),
  compound: ({ word, stop }, _, { vocabulary, parts }) => {
    const found = stop ? [] : splitCompound(word, parts);
    return [
      ...asTerms('compound', weights.part, stemsOfAll(found.slice(0, -1), vocabulary)),
      ...asTerms('compound', weights.head, stemsOfAll(found.slice(-1), vocabulary)),
    ];
  },
  form: (word, _, { vocabulary }) => asTerms('form', weights.form, isUnknown(word, vocabulary) ? formStems(word.word, vocabulary) : []),
  prefix: (word, query, { vocabulary }) => {
    if (word !== query.at(-1) || word.stop) return [];
    const weight = word.terms.length > 0 ? weights.prefixOfKnown : weights.prefix;
    return asTerms('prefix', weight, stemsOfAll(completions(word.word, vocabulary.sorted), vocabulary));
  },
  latin: (word, _, { vocabulary }) =>
    isUnknown(word, vocabulary) ? asTerms('latin', weights.latin, stemsOfAll(cyrillicWords(word.word, vocabulary), vocabulary)) : [],
  typo: (word, _, { vocabulary, correct }) => {
    if (!isUnknown(word, vocabulary)) return [];
    const found = correct(word.word);
    if (found[0] !== undefined) word.corrected = found[0];
    return asTerms('typo', weights.typo, stemsOfAll(found, vocabulary));
  },
  near: (word, _, { vocabulary }) =>
    isUnknown(word, vocabulary) ? asTerms('near', weights.near, stemsOfAll(nearWords(word.word, vocabulary), vocabulary)) : [],
};

/** All layers of words in the order they build on each other. */
export const wordLayers: readonly WordLayer[] = ['exact', 'joined', 'compound', 'form', 'prefix', 'latin', 'typo', 'near'];

/**
 * What a query may mean, word by word. Pure: the same words and knowledge give the same terms on server and in browser.
 * @param words folded words in their order, place already taken out
 * @param chosen layers to use; fewer than all only for measuring what each brings
 */
export function analyse(words: readonly string[], knowledge: Knowledge, chosen: readonly string[] = wordLayers): QueryWord[] {
  const onlyStops = words.every(isStopWord);
  const onlyWeak = words.every((word) => isStopWord(word) || isWeakWord(word));
  const query: QueryWord[] = words.map((word, position) => {
    const stop = isStopWordAt(words, position) && !onlyStops;
    return { word, position, stop, importance: stop ? 0 : isWeakWord(word) && !onlyWeak ? weakImportance : 1, terms: [] };
  });
  for (const name of wordLayers) {
    if (!chosen.includes(name)) continue;
    for (const word of query) word.terms.push(...fresh(layers[name](word, query, knowledge), word.terms));
  }
  return query;
}

/**
 * Neighbouring words written as one where the directory does so: "Behinderten Beauftragter"; both words get the stem. Also a
 * verb with the little word it has sent to the end: "bringe mich um".
 */
function joinedStems({ word, position, stop }: QueryWord, query: readonly QueryWord[], vocabulary: Vocabulary): string[] {
  if (stop || hasDigit(word)) return [];
  const [before, after] = [query[position - 1], query[position + 1]];
  const parted = query.slice(position + 1, position + 1 + farthestParticle).find((later) => isVerbParticle(later.word));
  const pairs = [
    before && !before.stop ? before.word + word : '',
    after && !after.stop ? word + after.word : '',
    parted ? parted.word + word : '',
  ];
  return stemsOfAll(
    pairs.filter((pair) => pair !== ''),
    vocabulary,
  );
}

function formStems(word: string, vocabulary: Vocabulary): string[] {
  return stemsOfAll(otherForms(word), vocabulary);
}

/** Stems of words as the vocabulary knows them, and those they may have in labels, else in texts, as far as it has any. */
function stemsOfAll(words: readonly string[], vocabulary: Vocabulary): string[] {
  return words.flatMap((word) => {
    const known = vocabulary.stemsOf(word) ?? [];
    const guessed = known.length > 0 ? [] : possibleStems(word);
    return [...known, ...[...guessed, ...possibleLabelStems(word)].filter(vocabulary.hasStem)];
  });
}

/** Correcting is for words that nothing else explains; stop words explain themselves, even where nothing else was asked. */
function isUnknown({ terms, word }: QueryWord, vocabulary: Vocabulary): boolean {
  return terms.length === 0 && vocabulary.sorted.length > 0 && !isStopWord(word) && !isWeakWord(word);
}

function asTerms(layer: WordLayer, weight: number, stems: readonly string[]): Term[] {
  return stems.map((stem) => ({ stem, weight, layer }));
}

/** Terms whose stem the word does not have yet, each once. */
function fresh(terms: readonly Term[], known: readonly Term[]): Term[] {
  const stems = new Set(known.map(({ stem }) => stem));
  return terms.filter(({ stem }) => !stems.has(stem) && stems.add(stem));
}
