import type { Schedule } from '../content/index.ts';
import { dateInWords, monthDayInWords } from './day-in-words.ts';
import type { Words } from './words.ts';

/**
 * What the rule alone does not tell, a sentence part each: "nicht vom 15. Juli bis 31. August", "nur mit Termin".
 * A beginning that has passed is left out. Single days without are not named; the next dates leave them out.
 */
export function limitsInWords(schedule: Schedule, language: string, t: Words, today: Temporal.PlainDate): string[] {
  return [
    ...(schedule.by_appointment ? [t('hours:byAppointment')] : []),
    ...boundsInWords(schedule, language, t, today),
    ...schedule.closed_seasons.map(({ from, to }) =>
      t('hours:season', { from: monthDayInWords(from, language), to: monthDayInWords(to, language) }),
    ),
    ...(schedule.on_holidays === 'open' ? [t('hours:alsoOnHolidays')] : []),
  ];
}

function boundsInWords({ dtstart, until }: Schedule, language: string, t: Words, today: Temporal.PlainDate): string[] {
  const date = (iso: string) => dateInWords(Temporal.PlainDate.from(iso), language, 'plain with year');
  const since = dtstart && dtstart > today.toString() ? [t('hours:since', { day: date(dtstart) })] : [];
  return until ? [...since, t('hours:until', { day: date(until) })] : since;
}
