import { wordsOf } from '../../../shared/words.ts';
import type { SearchDocuments } from '../documents/search-documents.ts';
import { germanStem } from '../words/stem.ts';
import { isStopWord } from '../words/stop-words.ts';

/** What a label found counts by where it stands; whole labels only. */
const inName = 1;
const inText = 0.6;
const mostGuesses = 4;
/** A text that only brushes a concept with one common word is not about it. */
const leastStrength = 0.3;

/** The same thesaurus comes again with every edit of a service. */
const prepared = new WeakMap<SearchDocuments['labels'], ReadonlyMap<string, readonly GuessLabel[]>>();

type GuessLabel = { concept: string; stems: readonly string[] };

/**
 * Reads from a service's German texts what it may be about, for services that nobody has given concepts. A label counts whole
 * or not at all; the more concepts use its words, the less.
 * @param name German name, folded
 * @param text German words, folded
 * @returns strengths from 0 to 1 by concept, at most four; undefined where nothing is found
 */
export function conceptGuesser(labels: SearchDocuments['labels']): (name: string, text: string) => Record<string, number> | undefined {
  const byStem = prepared.get(labels) ?? labelsByRarestStem(labels);
  prepared.set(labels, byStem);
  if (byStem.size === 0) return () => undefined;
  const stems = new Map<string, string>();
  const stemOf = (word: string) => {
    const stem = stems.get(word) ?? germanStem(word);
    stems.set(word, stem);
    return stem;
  };
  return (name, text) => {
    const nameStems = new Set(name.split(' ').map(stemOf));
    const allStems = new Set([...nameStems, ...text.split(' ').map(stemOf)]);
    const strengths = new Map<string, number>();
    for (const stem of allStems) {
      const labels = byStem.get(stem) ?? [];
      const users = labels.length === 0 ? 0 : new Set(labels.map((label) => label.concept)).size;
      for (const { concept, stems } of labels) {
        if (!stems.every((each) => allStems.has(each))) continue;
        const strength = (stems.every((each) => nameStems.has(each)) ? inName : inText) / Math.sqrt(users);
        strengths.set(concept, Math.max(strengths.get(concept) ?? 0, strength));
      }
    }
    const best = [...strengths].filter(([, strength]) => strength >= leastStrength);
    best.sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
    return best.length === 0
      ? undefined
      : Object.fromEntries(best.slice(0, mostGuesses).map(([id, by]) => [id, Math.round(by * 100) / 100]));
  };
}

/** German labels, each under the one of its stems that the fewest labels use. */
function labelsByRarestStem(labels: SearchDocuments['labels']): Map<string, GuessLabel[]> {
  const all: GuessLabel[] = [];
  const uses = new Map<string, number>();
  for (const [concept, texts] of Object.entries(labels.de ?? {})) {
    for (const text of texts) {
      const stems = [
        ...new Set(
          wordsOf(text)
            .filter((word) => !isStopWord(word))
            .map(germanStem),
        ),
      ];
      if (stems.length === 0) continue;
      all.push({ concept, stems });
      for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1);
    }
  }
  const byStem = new Map<string, GuessLabel[]>();
  for (const label of all) {
    const rarest = label.stems.reduce((a, b) => ((uses.get(b) ?? 0) < (uses.get(a) ?? 0) ? b : a));
    const known = byStem.get(rarest);
    if (known) known.push(label);
    else byStem.set(rarest, [label]);
  }
  return byStem;
}
