import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../src/platform/server/headers.ts';
import { type Answer, ask } from '../support/ask.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';

let portal: RunningPortal;
let stylesheet: string;
beforeAll(async () => {
  portal = await startPortal();
  stylesheet = /href="(\/assets\/[^"]+\.css)"/.exec((await ask(portal.address, '/de/')).text)?.[1] ?? '';
}, 120_000);
afterAll(() => portal.stop());

const policy = securityHeaders['content-security-policy'] ?? '';
/** The open interface may be read from anywhere, and nothing else. */
const shareable = 'cross-origin-resource-policy';
const tooLarge = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(300_000) };

describe('every answer carries the security headers', () => {
  test.each<[string, string, Parameters<typeof ask>[2], number]>([
    ['a page', '/de/', {}, 200],
    ['a page made for one person', '/de/anfrage', {}, 200],
    ['a search', '/de/suche?q=pflege', {}, 200],
    ['a static file', '/favicon.svg', {}, 200],
    ['a redirect', '/', {}, 302],
    ['what does not exist', '/de/nichts', {}, 404],
    ['the office', '/office/login', {}, 200],
    ['the way to the login', '/office/', {}, 303],
    ['the interface', '/api/v1/places?q=Siegen', {}, 200],
    ['an unknown call', '/api/v1/nichts', {}, 404],
    ['a bad enquiry', '/api/v1/enquiries', { method: 'POST', body: '{}' }, 422],
    ['health', '/health', {}, 200],
    ['readiness', '/ready', {}, 200],
    ['a broken address', '/de/%E0%A4%A', {}, 400],
    ['a method that is not known', '/de/', { method: 'DELETE' }, 405],
    ['a form from elsewhere', '/de/anfrage', { method: 'POST', headers: { origin: 'https://example.org' }, body: 'a=b' }, 403],
    ['a body that is too large', '/api/v1/enquiries', tooLarge, 413],
    ['a body of unknown length', '/api/v1/enquiries', { method: 'POST', headers: { 'transfer-encoding': 'chunked' } }, 411],
  ])('%s', async (_name, path, question, status) => {
    const answer = await ask(portal.address, path, question);
    expect(answer.status).toBe(status);
    const open = path.startsWith('/api/');
    expect(answer.headers).toMatchObject({ ...securityHeaders, [shareable]: open ? 'cross-origin' : securityHeaders[shareable] });
    expect(answer.headers['access-control-allow-origin']).toBe(open ? '*' : undefined);
    expect(answer.headers['x-powered-by']).toBeUndefined();
    expect(answer.headers.server).toBeUndefined();
  });

  test('a built style sheet', async () => {
    expect((await ask(portal.address, stylesheet)).headers).toMatchObject(securityHeaders);
  });

  test('what is already known to the browser', async () => {
    const { headers } = await ask(portal.address, '/de/');
    const again = await ask(portal.address, '/de/', { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(again.status).toBe(304);
    expect(again.headers).toMatchObject(securityHeaders);
  });
});

test('the policy allows nothing unsafe and nothing foreign', () => {
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('over https browsers are told to stay there', async () => {
  const behindProxy = await startPortal({ PUBLIC_URL: 'https://teps.example.org' });
  try {
    expect((await ask(behindProxy.address, '/de/')).headers['strict-transport-security']).toMatch(/max-age=31536000/);
    expect((await ask(portal.address, '/de/')).headers['strict-transport-security']).toBeUndefined();
  } finally {
    await behindProxy.stop();
  }
}, 60_000);

describe('what a page needs is sent once and small', () => {
  const unpacked = ({ bytes, headers }: Answer) => {
    if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString();
    return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes).toString() : bytes.toString();
  };

  test.each(['/de/notfall', '/de/suche?q=pflege', '/de/anfrage', '/api/v1/search?q=pflege'])('%s is compressed as asked', async (path) => {
    const plain = await ask(portal.address, path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const withoutNonce = (text: string) => text.replace(/name="nonce" value="[^"]*"/, '');
    for (const [accepted, encoding] of [
      ['gzip, deflate', 'gzip'],
      ['gzip, deflate, br', 'br'],
    ] as const) {
      const answer = await ask(portal.address, path, { headers: { 'accept-encoding': accepted } });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers.vary).toMatch(/accept-encoding/i);
      expect(answer.bytes.length).toBeLessThan(plain.bytes.length / 2);
      expect(withoutNonce(unpacked(answer))).toBe(withoutNonce(plain.text));
    }
  });

  test('an encoding that is ruled out is not used', async () => {
    const answer = await ask(portal.address, '/de/', { headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test.each(['/de/', '/favicon.svg', '/de/suche?q=pflege', '/health'])('HEAD %s gives the headers of GET and no body', async (path) => {
    const [head, get] = [await ask(portal.address, path, { method: 'HEAD' }), await ask(portal.address, path)];
    expect(head.bytes.length).toBe(0);
    expect(head.status).toBe(get.status);
    expect(head.headers['content-type']).toBe(get.headers['content-type']);
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  test('a changed page is sent anew', async () => {
    expect((await ask(portal.address, '/de/', { headers: { 'if-none-match': '"of-yesterday"' } })).status).toBe(200);
  });

  test.each(['W/$', '"other", $', '*'])('If-None-Match %s is understood', async (pattern) => {
    const { headers } = await ask(portal.address, '/de/');
    const known = pattern.replace('$', headers.etag ?? '');
    expect((await ask(portal.address, '/de/', { headers: { 'if-none-match': known } })).status).toBe(304);
  });

  test('built files may be kept for ever, pages are asked for again, forms are kept nowhere', async () => {
    const kept = async (path: string) => (await ask(portal.address, path)).headers['cache-control'];
    expect(await kept(stylesheet)).toMatch(/immutable/);
    expect(await kept('/de/')).toBe('no-cache');
    expect(await kept('/de/anfrage')).toBe('no-store');
    expect(await kept('/de/vorgang')).toBe('no-store');
    expect(await kept('/office/login')).toBe('no-store');
    expect(await kept('/ready')).toBe('no-store');
  });
});
