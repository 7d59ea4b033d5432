import { fold } from '../../shared/fold.ts';
import type { QueryWord } from './analyse.ts';
import type { SearchDocuments } from './search-documents.ts';

const written = new WeakMap<SearchDocuments, ReadonlyMap<string, string>>();

/**
 * The query with misspelt words put right, to offer as "Meinten Sie"; undefined where nothing was corrected. Words are shown as
 * names and labels write them; what only texts hold is corrected silently, as its spelling is not at hand.
 */
export function didYouMean(documents: SearchDocuments, query: string, words: readonly QueryWord[]): string | undefined {
  const corrections = new Map(words.flatMap(({ word, corrected }) => (corrected === undefined ? [] : [[word, corrected] as const])));
  if (corrections.size === 0) return undefined;
  const spelling = spellingsOf(documents);
  let changed = false;
  const better = query.replace(/[\p{L}\p{M}\p{Cf}]+/gu, (typed) => {
    const right = spelling.get(corrections.get(fold(typed)) ?? '');
    if (right === undefined) return typed;
    changed = true;
    return right;
  });
  return changed ? better : undefined;
}

/** Folded words as they are written, from names and labels; put together when the first slip is met. */
function spellingsOf(documents: SearchDocuments): ReadonlyMap<string, string> {
  const known = written.get(documents);
  if (known) return known;
  const spellings = new Map<string, string>();
  for (const text of writtenTexts(documents)) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
      const folded = fold(word);
      if (!spellings.has(folded)) spellings.set(folded, word);
    }
  }
  written.set(documents, spellings);
  return spellings;
}

function* writtenTexts({ topics, labels, entries, organizations }: SearchDocuments): Generator<string> {
  for (const { name, words } of topics) {
    yield* Object.values(name);
    yield* Object.values(words).flat();
  }
  for (const byConcept of Object.values(labels)) for (const texts of Object.values(byConcept)) yield* texts;
  for (const { name } of entries) yield* Object.values(name);
  for (const name of Object.values(organizations)) yield* Object.values(name);
}
