import { hasDigit, wordsOf } from '../../../shared/words.ts';
import type { SearchDocuments, TextByLanguage } from '../documents/search-documents.ts';
import type { Steps } from '../steps.ts';
import type { Phrases } from '../thesaurus/phrases.ts';
import type { QueryWord, Term, WordLayer } from '../words/analyse.ts';
import { germanStem, labelStem } from '../words/stem.ts';
import { isStopWord } from '../words/stop-words.ts';
import { steady } from './steady.ts';

/** Stems of names with the entries that bear them or whose organization does, and how telling they are, 0 to 1. */
export type NameWords = ReadonlyMap<string, { entries: readonly number[]; weight: number }>;

/** Less telling words are no names: they stand in too many, or mean something. */
const leastTelling = 0.15;
/** Shorter words are no names by themselves: "e.V.". */
const shortest = 3;
/** Names are asked for as written, written apart, or misspelt; what is only like a name is not meant. */
const naming: readonly WordLayer[] = ['exact', 'joined', 'typo'];

/**
 * A word is a name the more, the fewer services bear it and the fewer concepts use it: "Elim", "Caritas", but not "Haus". In pieces.
 * @param names of the entries by language, folded
 */
export function* nameWordsOf(
  { entries, organizations }: SearchDocuments,
  names: readonly TextByLanguage[],
  phrases: Phrases,
): Steps<NameWords> {
  const bearers = new Map<string, number[]>();
  const stems = stemsOfNames();
  const ofOrganizations = new Map(Object.entries(organizations).map(([id, { de = '' }]) => [id, stems(wordsOf(de))]));
  for (const [at, { organization = '' }] of entries.entries()) {
    const own = stemsOfName(names[at] ?? {}, stems);
    for (const stem of new Set([...own, ...(ofOrganizations.get(organization) ?? [])])) {
      const known = bearers.get(stem);
      if (known) known.push(at);
      else bearers.set(stem, [at]);
    }
    if (at % 500 === 499) yield;
  }
  yield;
  const telling = [...bearers].map(([stem, found]) => {
    const rarity = found.length === 1 ? 1 : 1 - Math.log(found.length) / Math.log(entries.length);
    return [stem, { entries: found, weight: steady(rarity / Math.max(1, meaningsOf(stem, phrases))) }] as const;
  });
  return new Map(telling.filter(([, { weight }]) => weight >= leastTelling));
}

const stemmedBefore = new WeakMap<TextByLanguage, readonly string[]>();

/** Stems of an entry's German name, read once. */
function stemsOfName(name: TextByLanguage, stems: (words: readonly string[]) => string[]): readonly string[] {
  const known = stemmedBefore.get(name) ?? stems(name.de?.split(' ') ?? []);
  stemmedBefore.set(name, known);
  return known;
}

/** Neighbours written as one: "Kinder-Kleider-Kiste" is asked for as "Kleiderkiste". */
function joined(words: readonly string[]): string[] {
  return words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? '';
    return isNaming(before) && isNaming(word) ? [before + word] : [];
  });
}

/** Words that people write out and names shorten. */
const shortened: Readonly<Record<string, string>> = { sankt: 'st' };

/** A folded word as names write it: "Sankt" as "St.". */
export function asInNames(word: string): string {
  return Object.hasOwn(shortened, word) ? (shortened[word] ?? word) : word;
}

/** Stems of words that may be names, also where neighbours are written as one; each word is stemmed once. */
function stemsOfNames(): (words: readonly string[]) => string[] {
  const known = new Map<string, string>();
  const stemOf = (word: string) => {
    const stem = known.get(word) ?? germanStem(word);
    known.set(word, stem);
    return stem;
  };
  return (words) => [...words.filter(isNaming), ...joined(words)].map(stemOf);
}

function isNaming(word: string): boolean {
  return word.length >= shortest && !isStopWord(word) && !hasDigit(word);
}

/** How many concepts and topics use a German stem. */
function meaningsOf(stem: string, { stems, all }: Phrases): number {
  const numbers = stems.get(labelStem('de', stem))?.phrases ?? [];
  return new Set(numbers.map((number) => all[number]?.target)).size;
}

/** Entries whose name the query speaks of, with the share of the query that does so, 0 to 1. */
export function* namedIn(query: readonly QueryWord[], names: NameWords): Generator<[entry: number, share: number]> {
  const whole = query.reduce((sum, { importance }) => sum + importance, 0);
  for (const { word, importance, stop, terms } of query) {
    if (stop || importance === 0) continue;
    const typed: Term = { stem: germanStem(word), weight: 1, layer: 'exact' };
    const isMissing = !terms.some(({ stem }) => stem === typed.stem);
    for (const { stem, weight, layer } of isMissing ? [typed, ...terms] : terms) {
      const known = naming.includes(layer) ? names.get(stem) : undefined;
      if (!known) continue;
      for (const entry of known.entries) yield [entry, (importance / whole) * weight * known.weight];
    }
  }
}
