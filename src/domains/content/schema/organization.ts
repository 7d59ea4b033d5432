import { z } from 'zod';
import { localized } from './localized.ts';
import { source } from './source.ts';

/** `organizations/*.yaml`: who runs services (HSDS organization). */
export const organization = z.strictObject({
  name: localized,
  description: localized.optional(),
  website: z.url({ protocol: /^https?$/ }).optional(),
  source,
});
export type Organization = z.infer<typeof organization>;
