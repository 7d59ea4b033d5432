import type { Schedule } from '../content/index.ts';
import { type Weekday, weekdays } from './calendar-day.ts';
import { weekdayName } from './day-in-words.ts';
import { positionOf, weekdayOf } from './recurrence.ts';
import { timesInWords } from './times-in-words.ts';
import type { Words } from './words.ts';

/** Days and times of a schedule: "jeden zweiten Dienstag, 9.30–12 Uhr". `language` gives the names of days, `t` the words around them. */
export function ruleInWords(schedule: Schedule, language: string, t: Words): string {
  const times = timesInWords({ opensAt: schedule.opens_at, closesAt: schedule.closes_at }, language, t);
  return t('hours:rule', { days: daysInWords(schedule, language, t), times });
}

/** The days of a rule alone: "montags bis freitags", "am 1. und 3. Dienstag im Monat". */
export function daysInWords(schedule: Schedule, language: string, t: Words): string {
  const speech = { language, t };
  if (schedule.freq === 'WEEKLY') return weeklyInWords(inWeekOrder(schedule.byday), schedule.interval, speech);
  const each = inWeekOrder(schedule.byday.filter((day) => positionOf(day) === undefined));
  const counted = schedule.byday.filter((day) => positionOf(day) !== undefined);
  const parts = [
    ...(each.length > 0 ? [weeklyInWords(each, 1, speech)] : []),
    ...(counted.length > 0 ? [countedInWords(counted, schedule.interval, speech)] : []),
  ];
  const days = list(parts, language);
  return schedule.interval === 1 ? days : t('hours:everyMonths', { count: schedule.interval, days });
}

type Speech = { language: string; t: Words };

function weeklyInWords(days: readonly Weekday[], interval: number, { language, t }: Speech): string {
  const [only] = days;
  if (interval > 2 || (interval === 2 && days.length > 1)) {
    return t('hours:everyWeeks', { count: interval, days: habitsInWords(days, { language, t }) });
  }
  if (days.length === 1 && only) return t(interval === 2 ? 'hours:everySecond' : 'hours:every', dayParameters(only, language));
  return days.length === weekdays.length ? t('hours:daily') : habitsInWords(days, { language, t });
}

/** "montags bis donnerstags und samstags": three days or more in a row are a span. */
function habitsInWords(days: readonly Weekday[], { language, t }: Speech): string {
  const habit = (day: Weekday) => t('hours:habit', dayParameters(day, language));
  const parts = runsOf(days).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < 3 || !first || !last) return run.map(habit);
    const names = { fromDay: weekdayName(first, language), toDay: weekdayName(last, language) };
    return [t('hours:span', { from: habit(first), to: habit(last), ...names })];
  });
  return list(parts, language);
}

/** "am 1. und 3. Dienstag im Monat", "am 2. Montag und letzten Freitag im Monat". */
function countedInWords(byday: readonly string[], interval: number, { language, t }: Speech): string {
  const parts = inWeekOrder(byday).map((day) => {
    const positions = byday.filter((entry) => weekdayOf(entry) === day).map((entry) => positionOf(entry) ?? 0);
    const ordered = [...new Set(positions)].sort((a, b) => lastAtEnd(a) - lastAtEnd(b));
    const nth = list(
      ordered.map((position) => positionInWords(position, { language, t })),
      language,
    );
    return t('hours:nthDay', { nth, ...dayParameters(day, language) });
  });
  return t(interval === 1 ? 'hours:inMonth' : 'hours:onThe', { days: list(parts, language) });
}

function positionInWords(position: number, { language, t }: Speech): string {
  if (position < 0) return t('hours:last');
  const context = new Intl.PluralRules(language, { type: 'ordinal' }).select(position);
  return t('hours:nth', { number: position, context });
}

function lastAtEnd(position: number): number {
  return position < 0 ? Number.POSITIVE_INFINITY : position;
}

/** The weekday is also the context, for languages in which the words around it follow its gender or case. */
function dayParameters(day: Weekday, language: string) {
  const weekday = weekdayName(day, language);
  return { weekday, small: weekday.toLocaleLowerCase(language), context: day };
}

function inWeekOrder(byday: readonly string[]): Weekday[] {
  const named = new Set(byday.map(weekdayOf));
  return weekdays.filter((day) => named.has(day));
}

function runsOf(days: readonly Weekday[]): Weekday[][] {
  const runs: Weekday[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const follows = run?.at(-1) !== undefined && weekdays.indexOf(run.at(-1) as Weekday) + 1 === weekdays.indexOf(day);
    if (run && follows) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

function list(parts: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}
