import type { Portal } from '../../domains/content/index.ts';
import { isHoliday } from '../../domains/hours/index.ts';
import { dayOf } from '../../shared/days.ts';
import type { Chance } from './chance.ts';

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;
type Hours = readonly [least: number, most: number];

const officeHours: Hours = [8, 16];
const wakingHours: Hours = [7, 22];

/** When people of a portal write and when its offices work. */
export type Calendar = {
  /** The day of an instant where the portal is. */
  dayOf(instant: Instant): Day;
  /** The day so many working days before another. 0: the day itself, or the working day after it. */
  workingDaysBefore(day: Day, count: number): Day;
  /** A moment of a day at which someone at home may write, before a latest hour. */
  wakingMoment(day: Day, chance: Chance, latestHour?: number): Instant;
  /** The moment itself where the office works then, else one at the beginning of its next working day. */
  officeMoment(instant: Instant, chance: Chance): Instant;
  /** The moment itself, or the next morning where it lies in the night. */
  awake(instant: Instant, chance: Chance): Instant;
};

/** The calendar of a portal: its time zone, its public holidays, Monday to Friday. */
export function createCalendar(portal: Pick<Portal, 'time_zone' | 'holidays'>): Calendar {
  const isWorkingDay = (day: Day) => day.dayOfWeek <= 5 && !isHoliday(day.toString(), portal);
  const at = (day: Day, hour: number): Instant =>
    day
      .toZonedDateTime(portal.time_zone)
      .add({ minutes: Math.round(hour * 60) })
      .toInstant();
  const hourOf = (instant: Instant) => {
    const { hour, minute } = instant.toZonedDateTimeISO(portal.time_zone);
    return hour + minute / 60;
  };
  const nextWorkingDay = (day: Day): Day => {
    let next = day;
    while (!isWorkingDay(next)) next = next.add({ days: 1 });
    return next;
  };
  /** The next moment within the hours, on a day that counts. */
  const within = ([opens, closes]: Hours, counts: (day: Day) => Day, instant: Instant, chance: Chance): Instant => {
    const day = dayOf(instant, portal.time_zone);
    const hour = hourOf(instant);
    if (counts(day).equals(day) && hour >= opens && hour < closes) return instant;
    const next = counts(hour < opens ? day : day.add({ days: 1 }));
    return at(next, chance.between(opens, opens + 3));
  };
  return {
    dayOf: (instant) => dayOf(instant, portal.time_zone),
    workingDaysBefore: (day, count) => {
      let reached = nextWorkingDay(day);
      for (let left = count; left > 0; ) {
        reached = reached.subtract({ days: 1 });
        if (isWorkingDay(reached)) left -= 1;
      }
      return reached;
    },
    wakingMoment: (day, chance, latestHour = wakingHours[1]) => at(day, chance.between(wakingHours[0], latestHour)),
    officeMoment: (instant, chance) => within(officeHours, nextWorkingDay, instant, chance),
    awake: (instant, chance) => within(wakingHours, (day) => day, instant, chance),
  };
}
