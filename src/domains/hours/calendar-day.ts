import { type HolidaySetting, isHoliday } from './holidays.ts';

/** Weekdays as RFC 5545 names them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** A day with what rules ask about it, worked out once for all schedules. */
export type CalendarDay = {
  /** `2026-11-24` */
  readonly iso: string;
  readonly weekday: Weekday;
  /** `11-24` */
  readonly monthDay: string;
  readonly holiday: boolean;
};

/** A date as rules need it; public holidays are those of the portal's country and state. */
export function calendarDay(date: Temporal.PlainDate, portal: HolidaySetting): CalendarDay {
  const iso = date.toString();
  return { iso, weekday: weekdays[date.dayOfWeek - 1] as Weekday, monthDay: iso.slice(-5), holiday: isHoliday(iso, portal) };
}
