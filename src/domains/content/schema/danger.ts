import { z } from 'zod';
import { id } from './id.ts';
import { localized } from './localized.ts';

/** `danger/*.yaml`: words that bring the crisis numbers to the top. They never block a search or an enquiry. */
export const danger = z.strictObject({
  heading: localized,
  advice: localized,
  helplines: z.array(id).min(1),
  order: z.number().int(),
  /** What services for it do: the numbers come first, and these services first among the results. */
  concepts: z.array(id).default([]),
  /** Phrases by language, as people write them, without punctuation; compared after folding case, accents and umlauts. `…` stands for up to three words. */
  phrases: z.record(z.string(), z.array(z.string().min(2))),
  /** Wordings that contain a phrase but mean no danger ("Krisendienst Telefonnummer"). */
  exceptions: z.record(z.string(), z.array(z.string().min(2))).default({}),
});
export type Danger = z.infer<typeof danger>;
