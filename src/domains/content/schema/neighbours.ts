import { z } from 'zod';

/** `neighbours.yaml`: postcodes just outside, so that people there are told which county is theirs. */
export const neighbours = z.strictObject({
  places: z.array(
    z.strictObject({
      postcode: z.string().regex(/^\d{5}$/),
      names: z.array(z.string().min(1)).min(1),
      /** The county, or the state where the source names only that. */
      county: z.string().min(1),
    }),
  ),
  /** Who to call outside the county: the authorities' number. */
  phone: z.string().min(1),
  source: z.string().min(1),
});
export type Neighbours = z.infer<typeof neighbours>;
