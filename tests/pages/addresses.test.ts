import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { parse } from '../support/yaml.ts';

const languages = ['de', 'en'];
const idsIn = (folder: string) => globSync(`content/${folder}/*.yaml`).map((path) => basename(path, '.yaml'));
const confidenceOf = (id: string) => parse(readFileSync(`content/services/${id}.yaml`, 'utf8')).confidence;
const services = idsIn('services');
const drafts = services.filter((id) => confidenceOf(id) === 'low');
const pages = [...new Set(globSync('content/pages/*/*.md').map((path) => path.split('/').at(-2)))];

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal();
}, 120_000);
afterAll(() => portal.stop());

/** What every page must have, as findings: empty where all is well. */
async function findingsAt(path: string, language: string): Promise<string[]> {
  const { status, headers, text } = await ask(portal.address, path);
  const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  const rules: [string, boolean][] = [
    [`status ${status}`, status === 200],
    [`type ${headers['content-type']}`, headers['content-type'] === 'text/html; charset=utf-8'],
    ['lang', text.includes(`<html lang="${language}" dir="ltr">`)],
    ['doctype', /^<!doctype html>/i.test(text)],
    ['one h1', text.match(/<h1[\s>]/g)?.length === 1],
    ['a title', /<title>[^<]{8,}<\/title>/.test(text)],
    ['one main', text.match(/<main[\s>]/g)?.length === 1],
    ['ids that stand once', new Set(ids).size === ids.length],
    ['no cookie', headers['set-cookie'] === undefined],
    ['nothing inline', !/<style|\sstyle="|\son[a-z]+="|<script(?![^>]*\ssrc=)/.test(text)],
    ['nothing undefined', !/>\s*(undefined|null|NaN|\[object Object\])\s*</.test(text)],
  ];
  return rules.filter(([, holds]) => !holds).map(([name]) => `${path}: ${name}`);
}

async function expectPages(paths: readonly string[]): Promise<void> {
  const findings: string[] = [];
  for (const language of languages) for (const path of paths) findings.push(...(await findingsAt(`/${language}/${path}`, language)));
  expect(findings).toEqual([]);
}

describe('every address of the contract answers in every language', () => {
  test.each([
    '',
    'suche',
    'suche?q=Pflege&ort=57072&thema=pflege&seite=1',
    'suche?q=&ort=Holzhausen',
    'suche?q=xyzzy&ort=Haiger',
    'suche?q=suizid',
    'themen/',
    'lebenslagen/',
    'regionen/',
    'sprechstunden',
    'ohne-netz/',
    'ohne-netz/seite',
    'ohne-netz/anfrage',
    'sprechstunden?ort=Siegen&thema=pflege&tag=2026-12-24',
    'sprechstunden?ort=Entenhausen&tag=morgen',
    'anfrage',
    'anfrage?ort=Netphen&thema=pflege&angebot=agentur-arbeit-siegen',
    'anfrage?art=barrier-report',
    'anfrage?ort=Holzhausen&thema=gibt-es-nicht&angebot=gibt-es-nicht&art=nichts&lage=nichts',
    'vorgang',
    'notfall',
  ])('%s', (path) => expectPages([path]));

  test('every area', () => expectPages(idsIn('areas').map((id) => `regionen/${id}`)));
  test('every municipality', () => expectPages(idsIn('municipalities').map((id) => `orte/${id}`)));
  test('every page of the editors', () => expectPages(pages.map((id) => `seite/${id}`)));
  test('every topic', () => expectPages(idsIn('topics').map((id) => `themen/${id}`)), 60_000);
  test('every life situation', () => expectPages(idsIn('situations').map((id) => `lebenslagen/${id}`)), 60_000);
  test('every organization', () => expectPages(idsIn('organizations').map((id) => `traeger/${id}`)), 60_000);
  test('every service', () => expectPages(services.filter((id) => !drafts.includes(id)).map((id) => `angebote/${id}`)), 60_000);
});

test('an entry that is still a draft has no page', async () => {
  expect(drafts.length).toBeGreaterThan(0);
  for (const id of drafts) expect((await ask(portal.address, `/de/angebote/${id}`)).status, id).toBe(404);
});

test('a municipality called by its name leads on to its page', async () => {
  const { status, headers } = await ask(portal.address, `/de/orte/${encodeURIComponent('Erndtebrück')}`);
  expect(status).toBe(301);
  expect(headers.location).toBe('/de/orte/erndtebrueck');
});
