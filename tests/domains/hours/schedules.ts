import type { Schedule, Service } from '../../../src/domains/content/index.ts';
import { type Opening, openingsBetween } from '../../../src/domains/hours/index.ts';

/** North Rhine-Westphalia, as in the portal's own settings. */
export const portal = { holidays: { country: 'DE', state: 'NW' } };

/** A schedule as the content check leaves it; by default every Tuesday, 9 to 12. */
export function schedule(fields: Partial<Schedule> = {}): Schedule {
  return {
    freq: 'WEEKLY',
    interval: 1,
    byday: ['TU'],
    opens_at: '09:00',
    closes_at: '12:00',
    on_holidays: 'closed',
    exceptions: [],
    closed_seasons: [],
    by_appointment: false,
    ...fields,
  };
}

/** A calendar date from its ISO text. */
export const date = (iso: string) => Temporal.PlainDate.from(iso);

/** Days of all openings in a range, for short tables. */
export function daysOf(schedules: Schedule | readonly Schedule[], from: string, to: string): string[] {
  return openingsBetween(schedules, date(from), date(to), portal).map(({ day }) => day);
}

/** A text that has no translation yet. */
export const german = (text: string) => ({ de: text }) as Service['name'];

/** `2026-11-24 09:00-12:00` */
export const line = ({ day, opensAt, closesAt }: Opening) => `${day} ${opensAt}-${closesAt}`;
