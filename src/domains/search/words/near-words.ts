import { hasDigit } from '../../../shared/words.ts';
import { completions } from './prefix.ts';
import { isStopWord } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const shortestLikeness = 5;
/** Ends are shared by chance more often than beginnings: "autistisch" is no "Tisch". */
const shortestEnd = 7;
const mostWords = 5;

/**
 * Last layer, for words nothing else explains: known words that stand at either end of it ("Angststörung" by "Angst"), else
 * known words that share its beginning, at least half of it ("autistisch" by "Autismus").
 */
export function nearWords(word: string, vocabulary: Vocabulary): string[] {
  if (hasDigit(word)) return [];
  const within = edgesOf(word).filter((edge) => !isStopWord(edge) && vocabulary.stemsOf(edge) !== undefined);
  return within.length > 0 ? within.slice(0, mostWords) : withSameBeginning(word, vocabulary);
}

/** Beginnings and ends of a word, longest first. */
function edgesOf(word: string): string[] {
  const lengths = Array.from({ length: Math.max(0, word.length - shortestLikeness) }, (_, at) => word.length - 1 - at);
  return lengths.flatMap((length) => (length < shortestEnd ? [word.slice(0, length)] : [word.slice(0, length), word.slice(-length)]));
}

function withSameBeginning(word: string, vocabulary: Vocabulary): string[] {
  const shortest = Math.max(shortestLikeness, Math.ceil(word.length / 2));
  for (let length = word.length - 1; length >= shortest; length -= 1) {
    const found = completions(word.slice(0, length), vocabulary.sorted);
    if (found.length > 0) return found.slice(0, mostWords);
  }
  return [];
}
