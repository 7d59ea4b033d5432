import { RRuleTemporal } from 'rrule-temporal';
import type { Schedule } from '../content/index.ts';
import type { CalendarDay, Weekday } from './calendar-day.ts';

/** A rule without a first day runs since ever; a month has no week to be counted from, so any first of a month will do. */
const sinceEver = '1970-01-01';

type Compiled = { weekdays: ReadonlySet<string>; rule?: RRuleTemporal };

const compiled = new WeakMap<Schedule, Compiled>();

/**
 * Whether the rule of a schedule (RFC 5545: freq, interval, byday, dtstart, until) names a day. Exceptions, holidays and
 * seasons are not asked. Weeks begin on Monday; with an interval, the week or month of dtstart is the first that counts.
 * Without a dtstart no interval can be counted: then no day is named, rather than a guessed one.
 */
export function isNamedByRule(schedule: Schedule, day: CalendarDay): boolean {
  if (schedule.dtstart && day.iso < schedule.dtstart) return false;
  if (schedule.until && day.iso > schedule.until) return false;
  const known = compiledOf(schedule);
  if (!known.weekdays.has(day.weekday)) return false;
  if (isPlainlyWeekly(schedule)) return true;
  if (schedule.interval > 1 && !schedule.dtstart) return false;
  known.rule ??= ruleOf(schedule);
  const midnight = atMidnight(day.iso);
  return known.rule.between(midnight, midnight, true).length > 0;
}

/** The weekday of an entry of `byday`: `TU` of `2TU`. */
export function weekdayOf(byday: string): Weekday {
  return byday.slice(-2) as Weekday;
}

/** The position within the month of an entry of `byday`: 2 of `2TU`, -1 of `-1FR`; undefined for each such weekday. */
export function positionOf(byday: string): number | undefined {
  return byday.length > 2 ? Number(byday.slice(0, -2)) : undefined;
}

function compiledOf(schedule: Schedule): Compiled {
  const known = compiled.get(schedule);
  if (known) return known;
  const fresh = { weekdays: new Set<string>(schedule.byday.map(weekdayOf)) };
  compiled.set(schedule, fresh);
  return fresh;
}

/** Every week alike: the weekday says it all, and the library need not be asked. */
function isPlainlyWeekly({ freq, interval }: Schedule): boolean {
  return freq === 'WEEKLY' && interval === 1;
}

function ruleOf({ freq, interval, byday, dtstart }: Schedule): RRuleTemporal {
  return new RRuleTemporal({
    freq,
    interval,
    // RFC 5545 knows positions within the month only in monthly rules.
    byDay: freq === 'WEEKLY' ? byday.map(weekdayOf) : byday,
    wkst: 'MO',
    dtstart: atMidnight(dtstart ?? sinceEver),
    tzid: 'UTC',
  });
}

/** Rules run over days alone. UTC stands in for "no zone", since no clock is ever changed there. */
function atMidnight(day: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC');
}
