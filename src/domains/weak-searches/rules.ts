import type { SearchAnswer } from '../search/index.ts';

/** Shown from so many on: what one person typed is nobody's business, what five typed is a gap in the directory. */
export const shownFrom = 5;
/** Counts that never grew old enough to be shown, and those long past, go after so many days. */
export const forgottenAfterDays = { hidden: 90, shown: 365 } as const;

/**
 * A search whose best result scores lower has found nothing that really fits. Of the judged searches with a useful result 2 in 100 score
 * lower, of those without one a third: the list for editors misses some gaps, and seldom names one that is none.
 */
const leastUseful = 0.43;
const mostWords = 5;
const longest = 60;
const longNumber = /\d{3}/;

/** Whether a search has left somebody without a useful result. */
export function isWeak({ results, page }: Pick<SearchAnswer, 'results' | 'page'>): boolean {
  return page === 1 && (results[0]?.score ?? 0) < leastUseful;
}

/**
 * What may be counted of a search: its telling words, folded, without the place. Undefined where they may tell of a person:
 * whole stories, numbers, and searches that speak of danger.
 */
export function countable({ words, danger }: Pick<SearchAnswer, 'words' | 'danger'>): string | undefined {
  const text = words.join(' ');
  if (words.length === 0 || words.length > mostWords || text.length > longest) return undefined;
  return danger.length > 0 || longNumber.test(text) ? undefined : text;
}
