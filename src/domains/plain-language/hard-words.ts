import type { Explained } from './explained.ts';
import type { Hit } from './finding.ts';
import type { Sentence } from './sentences.ts';
import type { HardWord, WordLists } from './word-lists.ts';

const endings = new Set(['', 'e', 'en', 'er', 'es', 'em', 'n', 's', 't', 'te', 'ten', 'innen', 'in']);

/** Words of the editors' list that the page does not explain, also as a part of a split word. */
export function hardWords({ words }: Sentence, lists: WordLists, isExplained: Explained): Hit[] {
  return words
    .flatMap(({ lower }) => (/[-·/]/.test(lower) ? lower.split(/[-·/]/) : lower))
    .flatMap((part) => {
      const entry = lists.hardWords.get(part.slice(0, 3))?.find((hard) => isFormOf(part, hard));
      return entry && !isExplained(entry.stem) ? [{ words: part, better: entry.easy }] : [];
    });
}

function isFormOf(part: string, { stem, anyEnding }: HardWord): boolean {
  return part.startsWith(stem) && (anyEnding || endings.has(part.slice(stem.length)));
}
