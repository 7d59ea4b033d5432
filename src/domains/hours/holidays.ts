import Holidays from 'date-holidays';
import type { Portal } from '../content/index.ts';

/** The part of the portal's settings that says whose public holidays count. */
export type HolidaySetting = Pick<Portal, 'holidays'>;

/** A visitor may ask for any year, so only so many are kept. */
const keptYears = 60;

const calendars = new Map<string, Holidays>();
const years = new Map<string, ReadonlySet<string>>();

/**
 * Whether a day is a public holiday in the portal's country and state. Days on which offices merely tend to close
 * (24 and 31 December) are none by law; a source that closes then says so in exceptions or a closed season.
 * @param day ISO day
 */
export function isHoliday(day: string, portal: HolidaySetting): boolean {
  return holidaysOf(Number(day.slice(0, 4)), portal).has(day);
}

/** Whether country and state are known to the calendar of holidays. Where they are not, holidays would go unnoticed. */
export function knowsHolidaysOf({ holidays: { country, state } }: HolidaySetting): boolean {
  return state in (calendarOf(country, state).getStates(country) ?? {});
}

function holidaysOf(year: number, { holidays: { country, state } }: HolidaySetting): ReadonlySet<string> {
  const key = `${country} ${state} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const found = new Set(
    calendarOf(country, state)
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .flatMap(daysOf),
  );
  if (years.size >= keptYears) years.delete(years.keys().next().value ?? '');
  years.set(key, found);
  return found;
}

function calendarOf(country: string, state: string): Holidays {
  const key = `${country} ${state}`;
  const known = calendars.get(key);
  if (known) return known;
  const calendar = new Holidays(country, state);
  calendars.set(key, calendar);
  return calendar;
}

/** `date` is the wall-clock start where the holiday is kept, so that the server's own time zone plays no part. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  // Rounded, because a day on which the clocks change has 23 or 25 hours.
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  return Array.from({ length: count }, (_, days) => first.add({ days }).toString());
}
