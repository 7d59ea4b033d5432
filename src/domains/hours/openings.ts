import type { Localized, Schedule } from '../content/index.ts';
import { type CalendarDay, calendarDay } from './calendar-day.ts';
import type { HolidaySetting } from './holidays.ts';
import { isNamedByRule } from './recurrence.ts';

/** One concrete opening, in days and wall-clock times of the place, so that no change of clocks can move it. */
export type Opening = {
  /** ISO day on which it begins. */
  day: string;
  /** `09:00` */
  opensAt: string;
  /** `12:00`; at or before `opensAt` it means the next morning. */
  closesAt: string;
  description?: Localized;
  byAppointment: boolean;
  /** Year of the source, where nobody at the service keeps these hours; to be said beside the date. */
  asOf?: number;
};

/** How far ahead the next openings are looked for, in days: a yearly break and then some. */
const furthestAhead = 400;

/**
 * All openings from one day to another, both included, by day and time, each once.
 * @param schedules one schedule or all of a service
 * @param portal says whose public holidays close
 */
export function openingsBetween(
  schedules: Schedule | readonly Schedule[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  portal: HolidaySetting,
): Opening[] {
  const all = listOf(schedules);
  if (all.length === 0) return [];
  return [...daysBetween(from, to)].flatMap((date) => openingsOnDay(all, calendarDay(date, portal)));
}

/**
 * All openings on the next days that have any. Looks at most 400 days ahead and stops as soon as it has enough.
 * @param from first day that may count
 * @param count number of days with openings; a day with two openings counts once
 * @param now wall-clock time on the first day: what is over by then does not count
 */
export function nextOpenings(
  schedules: Schedule | readonly Schedule[],
  from: Temporal.PlainDate,
  count = 3,
  portal: HolidaySetting,
  now?: Temporal.PlainTime,
): Opening[] {
  const all = listOf(schedules);
  if (all.length === 0) return [];
  const found: Opening[][] = [];
  for (const date of daysBetween(from, from.add({ days: furthestAhead }))) {
    if (found.length >= count) break;
    const openings = openingsOnDay(all, calendarDay(date, portal));
    const ahead = now && date.equals(from) ? openings.filter((opening) => isAhead(opening, now)) : openings;
    if (ahead.length > 0) found.push(ahead);
  }
  return found.flat();
}

/** The openings that begin on one day, by time, each once. */
export function openingsOnDay(schedules: readonly Schedule[], day: CalendarDay): Opening[] {
  const openings = schedules.flatMap((schedule) => openingsOfSchedule(schedule, day));
  return openings.length < 2 ? openings : withoutRepeats(openings).sort(byTime);
}

/** Orders openings of one day by opening, then by closing. */
export function byTime(a: Opening, b: Opening): number {
  return compare(a.opensAt, b.opensAt) || compare(a.closesAt, b.closesAt);
}

/** Whether an opening runs past midnight. */
export function endsNextDay({ opensAt, closesAt }: Opening): boolean {
  return closesAt <= opensAt;
}

/** What an editor wrote for the very day holds before rule, holiday and season. */
function openingsOfSchedule(schedule: Schedule, day: CalendarDay): Opening[] {
  const exceptions = schedule.exceptions.filter(({ on }) => on === day.iso);
  if (exceptions.length > 0) return exceptions.some(({ closed }) => closed) ? [] : exceptions.map((hours) => opening(schedule, day, hours));
  return isNamedByRule(schedule, day) && !isClosed(schedule, day) ? [opening(schedule, day, {})] : [];
}

function isClosed(schedule: Schedule, day: CalendarDay): boolean {
  if (day.holiday && schedule.on_holidays === 'closed') return true;
  return schedule.closed_seasons.some(({ from, to }) => isWithin(day.monthDay, from, to));
}

/** Both ends included. A season that ends earlier in the year than it begins runs over New Year. */
function isWithin(monthDay: string, from: string, to: string): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;
}

function opening(schedule: Schedule, day: CalendarDay, hours: { opens_at?: string | undefined; closes_at?: string | undefined }): Opening {
  return {
    day: day.iso,
    opensAt: hours.opens_at ?? schedule.opens_at,
    closesAt: hours.closes_at ?? schedule.closes_at,
    ...(schedule.description ? { description: schedule.description } : {}),
    byAppointment: schedule.by_appointment,
    ...(schedule.as_of ? { asOf: schedule.as_of } : {}),
  };
}

/** Of two alike from different sources the newer stays; hours that are kept up to date have no year and are newest. */
function withoutRepeats(openings: readonly Opening[]): Opening[] {
  const newestLast = openings.toSorted((a, b) => (a.asOf ?? Number.POSITIVE_INFINITY) - (b.asOf ?? Number.POSITIVE_INFINITY) || 0);
  return [...new Map(newestLast.map((opening) => [JSON.stringify({ ...opening, asOf: undefined }), opening])).values()];
}

function isAhead(opening: Opening, now: Temporal.PlainTime): boolean {
  return endsNextDay(opening) || opening.closesAt > now.toString({ smallestUnit: 'minute' });
}

function* daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  for (let date = from; Temporal.PlainDate.compare(date, to) <= 0; date = date.add({ days: 1 })) yield date;
}

function listOf(schedules: Schedule | readonly Schedule[]): readonly Schedule[] {
  return 'freq' in schedules ? [schedules] : schedules;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
