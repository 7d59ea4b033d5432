import { z } from 'zod';

/** Clearing handles the enquiries of one area; administration manages staff and reads no enquiry. */
export const staffRole = z.enum(['clearing', 'administration']);
export type StaffRole = z.infer<typeof staffRole>;

const longestName = 120;
const longestMail = 254;

const name = z.string().trim().min(1, 'missing').max(longestName, 'too_long');
// Lower case, as people do not tell apart what mail servers deliver alike.
const mail = z.string().trim().toLowerCase().max(longestMail, 'too_long').pipe(z.email('no_mail_address'));

/** Name and mail address of the first administrator. */
export const person = z.strictObject({ name, mail });

/** An invitation: clearing always belongs to one area, administration to none. */
export const invitation = z
  .strictObject({ name, mail, role: staffRole, area: z.string().nullable().default(null) })
  .refine(({ role, area }) => role !== 'clearing' || Boolean(area), { path: ['area'], message: 'area_needed' })
  .transform((given) => ({ ...given, area: given.role === 'clearing' ? given.area : null }));
export type Invitation = z.infer<typeof invitation>;

/** What a person types to sign in. Nothing is said about its form: a wrong mail address is a wrong login. */
export const credentials = z.strictObject({
  mail: z.string().trim().toLowerCase().max(longestMail),
  password: z.string().max(1000),
});
