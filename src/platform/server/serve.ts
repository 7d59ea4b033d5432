import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import { sendKept, sendPlain } from './answer.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { capture } from './capture.ts';
import { openToAll, securityHeaders, transportSecurity } from './headers.ts';
import { isFromForeignPage, isFromOwnPage } from './origin.ts';
import { isSameForAll, type Kept, keep, PageCache } from './page-cache.ts';
import { createThrottle } from './throttle.ts';
import { visitorAddress } from './visitor-address.ts';

/** What the portal's server needs. It knows pages only as a handler. */
export type Site = {
  /** Astro's handler: renders a page into the response. */
  render: (request: IncomingMessage, response: ServerResponse, next: () => void, locals: object) => void;
  /** Built files by path. */
  files: ReadonlyMap<string, Kept>;
  /** Given to every page. */
  locals: object;
  /** Whether an enquiry could be taken right now. */
  ready: () => Promise<boolean>;
  log: Log;
  publicUrl: string | undefined;
  /** Addresses of proxies whose word on the visitor's address is taken. */
  trustedProxies: readonly string[];
  role: 'all' | 'public' | 'staff';
  /** Telephone number for pages that cannot be rendered. */
  phone: () => string;
};

/** How a page learns whether its visitor has to wait, without learning who it is. */
export type Visitor = { secondsToWait: () => number; failed: () => void };

const largestBody = 256 * 1024;
/** Milliseconds for which the answer whether the portal is ready holds: it costs a write, and asking often must not. */
const readyHolds = 1_000;
const freeFailures = 10;
const failureWindow = 60_000;

/** The portal's server. `pages` is emptied by the caller when the content changes. */
export function createPortalServer(site: Site): { server: Server; pages: PageCache } {
  const pages = new PageCache();
  const ready = heldFor(readyHolds, site.ready);
  const tries = createThrottle(freeFailures, failureWindow);
  const always = site.publicUrl?.startsWith('https:') ? { ...securityHeaders, ...transportSecurity } : securityHeaders;

  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      for (const name in always) response.setHeader(name, always[name as keyof typeof always] as string);
      handle(request, response).catch((error) => {
        const fault = site.log.fault('a request failed', error);
        if (response.headersSent) response.destroy();
        else sendPlain(response, 500, `Es ist ein Fehler aufgetreten (${fault}). Bitte rufen Sie an: ${site.phone()}`);
      });
    },
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => answerBrokenRequest(error, socket, always));

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.url ?? '/';
    const path = address.split('?', 1)[0] ?? '/';
    const file = site.files.get(path);
    if (file && (request.method === 'GET' || request.method === 'HEAD')) return sendKept(request, response, file);
    if (path === '/health') return sendPlain(response, 200, 'ok');
    if (path === '/ready') return (await ready()) ? sendPlain(response, 200, 'ready') : sendPlain(response, 503, 'not ready');
    if (refuse(request, response, path)) return;
    if (isSameForAll(request.method ?? '', address)) {
      return sendKept(request, response, await pages.get(path, Date.now(), () => rendered(request, {})));
    }
    const visitor = visitorOf(request);
    return sendKept(request, response, await rendered(request, { visitor }));
  }

  /** Answers requests that no page should see. True where one was answered. */
  function refuse(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    const { method = 'GET', headers } = request;
    const machine = path.startsWith('/api/');
    if (machine) for (const [name, value] of Object.entries(openToAll)) response.setHeader(name, value);
    if (!['GET', 'HEAD', 'POST'].includes(method)) return refused(response, 405, 'method not allowed', { allow: 'GET, HEAD, POST' });
    if (!isDecodable(path)) return refused(response, 400, 'bad address');
    const office = path === '/office' || path.startsWith('/office/');
    if ((office && site.role === 'public') || (!office && site.role === 'staff')) return refused(response, 404, 'not here');
    if (method !== 'POST') return false;
    const own = machine ? !isFromForeignPage(headers, site.publicUrl) : isFromOwnPage(headers, site.publicUrl);
    if (!own)
      return refused(
        response,
        403,
        `Diese Anfrage kam nicht von einer Seite des Portals. Bitte öffnen Sie das Portal neu oder rufen Sie an: ${site.phone()}`,
      );
    const length = Number(headers['content-length'] ?? Number.NaN);
    if (Number.isNaN(length)) return refused(response, 411, 'content-length needed');
    if (length > largestBody)
      return refused(
        response,
        413,
        `Das ist zu lang (höchstens ${largestBody / 1024} kB). Bitte kürzen Sie den Text oder rufen Sie an: ${site.phone()}`,
      );
    return false;
  }

  async function rendered(request: IncomingMessage, extra: object): Promise<Kept> {
    const { status, headers, body } = await capture(request, (response) =>
      site.render(request, response, () => sendPlain(response, 404, 'not found'), { ...site.locals, ...extra }),
    );
    // Pages made for one person are never stored on the way; shared ones are asked for again each time, and mostly get a 304.
    headers['cache-control'] ??= 'visitor' in extra ? 'no-store' : 'no-cache';
    if (headers['content-type'] === 'text/html') headers['content-type'] = 'text/html; charset=utf-8';
    delete headers['content-length'];
    delete headers['transfer-encoding'];
    return keep(status, headers, body, careFor(headers['cache-control'], body.length));
  }

  function visitorOf(request: IncomingMessage): Visitor {
    const forwarded = request.headers['x-forwarded-for'];
    const peer = visitorAddress(
      request.socket.remoteAddress ?? '',
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      site.trustedProxies,
    );
    return { secondsToWait: () => tries.waitFor(peer, Date.now()), failed: () => tries.failed(peer, Date.now()) };
  }

  return { server, pages };
}

function heldFor<Answer>(milliseconds: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let last: { at: number; answer: Promise<Answer> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > milliseconds) last = { at: now, answer: ask() };
    return last.answer;
  };
}

/** Brotli level: what a browser keeps forever is worth more time than a page that somebody waits for. */
function careFor(cacheControl: unknown, bytes: number): number {
  if (!String(cacheControl).includes('immutable')) return 5;
  return bytes > 500_000 ? 9 : 11;
}

function refused(response: ServerResponse, status: number, text: string, headers?: Record<string, string>): true {
  sendPlain(response, status, text, headers);
  return true;
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
