import { z } from 'zod';
import { id } from './id.ts';

/**
 * One entry's texts in one language, by where they stand in the entry: `name`, `questions.jetzt.options.ja.label`. `of` marks the
 * German texts that they were made from, see `markOf`; where it no longer fits, the translation is out of date.
 */
const entryTranslation = z
  .object({ of: z.string().regex(/^[0-9a-f]{8}$/), status: z.enum(['machine', 'reviewed']).default('machine') })
  .catchall(z.string().trim().min(1));
export type EntryTranslation = z.infer<typeof entryTranslation>;

/** `translations/<language>/<kind>.yaml`: entries of one kind by id. A new language is new files. */
export const translations = z.record(id, entryTranslation);
export type Translations = z.infer<typeof translations>;
