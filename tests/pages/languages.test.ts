import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, sendForm } from '../support/ask.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { wordsOf } from '../support/wording.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal();
}, 120_000);
afterAll(() => portal.stop());

describe('the bare address leads to the language that the browser asks for', () => {
  test.each([
    ['de-DE,de;q=0.9,en;q=0.8', '/de/'],
    ['en-GB,en;q=0.9', '/en/'],
    ['fr,en;q=0.5,de;q=0.4', '/en/'],
    ['fr', '/de/'],
    ['en;q=0,de', '/de/'],
    ['*', '/de/'],
    ['', '/de/'],
    [';;;q=x,,"', '/de/'],
    [`${'x,'.repeat(3000)}en`, '/en/'],
  ])('%.40s', async (accepted, wanted) => {
    const { status, headers } = await ask(portal.address, '/', { headers: { 'accept-language': accepted } });
    expect(status).toBe(302);
    expect(headers.location).toBe(wanted);
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('what does not exist gets a page that says so, with a search', () => {
  test.each([
    ['/xx/', 'de'],
    ['/fr/suche', 'de'],
    ['/DE/', 'de'],
    ['/gibt-es-nicht', 'de'],
    ['/de/gibt-es-nicht', 'de'],
    ['/de/angebote/gibt-es-nicht', 'de'],
    ['/de/angebote/', 'de'],
    ['/de/angebote/constructor', 'de'],
    ['/de/traeger/__proto__', 'de'],
    ['/de/orte/Atlantis', 'de'],
    ['/de/seite/..%2Fportal', 'de'],
    ['/en/themen/no-such-topic', 'en'],
    ['/en/regionen/nowhere', 'en'],
    ['/en/lebenslagen/none', 'en'],
    ['/en/a/b/c/d', 'en'],
  ])('%s', async (path, language) => {
    const { status, headers, text } = await ask(portal.address, path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain(`<html lang="${language}"`);
    expect(text).toContain(`<h1>${wordsOf(language)('common:missing.title')}</h1>`);
    expect(text).toContain('role="search"');
  });

  test('the page speaks the browser’s language where the address has none', async () => {
    const { text } = await ask(portal.address, '/gibt-es-nicht', { headers: { 'accept-language': 'en' } });
    expect(text).toContain('<html lang="en"');
  });

  test('a form sent to an unknown language goes nowhere', async () => {
    expect((await sendForm(portal.address, '/xx/anfrage', { text: 'x' })).status).toBe(404);
  });
});
