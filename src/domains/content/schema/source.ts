import { z } from 'zod';

/** Where a fact was found: no entry without one. `date` is the source's own wording, `year` what can be reckoned with. */
export const source = z.strictObject({
  title: z.string().min(1),
  ref: z.string().min(1),
  date: z.string().min(1),
  year: z.number().int().min(1990).max(2100).optional(),
  also: z.array(z.string().min(1)).optional(),
});
export type Source = z.infer<typeof source>;
