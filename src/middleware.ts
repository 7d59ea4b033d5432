import { defineMiddleware } from 'astro:middleware';
import { invalid } from './app/answer-json.ts';
import { developmentContext } from './app/development-context.ts';
import { faultPage } from './app/fault-page.ts';
import { preferredLanguage } from './i18n/languages.ts';

/** Gives every page its context and language, and turns a fault into a page that says what to do next. */
export const onRequest = defineMiddleware(async ({ locals, request, params, url, originPathname, rewrite }, next) => {
  locals.context ??= await developmentContext();
  const { content, log } = locals.context;
  const offered = content.current().portal.languages;
  // A page shown instead of another, such as the one for what does not exist, speaks the language that was asked for.
  const named = originPathname.split('/')[1] ?? '';
  locals.language = offered.includes(named) ? named : preferredLanguage(request.headers.get('accept-language'), offered);
  try {
    if (params.locale !== undefined && !offered.includes(params.locale)) return await rewrite('/404');
    return await next();
  } catch (error) {
    const fault = log.fault('a page failed', error, { route: routeOf(url.pathname) });
    return named === 'api'
      ? invalid({ portal: `something went wrong, fault ${fault}` }, 500)
      : faultPage(locals.context, locals.language, fault);
  }
});

/** The page's kind without anything a person typed: `/de/suche`, not what was searched. */
function routeOf(pathname: string): string {
  return pathname.split('/').slice(0, 4).join('/');
}
