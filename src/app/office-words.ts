import { nameOfLanguage } from '../i18n/languages.ts';
import type { PageFrame } from './page.ts';

/** A stored moment in the office's language and the portal's time zone: "23. Nov. 2026, 09:15". */
export function momentInWords({ language, snapshot }: PageFrame, stamp: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: snapshot.portal.time_zone });
  return format.format(new Date(stamp));
}

/** An ISO day with its weekday: "Mo., 23. Nov. 2026". */
export function dayInWords({ language }: PageFrame, day: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** When a first response is owed, in words, so that colour alone never tells. @param due ISO day, null while none is owed */
export function dueInWords(frame: PageFrame, due: string | null): { words: string; tone: 'danger' | 'warn' | 'plain' } {
  const { t, today } = frame;
  if (due === null) return { words: t('office:due.none'), tone: 'plain' };
  const days = today.until(Temporal.PlainDate.from(due)).days;
  const day = dayInWords(frame, due);
  if (days < 0) return { words: t('office:due.overdue', { count: -days, day }), tone: 'danger' };
  if (days === 0) return { words: t('office:due.today'), tone: 'warn' };
  if (days === 1) return { words: t('office:due.tomorrow'), tone: 'plain' };
  return { words: t('office:due.on', { day }), tone: 'plain' };
}

/** How long to wait before the next try, in whole minutes once it is more than one. */
export function waitInWords({ t }: PageFrame, seconds: number): string {
  return seconds > 60 ? t('office:login.waitMinutes', { count: Math.ceil(seconds / 60) }) : t('office:login.wait', { count: seconds });
}

/** A resident's language as staff call it: "Türkisch". Leichte Sprache keeps its name. */
export function languageInWords({ language }: PageFrame, spoken: string): string {
  if (spoken === 'de-simple') return nameOfLanguage(spoken);
  return new Intl.DisplayNames([language], { type: 'language' }).of(spoken) ?? spoken;
}
