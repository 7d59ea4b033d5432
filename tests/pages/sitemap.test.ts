import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { parse } from '../support/yaml.ts';

const { languages } = parse(readFileSync(join(import.meta.dirname, '../../content/portal.yaml'), 'utf8')) as { languages: string[] };

let portal: RunningPortal;
let sitemap: string;
beforeAll(async () => {
  portal = await startPortal();
  sitemap = (await ask(portal.address, '/de/sitemap.xml')).text;
}, 120_000);
afterAll(() => portal.stop());

const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');

describe('the sitemap', () => {
  test('has one part a language', async () => {
    const { text, headers } = await ask(portal.address, '/sitemap.xml');
    expect(headers['content-type']).toContain('xml');
    expect(addressesIn(text)).toEqual(languages.map((language) => `${portal.address}/${language}/sitemap.xml`));
    expect((await ask(portal.address, '/xx/sitemap.xml')).status).toBe(404);
  });

  test('leads to pages that exist and may be indexed, each once', async () => {
    const addresses = addressesIn(sitemap);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.length).toBeGreaterThan(250);
    const lost: string[] = [];
    for (const address of addresses) {
      const { status, text } = await ask(portal.address, new URL(address).pathname);
      if (status !== 200 || text.includes('name="robots"')) lost.push(`${status} ${address}`);
    }
    expect(lost).toEqual([]);
  }, 60_000);

  test('names the other languages of each page', () => {
    const [entry = ''] = /<url><loc>[^<]*\/de\/notfall<\/loc>.*<\/url>/.exec(sitemap) ?? [];
    for (const language of languages) expect(entry).toContain(`hreflang="${language}" href="${portal.address}/${language}/notfall"`);
  });

  test('names nothing personal or endless', () => {
    expect(addressesIn(sitemap).filter((address) => /anfrage|vorgang|office|suche/.test(address.replace(/\/angebote\/.*/, '')))).toEqual(
      [],
    );
  });
});

test('robots.txt keeps robots out of the office and of what is personal', async () => {
  const { text, headers } = await ask(portal.address, '/robots.txt');
  expect(headers['content-type']).toContain('text/plain');
  for (const line of ['Disallow: /office/', 'Disallow: /*/vorgang', 'Disallow: /*/anfrage?', `Sitemap: ${portal.address}/sitemap.xml`]) {
    expect(text.split('\n')).toContain(line);
  }
});

test('security.txt says where to report and holds for almost a year', async () => {
  const { text } = await ask(portal.address, '/.well-known/security.txt');
  expect(text).toContain(`Contact: ${portal.address}/de/anfrage?art=barrier-report\n`);
  const days = (Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '') - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(360);
  expect(days).toBeLessThan(365);
});
