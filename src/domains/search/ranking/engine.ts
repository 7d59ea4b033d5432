import lunr from 'lunr';
import type { QueryWord } from '../words/analyse.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { Tally } from './tally.ts';
import { championsOf, type Postings, type TermWeights } from './term-weights.ts';

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

/**
 * Opens an engine over weights reckoned beforehand. A score is what lunr's index would give, by lunr's own vectors. Its builder
 * would do the language work, the fields and the word automaton again that the layers have done already, at twenty times the
 * cost, and its index makes objects of every word met in every service, which took most of the time of a query.
 */
export function openEngine(weights: TermWeights, vocabulary: Vocabulary): Engine {
  const vectors = weights.vectors.map((elements) => new lunr.Vector(elements as number[]));
  const champions = new Map<number, readonly number[]>();
  const met = new Tally(vectors.length);
  const servicesWith = (postings: Postings): readonly number[] => {
    const known = champions.get(postings.term) ?? championsOf(postings, vocabulary.documents);
    champions.set(postings.term, known);
    return known;
  };
  return {
    find: (query, faint) => {
      const asked = new lunr.Vector([]);
      met.clear();
      for (const { stem, boost } of weighedStems(query, faint, vocabulary)) {
        const postings = weights.postingsOf(stem);
        if (!postings) continue;
        asked.upsert(postings.term, boost, (a, b) => a + b);
        for (const entry of servicesWith(postings)) met.raise(entry, 1);
      }
      const scores = new Map<number, number>();
      for (const entry of met.things()) scores.set(entry, asked.similarity(vectors[entry] as lunr.Vector));
      return scores;
    },
  };
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
