import { z } from 'zod';
import { id } from './id.ts';
import { isoDay } from './iso-day.ts';
import { localized } from './localized.ts';
import { schedule } from './schedule.ts';
import { source } from './source.ts';

const location = z.strictObject({
  /** Id of a municipality, missing for places outside the county. */
  municipality: id.optional(),
  /** Town as in the address; needed where there is no municipality. */
  town: z.string().min(1),
  locality: z.string().optional(),
  street: z.string().optional(),
  postcode: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  /** True where the postcode follows from the town and no source gives it. */
  postcode_derived: z.boolean().default(false),
});
export type Location = z.infer<typeof location>;

/** `services/*.yaml`: what a resident can use (HSDS service with its locations, phones, schedules and areas). */
export const service = z.strictObject({
  name: localized,
  summary: localized,
  organization: id.optional(),
  topics: z.array(id).min(1),
  /** What it is about, the main thing first, chosen by a person who read the entry. Search relies on it. */
  concepts: z.array(id).max(4).default([]),
  target_groups: z.array(id).min(1),
  /** Where it works: `county`, an area or a municipality; else the name of a region beyond the county. */
  service_area: z.array(z.string().min(1)).min(1),
  /** None where an address must not or cannot be given. */
  locations: z.array(location).default([]),
  phones: z.array(z.strictObject({ number: z.string().min(3), note: localized.optional() })).default([]),
  email: z.email().optional(),
  website: z.url({ protocol: /^https?$/ }).optional(),
  fees: localized.optional(),
  /** Language tags; missing where no source tells. */
  languages: z.array(z.string()).default([]),
  languages_note: localized.optional(),
  accessibility: localized.optional(),
  schedules: z.array(schedule).default([]),
  /** Hours in words, with the year they were true, where no rule can be made of them. */
  hours_note: localized.optional(),
  source,
  /** How sure the facts are: `high` is shown, `medium` with a notice, `low` stays a draft. */
  confidence: z.enum(['high', 'medium', 'low']),
  /** The last time a person confirmed the entry. Missing while nobody has. */
  verified: z.strictObject({ on: isoDay, by: z.string().min(1) }).optional(),
  /** Day on which the German texts were last changed; translations from before are out of date. */
  text_date: isoDay,
  /** For services that their topics do not mark: whoever reads of it may have to leave in a hurry: its pages offer the quick exit of `portal.yaml`. */
  discreet: z.boolean().optional(),
  /** For editors only. */
  note: z.string().optional(),
});
export type Service = z.infer<typeof service>;
