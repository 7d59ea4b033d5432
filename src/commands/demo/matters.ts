import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as parse } from 'js-yaml';
import { z } from 'zod';
import { beneficiaries, channels, enquiryKinds, outcomes, wishes } from '../../domains/enquiries/index.ts';

const words = z.string().min(1);
/** All that the portal speaks; made-up matters are wanted in each. */
const language = z.enum(['de', 'de-simple', 'en', 'tr', 'ar', 'ru', 'uk', 'pl']);

/** A made-up matter: what a resident writes, and what an office says to it. */
const matter = z.strictObject({
  lang: language.default('de'),
  kind: z.enum(enquiryKinds).default('counselling'),
  topics: z.array(words).min(1),
  for: z.enum(beneficiaries),
  wishes: z.array(z.enum(wishes)).default([]),
  /** Entry of the demo the enquiry came from, without the area at its end. */
  service: words.optional(),
  /** How the resident can be reached; every way where missing. */
  channels: z.array(z.enum(channels)).default([...channels]),
  text: words,
  question: words.optional(),
  reply: words.optional(),
  answer: words,
  note: words.optional(),
  /** How it can end; every way where missing. */
  outcomes: z.array(z.enum(outcomes)).optional(),
});
export type Matter = z.infer<typeof matter>;

const pool = z.array(words).min(1);
const phrasesOfLanguage = z.strictObject({
  questions: pool,
  replies: pool,
  thanks: pool,
  again: pool,
  closings: z.record(z.enum(outcomes), pool),
  notes: pool,
  misdirected: words,
});

/** What people say where a matter has no words of its own, by language. */
export type Phrases = Record<z.infer<typeof language>, z.infer<typeof phrasesOfLanguage>>;

/** All made-up matters, in the order of their files. @throws where one is not as it should be */
export function readMatters(): Matter[] {
  const folder = join(import.meta.dirname, 'matters');
  return readdirSync(folder)
    .sort()
    .flatMap((name) => z.array(matter).parse(parse(readFileSync(join(folder, name), 'utf8'))));
}

/** The phrases of the demo. @throws where one is missing */
export function readPhrases(): Phrases {
  return z.record(language, phrasesOfLanguage).parse(parse(readFileSync(join(import.meta.dirname, 'phrases.yaml'), 'utf8')));
}
