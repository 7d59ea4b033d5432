import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, call } from '../support/ask.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';

let portal: RunningPortal;
let small: RunningPortal;
beforeAll(async () => {
  [portal, small] = await Promise.all([startPortal(), startPortal({ SEARCH_BROWSER_LIMIT: '10' })]);
}, 120_000);
afterAll(async () => {
  await portal.stop();
  await small.stop();
});

const documentsOn = async ({ address }: RunningPortal) => /data-documents="([^"]+)"/.exec((await ask(address, '/de/')).text)?.[1];

describe('suggestions for as-you-type', () => {
  test('come in groups and lead to pages that are there', async () => {
    const { status, headers, json } = await call(portal.address, '/api/v1/suggestions?q=pfleg&lang=de');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['set-cookie']).toBeUndefined();
    expect(json.suggestions.length).toBeGreaterThan(3);
    expect(json.suggestions.length).toBeLessThanOrEqual(8);
    for (const { address } of json.suggestions) expect((await ask(portal.address, address)).status, address).toBe(200);
  });

  test('take what is asked for within bounds', async () => {
    const suggestions = async (query: string) => (await call(portal.address, `/api/v1/suggestions?${query}`)).json.suggestions;
    expect(await suggestions('q=pfleg&limit=2')).toHaveLength(2);
    expect(await suggestions('q=pfleg&limit=100')).toHaveLength(8);
    expect(await suggestions('q=p')).toEqual([]);
    expect(await suggestions('')).toEqual([]);
    expect(await suggestions('q=pfleg&lang=xx')).toEqual(await suggestions('q=pfleg&lang=de'));
    expect((await suggestions('q=care&lang=en'))[0].address).toMatch(/^\/en\//);
  });

  test('are written nowhere', async () => {
    await call(portal.address, '/api/v1/suggestions?q=geheimewoerter');
    await ask(portal.address, '/de/suche?q=geheimewoerter');
    expect(portal.output()).not.toContain('geheimewoerter');
  });
});

describe('the documents for searching in a browser', () => {
  test('lie under an address of their own and are kept forever', async () => {
    const address = (await documentsOn(portal)) ?? '';
    const { status, headers, bytes } = await ask(portal.address, address, { headers: { 'accept-encoding': 'br' } });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(bytes.length).toBeGreaterThan(1000);
  });

  test('of before lead to those of now', async () => {
    const address = (await documentsOn(portal)) ?? '';
    const { status, headers } = await ask(portal.address, '/de/search-documents/of-before.json');
    expect([status, headers.location, headers['cache-control']]).toEqual([307, address, 'no-store']);
  });

  test('are not there where the directory is too large: the server suggests', async () => {
    expect(await documentsOn(small)).toBeUndefined();
    expect((await ask(small.address, '/de/search-documents/any.json')).status).toBe(404);
    const [here, there] = await Promise.all([portal, small].map(({ address }) => call(address, '/api/v1/suggestions?q=pfleg')));
    expect(here?.json).toEqual(there?.json);
  });
});
