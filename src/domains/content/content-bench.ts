import { basename } from 'node:path';
import { z } from 'zod';
import { EntryTranslations, type TranslationFile } from './entry-translations.ts';
import { type Problem, problemsOf } from './problems.ts';
import type { ContentFile } from './read-files.ts';
import { id as idSchema } from './schema/id.ts';
import { type Page, page } from './schema/page.ts';
import { translations } from './schema/translations.ts';
import type { Entry, Wording } from './snapshot.ts';

/** Checked values by file digest, so that a reload checks again only what changed. */
export type CheckMemory = Map<string, { value: unknown; problems: Problem[] }>;

const wordingTree: z.ZodType = z.lazy(() => z.record(z.string(), z.union([z.string(), wordingTree])));

const remembered = new WeakMap<object, Entry<object>>();

/** The entry with its id. The same object as the last time where nothing has changed, so that what was prepared from it stays. */
function named(value: object, id: string): Entry<object> {
  const known = remembered.get(value);
  if (known?.id === id) return known;
  const entry = Object.freeze({ ...value, id });
  remembered.set(value, entry);
  return entry;
}

/** Collects problems while files are taken off it one by one; what is left at the end belongs nowhere. */
export class ContentBench {
  readonly problems: Problem[] = [];
  private readonly untaken: Map<string, ContentFile>;
  private readonly memory: CheckMemory;
  private readonly used = new Set<string>();
  private readonly translations: EntryTranslations;

  constructor(files: readonly ContentFile[], memory: CheckMemory) {
    this.untaken = new Map(files.map((file) => [file.path, file]));
    this.memory = memory;
    for (const file of files) if (file.problem) this.problems.push(file.problem);
    this.translations = new EntryTranslations(this.translationFiles());
  }

  single<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | undefined {
    const file = this.untaken.get(path);
    if (!file) {
      this.problems.push({ file: path, field: '(whole file)', wrong: 'is missing', right: 'every portal needs this file' });
      return undefined;
    }
    const value = this.check(file, schema);
    if (typeof value !== 'object' || value === null) return value;
    const name = basename(path, '.yaml');
    this.problems.push(...this.translations.problems(name, new Map([[name, value]])));
    return this.translations.translated(name, name, value);
  }

  /** A file that a portal may go without; its schema then gives what stands instead. */
  optional<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | undefined {
    const file = this.untaken.get(path);
    return file ? this.check(file, schema) : schema.parse({});
  }

  folder<Schema extends z.ZodType>(folder: string, schema: Schema): Map<string, Entry<z.output<Schema>>> {
    const entries = new Map<string, Entry<z.output<Schema>>>();
    const german = new Map<string, object>();
    const files = this.filesIn(folder, '.yaml');
    for (const file of files) {
      const entryId = basename(file.path, '.yaml');
      if (!idSchema.safeParse(entryId).success) {
        this.problems.push({
          file: file.path,
          field: '(file name)',
          wrong: `"${entryId}" cannot be an id`,
          right: 'use lower-case letters, digits and hyphens',
        });
      }
      const value = this.check(file, schema);
      if (value === undefined) continue;
      german.set(entryId, value as object);
      const translated = this.translations.translated(folder, entryId, value as object);
      entries.set(entryId, named(translated, entryId) as Entry<z.output<Schema>>);
    }
    // A broken entry is one problem, and not one more for each of its translations.
    if (german.size === files.length) this.problems.push(...this.translations.problems(folder, german));
    return entries;
  }

  pages(): Map<string, Map<string, Page>> {
    const pages = new Map<string, Map<string, Page>>();
    for (const file of this.filesIn('pages', '.md')) {
      const [, name = '', language = ''] = /^pages\/([^/]+)\/([^/]+)\.md$/.exec(file.path) ?? [];
      const value = this.check(file, page.extend({ markdown: z.string() }));
      if (!value) continue;
      if (!pages.has(name)) pages.set(name, new Map());
      pages.get(name)?.set(language, value);
    }
    return pages;
  }

  wording(): Map<string, Wording> {
    const wording = new Map<string, Record<string, never>>();
    for (const file of this.filesIn('wording', '.yaml')) {
      const [, language = '', namespace = ''] = /^wording\/([^/]+)\/([^/]+)\.yaml$/.exec(file.path) ?? [];
      const value = this.check(file, wordingTree);
      if (!wording.has(language)) wording.set(language, {});
      Object.assign(wording.get(language) ?? {}, { [namespace]: value });
    }
    return wording;
  }

  private translationFiles(): TranslationFile[] {
    return this.filesIn('translations', '.yaml').flatMap((file) => {
      const [, language, kind] = /^translations\/([^/]+)\/([^/]+)\.yaml$/.exec(file.path) ?? [];
      const entries = language && kind ? this.check(file, translations) : undefined;
      return language && kind && entries ? [{ path: file.path, language, kind, entries }] : [];
    });
  }

  /** Problems of files that belong to no kind of entry. @param folders that there are */
  refuseStrays(folders: readonly string[]): void {
    for (const file of this.untaken.values()) {
      this.problems.push({
        file: file.path,
        field: '(whole file)',
        wrong: 'belongs to no kind of entry',
        right: `folders are ${folders.join(', ')}, pages, wording, translations`,
      });
    }
  }

  /** Forgets checked values of files that no longer exist. */
  forget(): void {
    for (const digest of this.memory.keys()) if (!this.used.has(digest)) this.memory.delete(digest);
  }

  private filesIn(folder: string, ending: string): ContentFile[] {
    return [...this.untaken.values()].filter((file) => file.path.startsWith(`${folder}/`) && file.path.endsWith(ending));
  }

  private check<Schema extends z.ZodType>(file: ContentFile, schema: Schema): z.output<Schema> | undefined {
    this.untaken.delete(file.path);
    this.used.add(file.digest);
    if (file.problem) return undefined;
    const known = this.memory.get(file.digest);
    const result = known ?? checkFresh(file, schema);
    this.memory.set(file.digest, result);
    this.problems.push(...result.problems);
    return result.value as z.output<Schema> | undefined;
  }
}

function checkFresh(file: ContentFile, schema: z.ZodType): { value: unknown; problems: Problem[] } {
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return { value: undefined, problems: problemsOf(file.path, parsed.error.issues, file.value) };
}
