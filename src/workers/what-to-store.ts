import { daysPagesAreKept } from '../shared/offline-limits.ts';

/** How the service worker treats a request: pages network first, files that never change from the device first, all else not at all. */
export type Treatment = 'page' | 'file' | 'untouched';

/** As much of an answer as decides whether it may be stored. */
export type AnswerHead = { status: number; redirected: boolean; headers: { get(name: string): string | null } };

const dayLong = 86_400_000;
const residentPath = /^\/([a-z]{2}(?:-[a-z]+)?)\//;
const unchangingFile = /^\/(assets\/|favicon\.svg$|[a-z]{2}(-[a-z]+)?\/(search-documents|ohne-netz)\/[\w-]+\.json$)/;

/**
 * What to do with a request. Forms, the office, the open interface and other sites are never touched.
 * @param origin of the portal
 */
export function treatmentOf({ method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>, origin: string): Treatment {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin) return 'untouched';
  if (mode === 'navigate') return address.pathname === '/' || residentPath.test(address.pathname) ? 'page' : 'untouched';
  return unchangingFile.test(address.pathname) ? 'file' : 'untouched';
}

/**
 * Whether a page may be stored: one that is the same for everyone. The server marks all others `no-store`; an address with
 * anything typed in it is refused once more here.
 */
export function mayStorePage({ status, redirected, headers }: AnswerHead, url: string): boolean {
  return (
    status === 200 &&
    !redirected &&
    new URL(url).search === '' &&
    (headers.get('content-type') ?? '').startsWith('text/html') &&
    !/no-store|private/.test(headers.get('cache-control') ?? 'no-store')
  );
}

/** Whether a file that never changes may be stored. */
export function mayStoreFile({ status, redirected, headers }: AnswerHead): boolean {
  return status === 200 && !redirected && /immutable|max-age/.test(headers.get('cache-control') ?? '');
}

/** Whether a copy is too old to be shown. @param storedAt its Date header; without one it is @param now milliseconds since 1970 */
export function isTooOld(storedAt: string | null, now: number): boolean {
  const made = Date.parse(storedAt ?? '');
  return Number.isNaN(made) || now - made > daysPagesAreKept * dayLong;
}

/** The page's language as its address names it; undefined at `/`. */
export function languageOf(pathname: string): string | undefined {
  return residentPath.exec(pathname)?.[1];
}

/** A path without its language: pages are called alike in all of them. */
export function withoutLanguage(pathname: string): string {
  return pathname.replace(residentPath, '/');
}

/** The stored page that stands in where a page is neither reached nor stored. */
export function standInFor(pathname: string, language: string): string {
  return `/${language}/ohne-netz/${/^\/[^/]+\/anfrage\/?$/.test(pathname) ? 'anfrage' : 'seite'}`;
}

/** Built files that a page, style sheet or script names, as paths. Scripts name each other by `./name.js`. */
export function filesNamedIn(text: string): string[] {
  const named = [...text.matchAll(/\/assets\/[\w.-]+\.(?:js|css|woff2|svg)/g)].map(([path]) => path);
  const beside = [...text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name]) => `/assets/${name}`);
  return [...new Set([...named, ...beside])];
}

/** A stored page with the time it is of, which the page's script puts into words. @param storedAt its Date header */
export function markedAsStored(html: string, storedAt: string): string {
  return html.replace(/<html /, `<html data-stored-at="${new Date(storedAt).toISOString()}" `);
}
