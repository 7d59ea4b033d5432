import { z } from 'zod';
import { isoDay } from './iso-day.ts';
import { localized } from './localized.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 09:30');
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected month and day such as 07-15');

/** Regular hours (HSDS schedule; the rule is RFC 5545 spelled out in fields). */
export const schedule = z
  .strictObject({
    /** What happens then, where it is not simply "open": "Offene Sprechstunde". */
    description: localized.optional(),
    /** First day of the rule. Needed wherever `interval` is above 1: it says which week counts. */
    dtstart: isoDay.optional(),
    until: isoDay.optional(),
    freq: z.enum(['WEEKLY', 'MONTHLY']),
    interval: z.number().int().min(1).max(12).default(1),
    /** `MO` … `SU`; monthly with the week before it: `1TU` first Tuesday, `-1FR` last Friday. */
    byday: z.array(z.string().regex(/^(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/, 'expected days such as MO or 2TU')).min(1),
    opens_at: time,
    closes_at: time,
    /** Public holidays close, unless the source says otherwise. */
    on_holidays: z.enum(['closed', 'open']).default('closed'),
    /** Single days without, and days with other hours. */
    exceptions: z
      .array(
        z
          .strictObject({ on: isoDay, closed: z.boolean().default(true), opens_at: time.optional(), closes_at: time.optional() })
          .refine(({ closed, opens_at, closes_at }) => !(closed && (opens_at ?? closes_at)), {
            path: ['closed'],
            error: 'write "closed: false" where the exception gives other hours',
          }),
      )
      .default([]),
    /** Seasons without, every year: summer break. May run over New Year. */
    closed_seasons: z.array(z.strictObject({ from: monthDay, to: monthDay })).default([]),
    by_appointment: z.boolean().default(false),
    /** Year in which the source gave these hours, where it is not the provider who keeps them: pages say so beside every date. */
    as_of: z.number().int().min(2000).max(2100).optional(),
  })
  .refine(({ freq, byday }) => freq === 'MONTHLY' || byday.every((day) => day.length === 2), {
    path: ['byday'],
    error: 'use days without a number such as TU in weekly rules; numbers such as 2TU belong to freq: MONTHLY',
  })
  // A closing time before the opening time means the next morning; equal times mean a slip.
  .refine(({ opens_at, closes_at }) => opens_at !== closes_at, { path: ['closes_at'], error: 'use another time than opens_at' })
  .refine(({ dtstart, until }) => !dtstart || !until || dtstart <= until, { path: ['until'], error: 'use a day after dtstart' });
export type Schedule = z.infer<typeof schedule>;
