import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal();
}, 120_000);
afterAll(() => portal.stop());

const cacheControl = async (path: string) => (await ask(portal.address, path)).headers['cache-control'];

describe('times without a network', () => {
  test('the service worker is asked for anew each time and names the built file', async () => {
    const { headers, text } = await ask(portal.address, '/service-worker.js');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toMatch(/^text\/javascript/);
    const [, file = ''] = /^importScripts\("(\/assets\/service-worker[\w.-]+\.js)"\);\n$/.exec(text) ?? [];
    const built = await ask(portal.address, file);
    expect(built.status).toBe(200);
    expect(built.text).not.toMatch(/\b(import|export)\b/);
  });

  test('every page says what to keep, and all of it is there and may be kept', async () => {
    const { text } = await ask(portal.address, '/de/');
    const addresses = /data-addresses="([^"]+)"/.exec(text)?.[1]?.split(' ') ?? [];
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      const { status, headers } = await ask(portal.address, address);
      expect([address, status]).toEqual([address, 200]);
      expect(headers['cache-control']).not.toMatch(/no-store/);
    }
  });

  test('a directory of before leads to the one of now', async () => {
    const { status, headers } = await ask(portal.address, '/de/ohne-netz/of-yesterday.json');
    expect(status).toBe(307);
    expect(headers.location).toMatch(/^\/de\/ohne-netz\/[\w-]+\.json$/);
  });

  test('pages about protection from violence, and all that is personal, are stored nowhere', async () => {
    for (const path of ['themen/gewaltschutz', 'lebenslagen/gewalt-zuhause', 'anfrage', 'vorgang', 'suche?q=Schulden']) {
      expect([path, await cacheControl(`/de/${path}`)]).toEqual([path, 'no-store']);
    }
    expect(await cacheControl('/de/themen/pflege')).toBe('no-cache');
  });
});

test('switched off, the service worker takes its leave, and pages ask for none', { timeout: 120_000 }, async () => {
  const off = await startPortal({ OFFLINE: 'off' });
  const { text } = await ask(off.address, '/service-worker.js');
  expect(text).toContain('registration.unregister()');
  expect((await ask(off.address, '/de/')).text).not.toContain('data-worker');
  await off.stop();
});
