import { z } from 'zod';
import { id } from './id.ts';
import { localized } from './localized.ts';

/** Languages in which residents search. Simple German counts apart, so that its own wording can be told from official words. */
export const conceptLanguages = ['de', 'de-simple', 'en', 'tr', 'ar', 'ru', 'uk', 'pl'] as const;
export type ConceptLanguage = (typeof conceptLanguages)[number];

const label = z.string().trim().min(2).max(100);
const labels = z.array(label).optional();
const labelsByLanguage = z
  .strictObject({ de: labels, 'de-simple': labels, en: labels, tr: labels, ar: labels, ru: labels, uk: labels, pl: labels })
  .default({});

/** `concepts/*.yaml`: one thing that people look for, with everything they may call it. Search matches by concept, not by word. */
export const concept = z.strictObject({
  name: localized,
  /** Topics it belongs to, the closest first; none for words that cut across topics. */
  topics: z.array(id).default([]),
  /** Concepts near by, from 0 (not at all) to 1 (as good as the same). Counts in the direction written. */
  related: z.record(id, z.number().min(0).max(1)).default({}),
  /** Words of offices and of the field. */
  official: labelsByLanguage,
  /** Words of everyday life, single words or fixed names. */
  words: labelsByLanguage,
  /** Whole wordings in which people tell it: "fällt oft hin". */
  phrases: labelsByLanguage,
  /** Laws and abbreviations, alike in every language: "EUTB", "§ 45b", "GdB". */
  codes: z.array(z.string().trim().min(2).max(40)).default([]),
});
export type Concept = z.infer<typeof concept>;
