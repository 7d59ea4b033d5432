import type { PlainLanguage, Snapshot } from '../content/index.ts';

/** What editors know of words, ready for looking up; keys are in small letters. */
export type WordLists = {
  /** Unsplit word to its split form: `telefonzentrale` to `Telefon-Zentrale`. */
  compounds: ReadonlyMap<string, string>;
  /** Parts of all split words, for splitting words that nobody has listed. */
  parts: ReadonlySet<string>;
  /** Names of places, people and houses: they are never split. */
  names: ReadonlySet<string>;
  /** Short forms that everybody knows, as written. */
  acronyms: ReadonlySet<string>;
  /** Abbreviation without spaces to the whole words: `z.b.` to `zum Beispiel`. */
  abbreviations: ReadonlyMap<string, string>;
  /** Hard words by their first three letters. */
  hardWords: ReadonlyMap<string, readonly HardWord[]>;
};

/** A hard word in small letters, and an easier one or what it means. */
export type HardWord = { stem: string; anyEnding: boolean; easy: string };

/** Word lists from `plain-language.yaml`, with the names of the county's towns and villages. */
export function wordListsOf({ plainLanguage, municipalities }: Pick<Snapshot, 'plainLanguage' | 'municipalities'>): WordLists {
  const places = [...municipalities.values()].flatMap(({ name, localities }) => [name, ...localities]);
  return wordLists(plainLanguage, places);
}

/** @param places names that are no words of the list, such as those of towns */
export function wordLists(lists: PlainLanguage, places: readonly string[] = []): WordLists {
  const small = (text: string) => text.toLowerCase();
  const bare = (text: string) => small(text).replaceAll(/[-·]/g, '');
  return {
    compounds: new Map(lists.compounds.map((split) => [bare(split), split])),
    parts: new Set(lists.compounds.flatMap((split) => small(split).split(/[-·]/))),
    names: new Set([...lists.names, ...places].flatMap((name) => small(name).split(/[\s/-]+/))),
    acronyms: new Set(lists.acronyms),
    abbreviations: new Map(Object.entries(lists.abbreviations).map(([short, whole]) => [small(short).replaceAll(' ', ''), whole])),
    hardWords: Map.groupBy(Object.entries(lists.hard_words).map(hardWord), ({ stem }) => stem.slice(0, 3)),
  };
}

function hardWord([word, easy]: [string, string]): HardWord {
  return { stem: word.toLowerCase().replace(/\*$/, ''), anyEnding: word.endsWith('*'), easy };
}
