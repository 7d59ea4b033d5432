import { fold } from '../../../shared/fold.ts';
import type { SearchDocuments, TextByLanguage } from '../documents/search-documents.ts';
import { finish, type Steps } from '../steps.ts';
import type { QueryWord } from './analyse.ts';

/** In a story, a word nobody knows is seldom a slip, and who tells it does not want to be corrected. */
const mostWords = 4;
const inflection = /^(?:e|en|er|es|em|et|t|st|n|s|te|ten)?$/;

/** Folded words as written: of topics and labels, and what names of services and organizations add. */
type Spellings = { ofThesaurus: ReadonlyMap<string, string>; ofNames: ReadonlyMap<string, string> };

const written = new WeakMap<SearchDocuments, Spellings>();
const writtenInThesaurus = new WeakMap<
  SearchDocuments['labels'],
  { topics: SearchDocuments['topics']; spellings: ReadonlyMap<string, string> }
>();

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
  const { ofThesaurus, ofNames } = spellingsOf(documents);
  let changed = false;
  const better = query.replace(/[\p{L}\p{M}\p{Cf}]+/gu, (typed) => {
    const corrected = corrections.get(fold(typed)) ?? '';
    const right = ofThesaurus.get(corrected) ?? ofNames.get(corrected);
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
function spellingsOf(documents: SearchDocuments): Spellings {
  return written.get(documents) ?? finish(spellingSteps(documents));
}

/** Puts them together beforehand, in pieces; those of topics and labels once for the same thesaurus. */
export function* spellingSteps(documents: SearchDocuments): Steps<Spellings> {
  const { topics, labels, entries, organizations } = documents;
  let ofThesaurus = writtenInThesaurus.get(labels);
  if (ofThesaurus?.topics !== topics) {
    ofThesaurus = { topics, spellings: yield* collected(textsOfThesaurus(documents)) };
    writtenInThesaurus.set(labels, ofThesaurus);
  }
  const names = [...entries.map(({ name }) => name), ...Object.values(organizations)];
  const spellings = { ofThesaurus: ofThesaurus.spellings, ofNames: yield* collectedOfNames(names, ofThesaurus.spellings) };
  written.set(documents, spellings);
  return spellings;
}

function* collected(texts: Iterable<string>): Steps<Map<string, string>> {
  const spellings = new Map<string, string>();
  const met = new Set<string>();
  let done = 0;
  for (const text of texts) {
    for (const word of wordsAsWritten(text)) {
      if (met.has(word)) continue;
      met.add(word);
      addFirst(spellings, fold(word), word);
    }
    done += 1;
    if (done % 500 === 0) yield;
  }
  return spellings;
}

/** @param known words that need not be collected again */
function* collectedOfNames(names: readonly TextByLanguage[], known: ReadonlyMap<string, string>): Steps<Map<string, string>> {
  const spellings = new Map<string, string>();
  for (const [at, name] of names.entries()) {
    for (const [folded, word] of spellingsIn(name)) if (!known.has(folded)) addFirst(spellings, folded, word);
    if (at % 500 === 499) yield;
  }
  return spellings;
}

const spelledBefore = new WeakMap<TextByLanguage, ReadonlyMap<string, string>>();

/** The words of a name, read once. */
function spellingsIn(name: TextByLanguage): ReadonlyMap<string, string> {
  const known = spelledBefore.get(name);
  if (known) return known;
  const spellings = new Map<string, string>();
  for (const text of Object.values(name)) for (const word of wordsAsWritten(text)) addFirst(spellings, fold(word), word);
  spelledBefore.set(name, spellings);
  return spellings;
}

function addFirst(spellings: Map<string, string>, folded: string, word: string): void {
  if (!spellings.has(folded)) spellings.set(folded, word);
}

function wordsAsWritten(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word);
}

function* textsOfThesaurus({ topics, labels }: SearchDocuments): Generator<string> {
  for (const { name, words } of topics) {
    yield* Object.values(name);
    yield* Object.values(words).flat();
  }
  for (const byConcept of Object.values(labels)) for (const texts of Object.values(byConcept)) yield* texts;
}
