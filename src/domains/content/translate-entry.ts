import { createHash } from 'node:crypto';
import type { Localized } from './schema/localized.ts';
import type { EntryTranslation } from './schema/translations.ts';

/** A text of an entry that other languages translate, and where it stands: `name`, `questions.jetzt.options.ja.label`. */
export type PlacedText = { path: string; text: Localized };

/** Every text of an entry in several languages. Items of lists go by their id, else by their number. */
export function* placedTexts(value: unknown, path = ''): Generator<PlacedText> {
  if (typeof value !== 'object' || value === null) return;
  if (isLocalized(value)) {
    yield { path, text: value };
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    const name = Array.isArray(value) && typeof part?.id === 'string' ? part.id : key;
    yield* placedTexts(part, path === '' ? name : `${path}.${name}`);
  }
}

function isLocalized(value: object): value is Localized {
  return 'de' in value && typeof value.de === 'string';
}

/** Marks the German texts at some paths: eight hexadecimal digits that change when any of them does. */
export function markOf(entry: unknown, paths: Iterable<string>): string {
  const german = new Map([...placedTexts(entry)].map(({ path, text }) => [path, text.de]));
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) hash.update(`${path}\0${german.get(path) ?? ''}\0`);
  return hash.digest('hex').slice(0, 8);
}

/** Paths that a translation gives texts for. */
export function pathsOf(translation: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(translation).filter((key) => key !== 'of' && key !== 'status');
}

/**
 * The entry with its texts in further languages. What stands in the entry itself goes before.
 * @param byLanguage translations of this entry
 */
export function translateEntry<Kind>(entry: Kind, byLanguage: ReadonlyMap<string, EntryTranslation>): Kind {
  if (byLanguage.size === 0) return entry;
  const translated = structuredClone(entry);
  const texts = new Map([...placedTexts(translated)].map(({ path, text }) => [path, text]));
  for (const [language, translation] of byLanguage) {
    const paths = pathsOf(translation);
    const outdated = markOf(entry, paths) !== translation.of;
    for (const path of paths) {
      const text = texts.get(path);
      if (text && !text[language]) text[language] = { text: String(translation[path]), status: translation.status, outdated };
    }
  }
  return translated;
}
