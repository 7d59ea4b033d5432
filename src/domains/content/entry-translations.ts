import type { Problem } from './problems.ts';
import type { EntryTranslation, Translations } from './schema/translations.ts';
import { pathsOf, placedTexts, translateEntry } from './translate-entry.ts';

/** A checked translation file: `translations/<language>/<kind>.yaml`. */
export type TranslationFile = { path: string; language: string; kind: string; entries: Translations };

type Made = { from: readonly EntryTranslation[]; entry: object };

const remembered = new WeakMap<object, Made>();
const rememberedPaths = new WeakMap<object, ReadonlySet<string>>();

/** Where an entry's texts stand; walked through once for all languages and reloads. */
function pathsIn(entry: object): ReadonlySet<string> {
  const known = rememberedPaths.get(entry) ?? new Set([...placedTexts(entry)].map(({ path }) => path));
  rememberedPaths.set(entry, known);
  return known;
}

/** Translations by the entries that they belong to. What belongs to none is a problem. */
export class EntryTranslations {
  private readonly files: readonly TranslationFile[];

  constructor(files: readonly TranslationFile[]) {
    this.files = files;
  }

  /** The entry in every language that is there. The same object as the last time where nothing has changed. */
  translated<Kind extends object>(kind: string, id: string, entry: Kind): Kind {
    const byLanguage = new Map<string, EntryTranslation>();
    for (const file of this.files) {
      const translation = file.kind === kind ? file.entries[id] : undefined;
      if (!translation) continue;
      byLanguage.set(file.language, translation);
    }
    const from = [...byLanguage.values()];
    const known = remembered.get(entry);
    if (known?.from.length === from.length && known.from.every((translation, at) => translation === from[at])) return known.entry as Kind;
    const made = translateEntry(entry, byLanguage);
    remembered.set(entry, { from, entry: made });
    return made;
  }

  /** Translations of entries, or of texts, that do not exist. */
  problems(kind: string, entries: ReadonlyMap<string, object>): Problem[] {
    return this.files
      .filter((file) => file.kind === kind)
      .flatMap(({ path, entries: translations }) =>
        Object.entries(translations).flatMap(([id, translation]) => {
          const entry = entries.get(id);
          if (!entry) return [{ file: path, field: id, wrong: 'is no entry of this kind', right: 'remove it or correct its id' }];
          const known = pathsIn(entry);
          return pathsOf(translation)
            .filter((text) => !known.has(text))
            .map((text) => ({
              file: path,
              field: `${id}.${text}`,
              wrong: 'there is no such text in the German entry',
              right: `use one of ${[...known].slice(0, 6).join(', ')}`,
            }));
        }),
      );
  }
}
