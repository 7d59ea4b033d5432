import { z } from 'zod';
import { localized } from './localized.ts';

/**
 * A film of `portal.yaml` in German Sign Language. BITV 2.0, annex 2, part 1, which BITVNRW follows: a picture of at least
 * 320 by 240 pixels, 25 frames a second, and a download that says how long it runs and how large it is.
 */
export const film = z.strictObject({
  language: z.literal('dgs'),
  title: localized,
  /** What the film says, in written words: for those who neither sign nor can watch. */
  text: localized.optional(),
  /** Address on this portal: the file lies under `public/`. */
  file: z.string().regex(/^\/[a-z0-9/-]+\.(mp4|webm)$/, 'is no path to an mp4 or webm file under public/, such as /films/welcome.mp4'),
  seconds: z.number().int().positive(),
  megabytes: z.number().positive(),
  width: z.number().int().min(320),
  height: z.number().int().min(240),
  frames_per_second: z.number().min(25),
});
export type Film = z.infer<typeof film>;
