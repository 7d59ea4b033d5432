import { z } from 'zod';
import { id } from './id.ts';
import { isoDay } from './iso-day.ts';

/** `municipalities/*.yaml`: a town or commune with its localities. Names are the same in every language. */
export const municipality = z.strictObject({
  name: z.string().min(1),
  /** How the name is told apart from others of the same name: "Neunkirchen (Siegerland)". */
  display_name: z.string().min(1),
  official_type: z.enum(['Stadt', 'Gemeinde']),
  ags: z.string().regex(/^\d{8}$/),
  area: id,
  postcodes: z.array(z.string().regex(/^\d{5}$/)).min(1),
  latitude: z.number(),
  longitude: z.number(),
  population: z.array(z.strictObject({ on: isoDay, count: z.number().int().positive() })),
  dialling_codes: z.array(z.string()),
  localities: z.array(z.string().min(1)),
  localities_complete: z.boolean(),
  /** Further spellings people use: "Berleburg". */
  also_called: z.array(z.string().min(1)).default([]),
  source: z.string().min(1),
});
export type Municipality = z.infer<typeof municipality>;
