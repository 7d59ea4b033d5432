import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Schedule } from '../../../src/domains/content/index.ts';
import { isHoliday, openingsBetween } from '../../../src/domains/hours/index.ts';
import { line, portal, schedule } from './schedules.ts';

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const day = fc.integer({ min: 0, max: 5000 }).map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));
const monthDay = day.map((date) => date.toString().slice(-5));
const name = fc.constantFrom(...names);
const counted = fc.tuple(fc.constantFrom('', '-1', '1', '2', '3', '4', '5'), name).map((parts) => parts.join(''));

const anySchedule: fc.Arbitrary<Schedule> = fc
  .record({
    freq: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const),
    interval: fc.integer({ min: 1, max: 4 }),
    plain: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    counted: fc.uniqueArray(counted, { minLength: 1, maxLength: 4 }),
    dtstart: day,
    lasts: fc.option(fc.integer({ min: 0, max: 2000 })),
    on_holidays: fc.constantFrom('closed' as const, 'open' as const),
    closed_seasons: fc.array(fc.record({ from: monthDay, to: monthDay }), { maxLength: 2 }),
    closedOn: fc.array(day, { maxLength: 3 }),
  })
  .map(({ plain, counted: months, dtstart, lasts, closedOn, ...rest }) =>
    schedule({
      ...rest,
      byday: rest.freq === 'WEEKLY' ? plain : months,
      dtstart: dtstart.toString(),
      ...(lasts === null ? {} : { until: dtstart.add({ days: lasts }).toString() }),
      exceptions: closedOn.map((on) => ({ on: on.toString(), closed: true })),
    }),
  );

const range = fc.tuple(day, fc.integer({ min: 0, max: 120 })).map(([from, days]) => ({ from, to: from.add({ days }) }));

/** The rule spelled out by counting, without the library. */
function isExpected(rule: Schedule, date: Temporal.PlainDate): boolean {
  const start = Temporal.PlainDate.from(rule.dtstart!);
  const iso = date.toString();
  if (iso < rule.dtstart! || (rule.until && iso > rule.until)) return false;
  return isInPeriod(rule, start, date) && isOnDay(rule, date) && !isClosed(rule, iso);
}

function isInPeriod({ freq, interval }: Schedule, start: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  const monday = (of: Temporal.PlainDate) => of.subtract({ days: of.dayOfWeek - 1 });
  const weeks = monday(start).until(monday(date), { largestUnit: 'day' }).days / 7;
  const months = (date.year - start.year) * 12 + date.month - start.month;
  return (freq === 'WEEKLY' ? weeks : months) % interval === 0;
}

function isOnDay({ byday }: Schedule, date: Temporal.PlainDate): boolean {
  const weekday = names[date.dayOfWeek - 1];
  const nth = String(Math.ceil(date.day / 7));
  const isLast = date.day + 7 > date.daysInMonth;
  return byday.some((entry) => entry.endsWith(weekday!) && ['', nth, ...(isLast ? ['-1'] : [])].includes(entry.slice(0, -2)));
}

function isClosed({ exceptions, closed_seasons, on_holidays }: Schedule, iso: string): boolean {
  const inSeason = closed_seasons.some(({ from, to }) => {
    const [afterFrom, beforeTo] = [iso.slice(-5) >= from, iso.slice(-5) <= to];
    return from <= to ? afterFrom && beforeTo : afterFrom || beforeTo;
  });
  return inSeason || exceptions.some(({ on }) => on === iso) || (on_holidays === 'closed' && isHoliday(iso, portal));
}

test('openings are exactly the days that counting gives: in range, on a named weekday, never on a closed day', () => {
  fc.assert(
    fc.property(anySchedule, range, (rule, { from, to }) => {
      const expected: string[] = [];
      for (let date = from; Temporal.PlainDate.compare(date, to) <= 0; date = date.add({ days: 1 })) {
        if (isExpected(rule, date)) expected.push(date.toString());
      }
      expect(openingsBetween(rule, from, to, portal).map((opening) => opening.day)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

test('openings of several schedules are sorted and stand there once', () => {
  fc.assert(
    fc.property(fc.array(anySchedule, { maxLength: 4 }), range, (rules, { from, to }) => {
      const lines = openingsBetween(rules, from, to, portal).map(line);
      expect(lines).toEqual([...new Set(lines)].sort());
    }),
    { numRuns: 100 },
  );
});
