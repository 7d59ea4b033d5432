import { dayOf } from '../../shared/days.ts';
import type { Context } from '../context.ts';
import { isHoliday } from '../hours/index.ts';
import { workingDaysAfter } from './rules.ts';

/** ISO day by which the office owes the resident a message, from now on: the portal's working days, public holidays left out. */
export function dueDay({ content, clock }: Context): string {
  const { portal } = content.current();
  const from = dayOf(clock(), portal.time_zone);
  return workingDaysAfter(from, portal.first_response_working_days, (day) => isHoliday(day.toString(), portal)).toString();
}

/** Today's ISO day where the portal is. */
export function today({ content, clock }: Context): string {
  return dayOf(clock(), content.current().portal.time_zone).toString();
}
