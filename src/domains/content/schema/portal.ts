import { z } from 'zod';
import { film } from './film.ts';
import { id } from './id.ts';
import { localized } from './localized.ts';

/** `portal.yaml`: what is true of the county and its portal as a whole. */
export const portal = z.strictObject({
  name: localized,
  claim: localized,
  county: z.strictObject({
    name: z.string().min(1),
    ags: z.string().regex(/^\d{5}$/),
    state: z.string().min(1),
    phone: z.string().min(1),
    phone_source: z.string().min(1),
  }),
  /** Languages with wording, German first. */
  languages: z.array(z.string().min(2)).min(1),
  time_zone: z.string().min(1),
  /** Country and subdivision of public holidays, as date-holidays names them. */
  holidays: z.strictObject({ country: z.string().length(2), state: z.string().min(2) }),
  /** Where an enquiry goes when no place can be made out. The owner is an office, not a person. */
  fallback: z.strictObject({ area: id, owner: localized }),
  /** First response within this many working days. */
  first_response_working_days: z.number().int().min(1).max(30),
  /** A service whose last confirmation or source is older than this is shown as unverified. */
  stale_after_years: z.number().int().min(1).max(20),
  /** Shown on the start page and beside words of danger, in this order. */
  emergency_helplines: z.array(id).min(1),
  /** Where the quick exit leads: a page of others that anybody might be reading. No exit where missing. */
  quick_exit: z.strictObject({ url: z.url({ protocol: /^https$/ }), name: localized }).optional(),
  /** Area whose office reads of barriers on the portal itself; the fallback desk where missing. */
  barrier_reports: z.strictObject({ area: id }).optional(),
  /** Beginnings of words that people type and the portal understands, and never says itself: what insults is not suggested. */
  never_suggested: z.array(z.string().trim().min(3)).optional(),
  /** On the start page: what the portal is, how it is used, and what its accessibility statement says. */
  films: z.array(film).optional(),
});
export type Portal = z.infer<typeof portal>;
