import { z } from 'zod';
import { isoDay } from './iso-day.ts';

const word = z.string().trim().min(2);

/** `plain-language.yaml`: what the checker of Leichte Sprache knows of words. A portal without Leichte Sprache needs none. */
export const plainLanguage = z.strictObject({
  /** Who of the people whom the texts are for has tested them, and when. Until this stands here, pages say that nobody has. */
  tested: z.strictObject({ by: z.string().trim().min(2), on: isoDay }).optional(),
  /** Long words as they are split: `Telefon-Zentrale`. */
  compounds: z.array(word.regex(/-/, 'split the word with hyphens')).default([]),
  /** Names that are never split. */
  names: z.array(word).default([]),
  /** Short forms in capitals that everybody knows. */
  acronyms: z.array(word).default([]),
  /** Short form with its dots to the whole words. */
  abbreviations: z.record(word, word).default({}),
  /** Hard word to an easier one or its meaning; a star at the end stands for any ending. */
  hard_words: z.record(word, word).default({}),
});
export type PlainLanguage = z.infer<typeof plainLanguage>;
