import { describe, expect, test } from 'vitest';
import {
  filesNamedIn,
  isTooOld,
  languageOf,
  markedAsStored,
  mayStoreFile,
  mayStorePage,
  standInFor,
  treatmentOf,
  withoutLanguage,
} from '../../src/workers/what-to-store.ts';

const origin = 'https://teps.example.org';
const asked = (path: string, mode: RequestMode = 'navigate', method = 'GET') => ({ url: new URL(path, origin).href, mode, method });
const headOf = (headers: Record<string, string>, status = 200, redirected = false) => ({
  status,
  redirected,
  headers: new Headers(headers),
});
const page = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };

describe('a request', () => {
  test.each([
    ['/de/', 'navigate', 'page'],
    ['/', 'navigate', 'page'],
    ['/de-simple/suche?q=Pflege', 'navigate', 'page'],
    ['/assets/portal.abc.css', 'no-cors', 'file'],
    ['/favicon.svg', 'no-cors', 'file'],
    ['/de/ohne-netz/abc_D-1.json', 'cors', 'file'],
    ['/ar/search-documents/abc.json', 'cors', 'file'],
    ['/office/', 'navigate', 'untouched'],
    ['/office/vorgang/ABC-123', 'navigate', 'untouched'],
    ['/api/v1/search?q=Pflege', 'cors', 'untouched'],
    ['/health', 'cors', 'untouched'],
    ['/de/notfall', 'cors', 'untouched'],
    ['https://elsewhere.example.org/de/', 'navigate', 'untouched'],
  ] as const)('%s (%s) is %s', (path, mode, treatment) => {
    expect(treatmentOf(asked(path, mode), origin)).toBe(treatment);
  });

  test('that sends a form is never touched', () => {
    for (const path of ['/de/anfrage', '/de/vorgang', '/api/v1/enquiries'])
      expect(treatmentOf(asked(path, 'navigate', 'POST'), origin)).toBe('untouched');
  });
});

describe('a page may be stored', () => {
  test('where it is the same for everyone', () => {
    expect(mayStorePage(headOf(page), `${origin}/de/notfall`)).toBe(true);
  });

  test.each([
    ['marked no-store', headOf({ ...page, 'cache-control': 'no-store' }), '/de/anfrage'],
    ['marked private', headOf({ ...page, 'cache-control': 'private' }), '/de/'],
    ['without a mark', headOf({ 'content-type': 'text/html' }), '/de/'],
    ['with something typed in its address', headOf(page), '/de/suche?q=Schulden'],
    ['that is an error', headOf(page, 404), '/de/gibt-es-nicht'],
    ['that leads elsewhere', headOf(page, 200, true), '/de/'],
    ['that is no page', headOf({ ...page, 'content-type': 'application/json' }), '/de/'],
  ])('but not one %s', (_what, head, path) => {
    expect(mayStorePage(head, origin + path)).toBe(false);
  });
});

test('a file may be stored unless the server says otherwise', () => {
  expect(mayStoreFile(headOf({ 'cache-control': 'public, max-age=31536000, immutable' }))).toBe(true);
  expect(mayStoreFile(headOf({ 'cache-control': 'no-store' }))).toBe(false);
  expect(mayStoreFile(headOf({ 'cache-control': 'max-age=3600' }, 404))).toBe(false);
});

test('a copy is shown for thirty days, and not at all without its date', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  expect(isTooOld('Sun, 25 Oct 2026 12:00:00 GMT', now)).toBe(false);
  expect(isTooOld('Tue, 20 Oct 2026 12:00:00 GMT', now)).toBe(true);
  expect(isTooOld(null, now)).toBe(true);
});

test('languages stand at the beginning of an address', () => {
  expect([languageOf('/de-simple/notfall'), languageOf('/ar/'), languageOf('/'), languageOf('/assets/x.js')]).toEqual([
    'de-simple',
    'ar',
    undefined,
    undefined,
  ]);
  expect([withoutLanguage('/de-simple/notfall'), withoutLanguage('/ar/'), withoutLanguage('/')]).toEqual(['/notfall', '/', '/']);
});

test('a form stands in for the enquiry, a page that draws for all else', () => {
  expect(standInFor('/de/anfrage', 'de')).toBe('/de/ohne-netz/anfrage');
  expect(standInFor('/tr/angebote/anfrage-telefon', 'tr')).toBe('/tr/ohne-netz/seite');
});

test('files are found in pages, style sheets and scripts, and with them the search', () => {
  const text = `<link href="/assets/a.1.css"><script src="/assets/b.2.js"></script> url(/assets/n-latin.3.woff2)
    import{x}from"./c.4.js";new Worker(new URL("/assets/search-worker-5.js"))`;
  expect(filesNamedIn(text)).toEqual([
    '/assets/a.1.css',
    '/assets/b.2.js',
    '/assets/n-latin.3.woff2',
    '/assets/search-worker-5.js',
    '/assets/c.4.js',
  ]);
});

test('a stored page carries its date', () => {
  expect(markedAsStored('<!doctype html><html lang="de">', 'Sat, 21 Nov 2026 17:22:00 GMT')).toBe(
    '<!doctype html><html data-stored-at="2026-11-21T17:22:00.000Z" lang="de">',
  );
});
