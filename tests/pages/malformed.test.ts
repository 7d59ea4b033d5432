import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createPortalServer, type Site } from '../../src/platform/server/serve.ts';
import { ask } from '../support/ask.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal();
}, 120_000);
afterAll(() => portal.stop());
afterEach(async () => {
  expect(portal.isAlive()).toBe(true);
  expect((await ask(portal.address, '/ready')).status).toBe(200);
  expect(portal.output()).not.toContain('"fault"');
});

describe('an address that makes no sense is refused, and nothing breaks', () => {
  test.each([
    ['/%', 400],
    ['/de/%E0%A4%A', 400],
    ['/de/angebote/%00', 400],
    ['/de/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/de/../../etc/passwd', 404],
    ['/assets/..%2f..%2fserver/entry.mjs', 404],
    ['/de/orte/%F0%9F%98%80', 404],
    [`/de/angebote/${'a'.repeat(5000)}`, 404],
    [`/${'a/'.repeat(2000)}`, 404],
  ])('%.50s', async (path, status) => {
    expect((await ask(portal.address, path)).status).toBe(status);
  });

  test.each([
    '/de/suche?q=%',
    '/de/suche?q=%00&ort=%00',
    '/de/suche?q=%E0%A4%A&ort=%FF',
    '/de/suche?seite=-1',
    '/de/suche?seite=1e99&thema=__proto__',
    '/de/suche?q=a&q=b&ort=c&ort=d',
    `/de/suche?q=${'pflege+'.repeat(1500)}`,
    `/de/suche?${'a=b&'.repeat(3000)}`,
    '/de/suche?q=%28%28%28a%2B%29%2B%29%2B%24*~%5E%3A%22%27%3Cscript%3E',
    '/de/suche?q=title%3Aa%5E%20-%20%2Bb~99',
    '/de/sprechstunden?tag=2026-99-99',
    '/de/sprechstunden?tag=9999-12-31&ort=%00',
    '/de/lebenslagen/krankenhaus-entlassung?fuer-wen=__proto__&constructor=x&nach=99',
    '/de/anfrage?ort=%00&thema=%00&lage=__proto__&angebot=constructor',
    '/api/v1/search?q=%&limit=NaN&lang=__proto__',
    '/api/v1/search?q=a&limit=-5',
    '/api/v1/places?q=%&limit=1e9',
    '/api/v1/routing?place=%FF&topic=constructor&lang=zz',
  ])('nonsense in a query is an empty question: %.60s', async (path) => {
    expect((await ask(portal.address, path)).status).toBe(200);
  });

  test('what was typed comes back as text, never as code', async () => {
    const { text } = await ask(
      portal.address,
      `/de/suche?q=${encodeURIComponent('"><script>alert(1)</script>')}&ort=${encodeURIComponent("'><img src=x>")}`,
    );
    const outsideOfAttributes = text.replace(/="[^"]*"/g, '');
    expect(outsideOfAttributes).not.toContain('<script>alert');
    expect(outsideOfAttributes).not.toContain('<img');
  });

  test('an address that is longer than a server takes', async () => {
    const tooLong = await ask(portal.address, `/de/suche?q=${'a'.repeat(30_000)}`);
    expect(tooLong.status).toBe(431);
    expect(tooLong.headers['x-content-type-options']).toBe('nosniff');
  });

  test('no address leads away from the portal', async () => {
    for (const path of [
      '//example.org/',
      '//example.org',
      '/\\example.org',
      '/%5cexample.org',
      '//example.org/%2e%2e',
      '/de//example.org/',
      '/office/login?ziel=//example.org',
    ]) {
      const { status, headers } = await ask(portal.address, path);
      expect([200, 301, 308, 400, 404], path).toContain(status);
      expect(headers.location ?? '/', path).toMatch(/^\/(?![/\\])/);
    }
  });
});

