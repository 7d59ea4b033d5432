import type { Opening } from './openings.ts';
import type { Words } from './words.ts';

/** "9.30–12 Uhr", "9:30 AM–12 noon". `language` gives the clock, `t` decides how it is written. */
export function timesInWords({ opensAt, closesAt }: Pick<Opening, 'opensAt' | 'closesAt'>, language: string, t: Words): string {
  return t('hours:times', { from: clockInWords(opensAt, language, t), to: clockInWords(closesAt, language, t) });
}

/** One time of day: `hour` and `minute` are of the 24-hour clock, `clock` is as the language's own convention has it. */
function clockInWords(time: string, language: string, t: Words): string {
  const [hour = '', minute = ''] = time.split(':');
  const whole = minute === '00';
  const clock = formatOf(language, whole).format(Temporal.PlainTime.from(time));
  return t(keyOf(time, whole), { hour: Number(hour), minute, clock });
}

function keyOf(time: string, whole: boolean): string {
  if (time === '12:00') return 'hours:noon';
  return whole ? 'hours:wholeHour' : 'hours:exactTime';
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, whole: boolean): Intl.DateTimeFormat {
  const key = `${language} ${whole}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, whole ? { hour: 'numeric' } : { hour: 'numeric', minute: '2-digit' });
  formats.set(key, known);
  return known;
}
