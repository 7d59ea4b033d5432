import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, sendForm } from '../support/ask.ts';
import { enquiryAsFields } from '../support/enquiries.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { wordsOf } from '../support/wording.ts';
import { parse } from '../support/yaml.ts';

const written = readFileSync('content/portal.yaml', 'utf8');
const { languages, quick_exit: exit } = parse(written) as { languages: string[]; quick_exit: { url: string } };
const film = `
films:
  - language: dgs
    title: { de: Erfundener Film }
    file: /films/made-up.mp4
    seconds: 125
    megabytes: 24.5
    width: 640
    height: 360
    frames_per_second: 25
`;
const t = wordsOf('de');
const folder = mkdtempSync(join(tmpdir(), 'teps-films-'));

let portal: RunningPortal;
beforeAll(async () => {
  writeFileSync(join(folder, 'portal.yaml'), `${written.trimEnd()}\n${film.trimStart()}`);
  portal = await startPortal({ CONTENT_DIR: ['content', folder].join(delimiter) });
}, 120_000);
afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true });
});

const pageAt = async (path: string) => (await ask(portal.address, path)).text;
const linksIn = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, tag, href]) => [tag, href]);

describe('the quick exit', () => {
  test.each([
    '/de/lebenslagen/gewalt-zuhause',
    '/de/lebenslagen/gewalt-zuhause?jetzt=nein&wer=frau&kinder=nein',
    '/de/lebenslagen/schwanger?gewalt=ja',
    '/de/themen/gewaltschutz',
    '/de/angebote/frauenhaus-siegen',
    '/de/traeger/frauen-helfen-frauen-siegen',
    '/de/suche?q=mein+Mann+schlägt+mich',
    '/de/suche?thema=gewaltschutz',
    '/de/suche?q=Frauenhaus',
    '/de/notfall',
    '/de/anfrage',
    '/ar/vorgang',
  ])('stands on %s as a link that tells nothing of where it came from', async (path) => {
    const [link = ''] = /<a [^>]*data-quick-exit[^>]*>/.exec(await pageAt(encodeURI(path))) ?? [];
    expect(link).toContain(`href="${exit.url}"`);
    expect(link).toContain('noreferrer');
  });

  test.each([
    '/de/',
    '/de/suche?q=Pflege',
    '/de/themen/pflege',
    '/de/lebenslagen/vergesslich',
    '/de/angebote/rathaus-siegen',
    '/de/seite/hilfe',
  ])('is not on %s', async (path) => {
    expect(await pageAt(path)).not.toContain('data-quick-exit');
  });

  test('what was typed is not filled in again by the browser', async () => {
    expect(await pageAt('/de/anfrage')).toMatch(/<textarea[^>]*autocomplete="off"[^>]*>/);
  });
});

describe('a barrier is reported', () => {
  test.each(languages)('from the foot of every page in %s, with its address and nothing typed', async (language) => {
    const html = await pageAt(`/${language}/suche?q=Schulden`);
    expect(html).toContain(`href="/${language}/anfrage?art=barrier-report&#38;seite=%2F${language}%2Fsuche"`.replace('&#38;', '&amp;'));
  });

  test('with its page filled in, and nobody is asked for a place', async () => {
    const html = await pageAt('/de/anfrage?art=barrier-report&seite=/de/themen/pflege');
    expect(html).toContain(t('barriers:page', { page: '/de/themen/pflege' }));
    expect(html).not.toContain('name="ort"');
    expect(html).not.toContain('name="fuer"');
  });

  test.each(['https://example.org/', '/office/', '/de/suche?q=x', '<b>'])('but no other address is taken over: %s', async (page) => {
    const html = await pageAt(`/de/anfrage?art=barrier-report&seite=${encodeURIComponent(page)}`);
    expect(html).toMatch(/<textarea[^>]*>\s*<\/textarea>/);
    expect(html).toContain('name="ort"');
  });

  test('and goes to the desk for all of them, which the page names before', async () => {
    const { nonce, text, kanal, einwilligung } = enquiryAsFields;
    const report = { nonce, text, kanal, einwilligung, art: 'barrier-report', seite: '/de/suche' };
    const review = await sendForm(portal.address, '/de/anfrage', { ...report, schritt: 'pruefen' });
    expect(review.status).toBe(200);
    expect(review.text).toContain('data-area="mitte"');
    expect(review.text).toContain(t('routing:reason.barrier'));
    const sent = await sendForm(portal.address, '/de/anfrage', { ...report, schritt: 'senden' });
    expect(sent.text).toContain('data-receipt-code');
  });
});

