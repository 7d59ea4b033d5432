import { hasDigit } from '../../../shared/words.ts';

const shortestPrefix = 3;
const mostCompletions = 10;

/**
 * Layer 6. Words of the vocabulary that begin with what was typed, without the word itself; at most ten, shortest first.
 * @param sorted the vocabulary in code-point order
 */
export function completions(prefix: string, sorted: readonly string[]): string[] {
  if (prefix.length < shortestPrefix || hasDigit(prefix)) return [];
  const found: string[] = [];
  for (let at = firstFrom(prefix, sorted); at < sorted.length; at += 1) {
    const word = sorted[at] ?? '';
    if (!word.startsWith(prefix)) break;
    if (word !== prefix) found.push(word);
  }
  return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, mostCompletions);
}

/** Index of the first word not before the prefix (binary search). */
function firstFrom(prefix: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
