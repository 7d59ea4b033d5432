import { z } from 'zod';
import { isoDay } from './iso-day.ts';

/** A translation names its quality and the day of the German text it was made from (EU AI Act, Art. 50: machine text is labelled). */
export const translation = z.strictObject({
  text: z.string().trim().min(1),
  status: z.enum(['machine', 'reviewed']),
  of: isoDay,
});
/** As pages get it: one from a translation file says itself whether it is out of date. */
export type Translation = Omit<z.infer<typeof translation>, 'of'> & { of?: string; outdated?: boolean };

export type Localized = { de: string; [language: string]: string | Translation };

/** A text in every language the portal speaks. German is the source and required; other keys are language tags. */
export const localized: z.ZodType<Localized> = z.object({ de: z.string().trim().min(1) }).catchall(translation);
