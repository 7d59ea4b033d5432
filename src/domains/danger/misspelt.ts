/** Only long words are forgiven a slip: in short ones a letter makes another word ("schlagen", "schlafen"). */
const shortestForgiven = 9;
/** A word that is an alarm by itself has few neighbours, and missing it is worse: "Suicid". */
const shortestAlone = 6;

/**
 * Puts misspelt words right where they are one slip away from a long word of the phrases: a letter missing, too many, wrong or
 * swapped, with the first letter kept. Words of the phrases themselves stay as they are.
 * @param known all words of the phrases, folded
 * @param alone those that make a phrase by themselves
 */
export function spellingOf(known: ReadonlySet<string>, alone: ReadonlySet<string>): (word: string) => string {
  const byInitial = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < (alone.has(word) ? shortestAlone : shortestForgiven)) continue;
    const initial = word.charAt(0);
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), word]);
  }
  return (word) => {
    if (word.length < shortestAlone - 1 || known.has(word)) return word;
    return byInitial.get(word.charAt(0))?.find((candidate) => isOneSlipAway(word, candidate)) ?? word;
  };
}

/** Whether two different words differ by one letter inserted, left out or replaced, or by two neighbours swapped. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at);
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at];
  return a.slice(at + 1) === b.slice(at + 1) || (swapped && a.slice(at + 2) === b.slice(at + 2));
}
