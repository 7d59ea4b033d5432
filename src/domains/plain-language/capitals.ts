import type { Explained } from './explained.ts';
import type { Hit } from './finding.ts';
import type { Sentence } from './sentences.ts';
import type { WordLists } from './word-lists.ts';

/** Words in all capitals, but short forms that everybody knows or the page explains, names, and Roman numbers ("SGB I"). */
export function capitals({ words }: Sentence, { acronyms, names }: WordLists, isExplained: Explained): Hit[] {
  return words
    .filter(({ text, lower }) => text !== lower && /\p{Lu}{2}/u.test(text))
    .flatMap(({ text }) => text.split(/[-·/]/))
    .filter((part) => /^\p{Lu}{2,}$/u.test(part) && !/^[IVX]+$/.test(part))
    .filter((part) => !acronyms.has(part) && !names.has(part.toLowerCase()) && !isExplained(part))
    .map((part) => ({ words: part, better: `"${part[0]}${part.slice(1).toLowerCase()}", or say on the page: ${part} bedeutet …` }));
}
