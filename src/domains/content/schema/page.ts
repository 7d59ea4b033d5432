import { z } from 'zod';

/** Front matter of `pages/<page>/<language>.md`. Other languages than German say how they were made and from which day's text. */
export const page = z.strictObject({
  title: z.string().min(1),
  updated: z.iso.date(),
  translation: z.strictObject({ status: z.enum(['machine', 'reviewed']), of: z.iso.date() }).optional(),
});
export type Page = z.infer<typeof page> & { markdown: string };
