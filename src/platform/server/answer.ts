import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Kept } from './page-cache.ts';

/** Sends kept bytes in the best encoding the browser takes, or 304 where it has them already. */
export function sendKept(request: IncomingMessage, response: ServerResponse, kept: Kept): void {
  const headers: Record<string, unknown> = { ...kept.headers, etag: kept.etag };
  if (kept.br ?? kept.gzip) headers.vary = 'accept-encoding';
  if (kept.status === 200 && request.method !== 'POST' && isKnown(request.headers['if-none-match'], kept.etag)) {
    response.writeHead(304, headers as never).end();
    return;
  }
  const accepts = (encoding: string) => isAccepted(request.headers['accept-encoding'], encoding);
  const [encoding, bytes] =
    kept.br && accepts('br') ? ['br', kept.br] : kept.gzip && accepts('gzip') ? ['gzip', kept.gzip] : ['', kept.plain];
  if (isFilm(kept)) {
    headers['accept-ranges'] = 'bytes';
    const part = wantsPart(request, kept) ? rangeOf(request.headers.range, bytes.length) : undefined;
    if (part) {
      sendPart(response, headers, bytes, part);
      return;
    }
  }
  if (encoding) headers['content-encoding'] = encoding;
  headers['content-length'] = bytes.length;
  response.writeHead(kept.status, headers as never);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Films are played from the middle; browsers of Apple play none without this. */
function isFilm({ status, headers }: Kept): boolean {
  return status === 200 && String(headers['content-type']).startsWith('video/');
}

/** Not where the part was begun with another file of that name (RFC 9110, 13.1.5). */
function wantsPart({ method, headers }: IncomingMessage, { etag }: Kept): boolean {
  return method === 'GET' && [undefined, etag].includes(headers['if-range']?.toString());
}

/**
 * The part of a file that a header `Range` asks for (RFC 9110, 14.2), as first and last byte. Undefined where it asks for none,
 * for several, or for what is not there: then the whole is sent, as the standard allows.
 */
export function rangeOf(header: string | undefined, length: number): { first: number; last: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(length - Number(to), 0) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first <= last ? { first, last } : undefined;
}

function sendPart(
  response: ServerResponse,
  headers: Record<string, unknown>,
  bytes: Buffer,
  { first, last }: { first: number; last: number },
): void {
  const range = { 'content-range': `bytes ${first}-${last}/${bytes.length}`, 'content-length': last - first + 1 };
  response.writeHead(206, { ...headers, ...range } as never).end(bytes.subarray(first, last + 1));
}

/** A short answer without a page: for machines, and for requests that no page of ours makes. */
export function sendPlain(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(`${text}\n`);
}

/** Whether the browser has this very page; proxies that compress mark the tag as weak (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined || header === etag) return header === etag;
  return header.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
}

/** Named in Accept-Encoding and not ruled out by `q=0` (RFC 9110, 12.5.3). */
function isAccepted(header: string | string[] | undefined, encoding: string): boolean {
  const named = String(header ?? '')
    .split(',')
    .find((part) => part.split(';')[0]?.trim() === encoding);
  return named !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(named);
}
