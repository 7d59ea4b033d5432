import { z } from 'zod';
import { id } from './id.ts';
import { localized } from './localized.ts';

/** `topics/*.yaml`: a node of the taxonomy that residents and staff share. A topic without parents is a main topic. */
export const topic = z.strictObject({
  name: localized,
  description: localized,
  parents: z.array(id).default([]),
  order: z.number().int().default(100),
  /** Everyday words people search with, by language. */
  words: z.record(z.string(), z.array(z.string().min(1))).default({}),
  /** Set where one office answers for this topic in the whole county. */
  office: id.optional(),
  /** Whoever reads of it may have to leave in a hurry: its pages, and those of its services, offer the quick exit of `portal.yaml`. */
  discreet: z.boolean().optional(),
});
export type Topic = z.infer<typeof topic>;
