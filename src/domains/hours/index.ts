/**
 * Owns when services are open: from the rules of their schedules to concrete dates, and to words for both.
 * Knows days and wall-clock times only; which time zone they are in matters first when one asks whether an opening is over.
 */
export { dateInWords, dayInWords } from './day-in-words.ts';
export { type HolidaySetting, isHoliday, knowsHolidaysOf } from './holidays.ts';
export { isOver } from './is-over.ts';
export { limitsInWords } from './limits-in-words.ts';
export { type OfficeDay, type OfficeHoursQuery, officeHours, openingsOn, type ServiceOpening } from './office-hours.ts';
export { nextOpenings, type Opening, openingsBetween } from './openings.ts';
export { daysInWords, ruleInWords } from './rule-in-words.ts';
export type { Place } from './serves-place.ts';
export { timesInWords } from './times-in-words.ts';
export type { Words } from './words.ts';
