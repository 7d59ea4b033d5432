import { hasDigit, wordsOf } from '../../../shared/words.ts';
import type { SearchDocuments } from '../documents/search-documents.ts';
import type { QueryWord } from '../words/analyse.ts';
import { germanStem } from '../words/stem.ts';
import { isStopWord } from '../words/stop-words.ts';
import type { NameWords } from './name-words.ts';
import { steady } from './steady.ts';

/** Organizations by what people call them. */
export type OrganizationNames = {
  /** Entries whose organization a query names and speaks of nothing beside it, with how much of its name it says, 0 to 1. */
  namedIn(query: readonly QueryWord[]): Iterable<[entry: number, share: number]>;
};

/** A name of which less is said may as well be another's: "Diakonie". */
const leastShare = 0.5;
/** Legal forms and shorter words say nothing about who it is. */
const shortest = 3;
const legalForms = new Set(['gmbh', 'ggmbh', 'verein', 'stiftung', 'kreisverband', 'ortsverein', 'landesverband']);

type Named = { entries: number[]; words: ReadonlyMap<string, number>; whole: number };

/**
 * Opens the names. A word of a name counts as much as it tells whose name it is; where none does ("Frauen helfen Frauen"), only the
 * whole name is taken for it.
 * @param telling words of names with how telling they are
 */
export function organizationNames({ entries, organizations, towns, county }: SearchDocuments, telling: NameWords): OrganizationNames {
  const places = new Set([county.name, ...towns.map(({ name }) => name)].flatMap((name) => wordsOf(name)));
  const named = new Map<string, Named>();
  for (const [at, { organization = '' }] of entries.entries()) {
    const name = organizations[organization]?.de;
    if (name === undefined) continue;
    const known = named.get(organization) ?? { entries: [], ...wordsOfName(name, places, telling) };
    named.set(organization, known);
    known.entries.push(at);
  }
  const byWord = new Map<string, Named[]>();
  for (const each of named.values()) for (const stem of each.words.keys()) byWord.set(stem, [...(byWord.get(stem) ?? []), each]);
  return {
    *namedIn(query) {
      const stems = new Set(query.flatMap(({ word, stop }) => (stop || !isTelling(word, places) ? [] : [germanStem(word)])));
      const [first] = stems;
      if (first === undefined) return;
      for (const { entries, words, whole } of byWord.get(first) ?? []) {
        const share = shareSaid(stems, words, whole);
        if (share >= leastShare) for (const entry of entries) yield [entry, share];
      }
    },
  };
}

function wordsOfName(name: string, places: ReadonlySet<string>, telling: NameWords): Omit<Named, 'entries'> {
  const stems = wordsOf(name)
    .filter((word) => isTelling(word, places))
    .map(germanStem);
  const words = new Map(stems.map((stem) => [stem, telling.get(stem)?.weight ?? 0]));
  return { words, whole: [...words.values()].reduce((sum, weight) => sum + weight, 0) };
}

function isTelling(word: string, places: ReadonlySet<string>): boolean {
  return word.length >= shortest && !hasDigit(word) && !isStopWord(word) && !legalForms.has(word) && !places.has(word);
}

function shareSaid(stems: ReadonlySet<string>, words: ReadonlyMap<string, number>, whole: number): number {
  let said = 0;
  for (const stem of stems) {
    const weight = words.get(stem);
    if (weight === undefined) return 0;
    said += weight;
  }
  if (stems.size === words.size) return 1;
  return whole === 0 ? 0 : steady(said / whole);
}