describe('a change of language', () => {
  test('leads to the same page with what was searched, and stays where there is no page', async () => {
    expect(await pageAt('/de/suche?q=Pflege&ort=Siegen')).toContain('href="/tr/suche?q=Pflege&amp;ort=Siegen"');
    expect(await pageAt('/de/gibt-es-nicht')).toContain('href="/ar/gibt-es-nicht"');
  });

  test('shows the same receipt again: no second case, and the code is not lost', async () => {
    const fields = { ...enquiryAsFields, nonce: 'read-in-two-languages', schritt: 'senden' };
    const german = await sendForm(portal.address, '/de/anfrage', fields);
    const arabic = await sendForm(portal.address, '/ar/anfrage', { ...fields, sprache: 'de' });
    const codeIn = (html: string) => /data-receipt-code[^>]*>([^<]+)</.exec(html)?.[1];
    expect(codeIn(german.text)).toMatch(/\d{4}( \d{4}){4}/);
    expect(codeIn(arabic.text)).toBe(codeIn(german.text));
    expect(german.text).toContain('<input type="hidden" name="sprache" value="de">');
    expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
  });

  test('tries no code that is being typed, and keeps it', async () => {
    const { status, text } = await sendForm(portal.address, '/ar/vorgang', { code: '1234 56', schritt: 'aendern' });
    expect(status).toBe(200);
    expect(text).toContain('value="1234 56"');
    expect(text).not.toContain('aria-invalid');
  });

  test('keeps a reply that was typed', async () => {
    const sent = await sendForm(portal.address, '/de/anfrage', { ...enquiryAsFields, nonce: 'for-a-reply', schritt: 'senden' });
    const code = /data-receipt-code[^>]*>([^<]+)</.exec(sent.text)?.[1] ?? '';
    const { text } = await sendForm(portal.address, '/en/vorgang', {
      code,
      nonce: 'x',
      text: 'Noch nicht abgeschickt',
      schritt: 'aendern',
    });
    expect(text).toMatch(/<textarea[^>]*>\s*Noch nicht abgeschickt<\/textarea>/);
  });
});

describe('machines learn', () => {
  test.each(languages)('of the other languages, and of the one for all others, from pages in %s', async (language) => {
    const html = await pageAt(`/${language}/notfall`);
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    const wanted = languages.map((other) => [other, `${portal.address}/${other}/notfall`]);
    expect(linksIn(html)).toEqual([...wanted, ['x-default', `${portal.address}/de/notfall`]]);
  });

  test('that the bare address asks the browser', async () => {
    expect(linksIn(await pageAt('/tr/')).at(-1)).toEqual(['x-default', `${portal.address}/`]);
  });

  test.each(languages)('which pages there are in %s', async (language) => {
    const { status, text } = await ask(portal.address, `/${language}/sitemap.xml`);
    expect(status).toBe(200);
    expect(text).toContain(`<loc>${portal.address}/${language}/seite/barrierefreiheit</loc>`);
  });

  test.each(languages)('from which day the accessibility statement is, in %s', async (language) => {
    const html = await pageAt(`/${language}/seite/barrierefreiheit`);
    const { updated } = parse(
      (readFileSync(`content/pages/barrierefreiheit/${language}.md`, 'utf8').split('---')[1] ?? '').replace(
        /updated: (\S+)/,
        'updated: "$1"',
      ),
    );
    expect(html).toContain(`<time datetime="${updated}">`);
    expect(html).toContain(`<meta name="dcterms.modified" content="${updated}">`);
  });
});

describe('a film in sign language', () => {
  test('stands on the start page with its length and size for downloading', async () => {
    const html = await pageAt('/de/');
    expect(html).toContain('Erfundener Film');
    expect(html).toMatch(/<video[^>]*preload="none"[^>]*width="640"[^>]*height="360"/);
    expect(html).toContain('<source src="/films/made-up.mp4" type="video/mp4">');
    expect(html).toMatch(/<a href="\/films\/made-up\.mp4" download(="true")?>\s*[^<]*MP4, 2\sMinuten[^<]*5\sSekunden, 24,5\sMB/);
  });

  test('may be loaded from this portal only', async () => {
    const { headers } = await ask(portal.address, '/de/');
    expect(headers['content-security-policy']).toContain("media-src 'self'");
  });
});
