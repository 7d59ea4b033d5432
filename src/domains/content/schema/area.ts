import { z } from 'zod';
import { localized } from './localized.ts';
import { source } from './source.ts';

/** `areas/*.yaml`: a planning area (Planungsraum) and the TePS that answers for it. */
export const area = z.strictObject({
  name: localized,
  office: z.strictObject({
    name: localized,
    /** True until the office has opened; pages then say so. */
    planned: z.boolean(),
    phone: z.string().min(1),
    /** Where staff get word of a new enquiry. */
    email: z.email(),
    address: z.string().optional(),
    notice: localized.optional(),
  }),
  order: z.number().int(),
  source,
});
export type Area = z.infer<typeof area>;
