import { fold } from '../../shared/fold.ts';
import type { QueryWord } from './analyse.ts';
import type { SearchDocuments } from './search-documents.ts';

/** In a story, a word nobody knows is seldom a slip, and who tells it does not want to be corrected. */
const mostWords = 4;
const inflection = /^(?:e|en|er|es|em|et|t|st|n|s|te|ten)?$/;

const written = new WeakMap<SearchDocuments, ReadonlyMap<string, string>>();

/**
 * The query with misspelt words put right, to offer as "Meinten Sie"; undefined where nothing was corrected. Words are shown as
 * names and labels write them; what only texts hold is corrected silently, as its spelling is not at hand. So is what follows a
 * long story or only inflects otherwise.
 */
export function didYouMean(documents: SearchDocuments, query: string, words: readonly QueryWord[]): string | undefined {
  if (words.filter(({ stop }) => !stop).length > mostWords) return undefined;
  const corrections = new Map(
    words.flatMap(({ word, corrected }) => (corrected === undefined || isOtherForm(word, corrected) ? [] : [[word, corrected] as const])),
  );
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

/** Whether two words differ by how they are inflected only: "streitet" is no slip for "streiten". */
function isOtherForm(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return inflection.test(a.slice(same)) && inflection.test(b.slice(same));
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
