import { type Weekday, weekdays } from './calendar-day.ts';

/** Any Monday; with a leap year about it, so that 29 February has a place. */
const someMonday = Temporal.PlainDate.from('2000-01-03');

/**
 * "heute", "morgen", "Dienstag, 24. November"; with the year where it is not the present one.
 * Past days are dates too.
 * @param day ISO day or date
 */
export function dayInWords(day: string | Temporal.PlainDate, language: string, today: Temporal.PlainDate): string {
  const date = Temporal.PlainDate.from(day);
  const ahead = today.until(date, { largestUnit: 'day' }).days;
  if (ahead === 0 || ahead === 1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(ahead, 'day');
  return dateInWords(date, language, date.year === today.year ? 'weekday' : 'weekday and year');
}

/** A date in words; `plain` is day and month alone. @param day ISO day or date */
export function dateInWords(day: string | Temporal.PlainDate, language: string, form: DateForm): string {
  return formatOf(language, form).format(Temporal.PlainDate.from(day));
}

/** "Dienstag", as the language writes it by itself. */
export function weekdayName(weekday: Weekday, language: string): string {
  return formatOf(language, 'weekday only').format(someMonday.add({ days: weekdays.indexOf(weekday) }));
}

/** "15. Juli" for `07-15`. A day that the month does not have means its last. */
export function monthDayInWords(monthDay: string, language: string): string {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return dateInWords(Temporal.PlainDate.from({ year: someMonday.year, month, day }), language, 'plain');
}

const dayAndMonth = { day: 'numeric', month: 'long' } as const;
const forms = {
  plain: dayAndMonth,
  weekday: { ...dayAndMonth, weekday: 'long' },
  'plain with year': { ...dayAndMonth, year: 'numeric' },
  'weekday and year': { ...dayAndMonth, weekday: 'long', year: 'numeric' },
  'weekday only': { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateForm = keyof typeof forms;

/** Formats are costly to make and used on every page. There are as many as languages times forms. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, form: DateForm): Intl.DateTimeFormat {
  const key = `${language} ${form}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, forms[form]);
  formats.set(key, known);
  return known;
}
