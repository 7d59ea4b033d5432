import type { APIContext } from 'astro';
import type { Snapshot } from '../domains/content/index.ts';
import type { Context } from '../domains/context.ts';
import { directionOf } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { dayOf } from '../shared/days.ts';

/** What every page begins with. */
export type PageFrame = {
  context: Context;
  snapshot: Snapshot;
  language: string;
  direction: 'ltr' | 'rtl';
  t: Translate;
  today: Temporal.PlainDate;
  /** Wall-clock time in the portal's time zone. */
  now: Temporal.PlainTime;
  /** Address of a resident's page in this language: `link('suche', { q: 'Pflege' })`. */
  link: (path?: string, query?: Record<string, string | undefined>) => string;
};

/** Between two sentences of a paragraph: a new line in Leichte Sprache (see `_plain-language.scss`), elsewhere a blank. */
export const lineBreak = '\n';

/** Gathers a page's frame from the request. */
export function pageFrame({ locals }: Pick<APIContext, 'locals'>): PageFrame {
  const { context, language } = locals;
  const snapshot = context.content.current();
  return {
    context,
    snapshot,
    language,
    direction: directionOf(language),
    t: context.translate(language),
    today: dayOf(context.clock(), snapshot.portal.time_zone),
    now: context.clock().toZonedDateTimeISO(snapshot.portal.time_zone).toPlainTime(),
    link: (path = '', query = {}) => addressOf(language, path, query),
  };
}

/** The path that was asked for, `/de/suche`: another than the page's own where that is shown instead of what does not exist. */
export function askedPath({ url, originPathname }: Pick<APIContext, 'url' | 'originPathname'>): string {
  return url.pathname === '/404' ? originPathname.replace(/\/$/, '') : url.pathname;
}

/** `/de/suche?q=Pflege`; empty and missing parameters are left out. */
export function addressOf(language: string, path: string, query: Record<string, string | undefined> = {}): string {
  const parameters = new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1])));
  return `/${language}/${path}${parameters.size > 0 ? `?${parameters}` : ''}`;
}
