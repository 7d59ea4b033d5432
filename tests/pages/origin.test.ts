import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { enquiryAsJson } from '../support/enquiries.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal();
}, 120_000);
afterAll(() => portal.stop());

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const send = async (path: string, headers: Record<string, string>) =>
  (await ask(portal.address, path, { method: 'POST', headers: { ...form, ...headers }, body: 'text=Hallo' })).status;

describe('a form counts only when it comes from a page of the portal', () => {
  describe.each(['/de/anfrage', '/de/vorgang', '/office/login', '/office/logout', '/office/einrichten'])('%s', (path) => {
    test('is refused without an origin, and from everywhere else', async () => {
      const strange: Record<string, string>[] = [
        {},
        { origin: 'null' },
        { origin: '' },
        { origin: 'https://example.org' },
        { origin: 'http://localhost:1' },
        { origin: `${portal.address}.example.org` },
        { origin: portal.address, 'sec-fetch-site': 'cross-site' },
        { origin: portal.address, 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': 'none' },
        { referer: `${portal.address}${path}` },
        { origin: 'https://example.org', 'x-forwarded-host': 'example.org' },
        { origin: 'https://example.org', host: 'localhost', 'x-forwarded-proto': 'https' },
      ];
      for (const headers of strange) expect(await send(path, headers), JSON.stringify(headers)).toBe(403);
    });

    test('is taken from the portal itself', async () => {
      expect(await send(path, { origin: portal.address })).not.toBe(403);
      expect(await send(path, { origin: portal.address, 'sec-fetch-site': 'same-origin' })).not.toBe(403);
    });
  });

  test('the refusal gives a telephone number', async () => {
    const { text } = await ask(portal.address, '/de/anfrage', { method: 'POST', headers: form, body: 'text=Hallo' });
    expect(text).toMatch(/0271 333-0/);
  });
});

describe('a machine needs no origin, but no foreign page may speak for a visitor', () => {
  const enquire = async (headers: Record<string, string>) => {
    const body = JSON.stringify(enquiryAsJson);
    return (
      await ask(portal.address, '/api/v1/enquiries', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
    ).status;
  };

  test('without an origin, and with our own', async () => {
    expect(await enquire({})).toBe(201);
    expect(await enquire({ origin: portal.address })).toBe(201);
  });

  test.each(['https://example.org', 'null', 'http://localhost'])('not from %s', async (origin) => {
    expect(await enquire({ origin })).toBe(403);
    expect(await enquire({ origin, 'content-type': 'text/plain' })).toBe(403);
  });

  test('reading is open to every page', async () => {
    const { status, headers } = await ask(portal.address, '/api/v1/places?q=Siegen', { headers: { origin: 'https://example.org' } });
    expect(status).toBe(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });
});

test('behind a proxy the public address counts', async () => {
  const behindProxy = await startPortal({ PUBLIC_URL: 'https://teps.example.org' });
  const sent = (origin: string) =>
    ask(behindProxy.address, '/de/vorgang', { method: 'POST', headers: { ...form, origin }, body: 'code=1' });
  try {
    expect((await sent('https://teps.example.org')).status).not.toBe(403);
    expect((await sent('http://teps.example.org')).status).toBe(403);
    expect((await sent('https://example.org')).status).toBe(403);
  } finally {
    await behindProxy.stop();
  }
}, 60_000);