describe('a body that makes no sense is refused, and nothing breaks', () => {
  const multipart = 'multipart/form-data; boundary=x';
  const bodies: [string, string, string | Buffer][] = [
    ['no type', '', 'text=Hallo'],
    ['plain text', 'text/plain', 'text=Hallo'],
    ['JSON where a form is meant', 'application/json', '{"text":"Hallo"}'],
    ['parts without a boundary', 'multipart/form-data', '--x\r\n\r\n'],
    ['parts that end too soon', multipart, '--x\r\ncontent-disposition: form-data; name="text"\r\n\r\nHal'],
    [
      'a file in the place of a text',
      multipart,
      '--x\r\ncontent-disposition: form-data; name="text"; filename="a.txt"\r\n\r\nHallo\r\n--x--\r\n',
    ],
    ['bytes', 'application/x-www-form-urlencoded', Buffer.from([0, 255, 254, 37, 37, 0])],
    ['ten thousand fields', 'application/x-www-form-urlencoded', 'thema=x&wunsch=y&'.repeat(10_000)],
    ['names of every object', 'application/x-www-form-urlencoded', '__proto__=x&constructor=y&toString=z&art=constructor'],
  ];

  test.each(bodies)('%s', async (_name, type, body) => {
    const headers = { origin: portal.address, ...(type && { 'content-type': type }) };
    for (const path of ['/de/anfrage', '/de/vorgang', '/office/login']) {
      expect([413, 422], path).toContain((await ask(portal.address, path, { method: 'POST', headers, body })).status);
    }
  });

  test.each<[string, string | Buffer, number]>([
    ['nothing', '', 400],
    ['half a JSON', '{"lang":', 400],
    ['an array', '[]', 400],
    ['null', 'null', 400],
    ['a text', '"Hallo"', 400],
    ['a form', 'text=Hallo', 400],
    ['bytes', Buffer.from([0, 255, 254]), 400],
    ['100,000 brackets', '['.repeat(100_000), 400],
    ['deep objects', `${'{"contact":'.repeat(5000)}1${'}'.repeat(5000)}`, 422],
    ['names of every object', '{"__proto__":{"consent":true},"constructor":{"prototype":{"x":1}},"toString":"x"}', 422],
    [
      'wrong kinds of value',
      '{"lang":1,"kind":[],"place":{},"topics":"x","text":null,"for":9,"wishes":{},"contact":[],"consent":"true"}',
      422,
    ],
    ['300 kB', JSON.stringify({ text: 'x'.repeat(300_000) }), 413],
  ])('the interface: %s', async (_name, body, status) => {
    const answer = await ask(portal.address, '/api/v1/enquiries', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(status);
    if (status !== 413) expect(Object.keys(JSON.parse(answer.text).errors).length).toBeGreaterThan(0);
  });
});

describe('a connection that speaks no HTTP, or does not go on', () => {
  const talk = (words: string): Promise<{ said: string; seconds: number }> =>
    new Promise((resolve) => {
      const began = Date.now();
      let said = '';
      const socket = connect(Number(new URL(portal.address).port), '127.0.0.1', () => socket.write(words));
      socket.on('data', (chunk) => {
        said += chunk;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve({ said, seconds: (Date.now() - began) / 1000 }));
    });

  test.each([
    ['no HTTP', 'HELLO\r\n\r\n'],
    ['a header with a NUL', 'GET /de/ HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n'],
    ['two lengths', 'POST /de/anfrage HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['a length and pieces', 'POST /de/anfrage HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n'],
    ['no host', 'GET /de/ HTTP/1.1\r\n\r\n'],
  ])('%s is answered with 400 and ended', async (_name, words) => {
    const { said, seconds } = await talk(words);
    expect(said).toMatch(/^HTTP\/1\.1 400/);
    expect(seconds).toBeLessThan(5);
  });

  test('headers that never end, or never begin, are not waited for', async () => {
    const [unfinished, silent] = await Promise.all([talk('GET /de/ HTTP/1.1\r\nHost: x\r\nA: b\r\n'), talk('')]);
    expect(unfinished.seconds).toBeLessThan(15);
    expect(silent.seconds).toBeLessThan(15);
  }, 30_000);

  test('a body that never comes is waited for half a minute at most', () => {
    const { server } = createPortalServer({ publicUrl: undefined } as Site);
    expect(server.requestTimeout).toBeLessThanOrEqual(30_000);
    expect(server.requestTimeout).toBeGreaterThan(0);
  });
});
