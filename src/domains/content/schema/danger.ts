import { z } from 'zod';
import { id } from './id.ts';
import { localized } from './localized.ts';

/**
 * Words of danger as editors write them, without punctuation; compared after folding case, accents and umlauts:
 * `will sterben` stands so, `will … sterben` with up to three words between, `will|möchte + sterben|tot sein` in any order
 * with a few words between and one of each, `sterb*` with any ending, `*kurs` with any beginning, `<want>` for a group.
 */
const phrase = z.string().min(2);
const phrases = z.record(z.string(), z.array(phrase));

/** `danger/*.yaml`: words that bring the crisis numbers to the top. They never block a search or an enquiry. */
export const danger = z.strictObject({
  heading: localized,
  advice: localized,
  helplines: z.array(id).min(1),
  order: z.number().int(),
  /** Whoever reads of it may have to leave in a hurry: pages that warn of it offer the quick exit of `portal.yaml`. */
  discreet: z.boolean().optional(),
  /** What services for it do: the numbers come first, and these services first among the results. */
  concepts: z.array(id).default([]),
  /** Words that stand for one another, by language and name, for all dangers: `want: will|möcht*|wollen`. */
  groups: z.record(z.string(), z.record(z.string().regex(/^[a-z-]+$/), phrase)).optional(),
  phrases,
  /** Wordings that contain a phrase but mean no danger ("Krisendienst Telefonnummer"): their words count for no phrase. */
  exceptions: phrases.default({}),
});
export type Danger = z.infer<typeof danger>;
