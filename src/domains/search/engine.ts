import lunr from 'lunr';
import type { QueryWord } from './analyse.ts';
import { championsOf, type TermWeights } from './term-weights.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A built index over the texts of services. Only this file knows the engine behind it. */
export type Engine = {
  /**
   * Services that hold any of the words, by their number, with a score that has no upper end; every word is optional.
   * @param faint words that only tell equals apart, such as the name of the place asked for
   */
  find(query: readonly QueryWord[], faint: readonly string[]): Map<number, number>;
};

/** What words count that name the place asked for: enough to tell two offices of one provider apart. */
const faintBoost = 0.3;
/** From this boost on, a stem is what was typed, not a guess. */
const surely = 0.75;
const field = 'text';
const noMetadata = {};

/**
 * Opens a lunr index over weights reckoned beforehand. lunr's own builder would do the language work, the fields and the word
 * automaton again that the layers have done already, at twenty times the cost; here it scores and merges. What it looks up of a
 * word is put before it when the word is first asked for.
 */
export function openEngine(weights: TermWeights, vocabulary: Vocabulary): Engine {
  const inverted = Object.create(null) as Record<string, { _index: number; text: Record<string, object> }>;
  const index = new lunr.Index({
    invertedIndex: inverted,
    fieldVectors: vectorsOf(weights),
    tokenSet: { intersect: (asked: unknown) => asked },
    fields: [field],
    pipeline: new lunr.Pipeline(),
  } as never);
  const know = (stem: string): boolean => {
    if (inverted[stem]) return true;
    const postings = weights.postingsOf(stem);
    if (postings) inverted[stem] = { _index: postings.term, text: refsOf(championsOf(postings, vocabulary.documents)) };
    return postings !== undefined;
  };
  return {
    find: (query, faint) =>
      scores(
        index,
        weighedStems(query, faint, vocabulary).filter(({ stem }) => know(stem)),
      ),
  };
}

function vectorsOf({ vectors }: TermWeights): Record<string, object> {
  const named = Object.create(null) as Record<string, object>;
  for (const [entry, elements] of vectors.entries()) named[`${field}/${entry}`] = new lunr.Vector(elements as number[]);
  return named;
}

function refsOf(entries: Iterable<number>): Record<string, object> {
  const refs: Record<string, object> = {};
  for (const entry of entries) refs[entry] = noMetadata;
  return refs;
}

type WeighedStem = { stem: string; boost: number };

function weighedStems(query: readonly QueryWord[], faint: readonly string[], vocabulary: Vocabulary): WeighedStem[] {
  const meant = query
    .filter(({ stop }) => !stop)
    .flatMap(({ terms, importance }) => terms.map(({ stem, weight }) => ({ stem, boost: weight * importance })));
  if (meant.length === 0) return [];
  const aside = faint.flatMap((word) => [...(vocabulary.stemsOf(word) ?? [])]).map((stem) => ({ stem, boost: faintBoost }));
  return [...meant, ...aside].filter(({ stem, boost }) => boost >= surely || !isCommon(stem, vocabulary));
}

/** Guesses at words that stand in every tenth entry tell nothing and cost the most. */
function isCommon(stem: string, { documentsWith, documents }: Vocabulary): boolean {
  return documentsWith(stem) > documents / 10;
}

function scores(index: lunr.Index, stems: readonly WeighedStem[]): Map<number, number> {
  if (stems.length === 0) return new Map();
  const found = index.query((query) => {
    for (const { stem, boost } of stems) query.term(stem, { boost, usePipeline: false });
  });
  return new Map(found.map(({ ref, score }) => [Number(ref), score]));
}
