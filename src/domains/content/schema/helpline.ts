import { z } from 'zod';
import { localized } from './localized.ts';
import { source } from './source.ts';

/** `helplines/*.yaml`: numbers that work for everyone in the country or state. */
export const helpline = z.strictObject({
  name: localized,
  kind: z.enum(['phone', 'app', 'service', 'directory']),
  number: z.string().optional(),
  what: localized,
  hours: localized.optional(),
  fees: localized.optional(),
  website: z.url({ protocol: /^https?$/ }).optional(),
  languages_note: localized.optional(),
  accessibility: localized.optional(),
  group: z.enum(['emergency', 'crisis', 'violence', 'children', 'care', 'advice', 'hearing']),
  order: z.number().int(),
  source,
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string().optional(),
});
export type Helpline = z.infer<typeof helpline>;
