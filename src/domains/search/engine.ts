import lunr from 'lunr';
import type { QueryWord } from './analyse.ts';
import { type FieldName, fieldWeights } from './documents.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Stems of a service by field, ready for the index. */
export type IndexedDocument = { id: string } & Record<FieldName, readonly string[]>;

/** A built index. Only this file knows the engine behind it. */
export type Engine = {
  /**
   * Services that hold any of the words, by id, with a score that has no upper end; every word is optional.
   * @param faint words that only tell equals apart, such as the name of the place asked for
   */
  find(query: readonly QueryWord[], faint: readonly string[]): Map<string, number>;
};

/** Names are short and summaries are not: length shall matter less than in running text (lunr's own value is 0.75). */
const lengthMatters = 0.4;
/** What words count that name the place asked for: enough to tell two offices of one provider apart. */
const faintBoost = 0.3;
/** From this boost on, a stem is what was typed, not a guess. */
const surely = 0.75;

/**
 * Builds a lunr index over stems. Its own pipelines stay empty: all language work happens in the layers, on both sides alike.
 */
export function buildEngine(documents: Iterable<IndexedDocument>, vocabulary: Vocabulary): Engine {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.b(lengthMatters);
  for (const [field, boost] of Object.entries(fieldWeights)) builder.field(field, { boost });
  for (const document of documents) builder.add(document);
  const index = builder.build();
  return { find: (query, faint) => scores(index, weighedStems(query, faint, vocabulary)) };
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

function scores(index: lunr.Index, stems: readonly WeighedStem[]): Map<string, number> {
  if (stems.length === 0) return new Map();
  const found = index.query((query) => {
    for (const { stem, boost } of stems) query.term(stem, { boost, usePipeline: false });
  });
  return new Map(found.map(({ ref, score }) => [ref, score]));
}
