import { expect, test } from 'vitest';
import { reportedPage } from '../../src/app/reported-page.ts';

const languages = ['de', 'de-simple', 'ar'];

test.each(['/de/', '/de/suche', '/de-simple/lebenslagen/gewalt-zuhause', '/ar/seite/hilfe', '/de/themen/'])('%s is a page', (path) => {
  expect(reportedPage(path, languages)).toBe(path);
});

test.each([
  null,
  '',
  '/',
  '/fr/suche',
  '/de/suche?q=Schulden',
  '/de/suche#x',
  '//example.org/de/',
  'https://example.org/de/suche',
  '/de/<b>',
  '/de/%2e%2e/',
  '/de/../office',
  '/de//suche',
  '/office/',
  `/de/${'a'.repeat(200)}`,
  '/de/suche\nund mehr',
])('%s is none', (path) => {
  expect(reportedPage(path, languages)).toBeUndefined();
});
