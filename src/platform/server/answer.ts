import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Kept } from './page-cache.ts';

/** Sends kept bytes in the best encoding the browser takes, or 304 where it has them already. */
export function sendKept(request: IncomingMessage, response: ServerResponse, kept: Kept): void {
  const headers: Record<string, unknown> = { ...kept.headers, etag: kept.etag };
  if (kept.br ?? kept.gzip) headers.vary = 'accept-encoding';
  if (kept.status === 200 && request.headers['if-none-match'] === kept.etag) {
    response.writeHead(304, headers as never).end();
    return;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const [encoding, bytes] =
    kept.br && /\bbr\b/.test(accepted) ? ['br', kept.br] : kept.gzip && /\bgzip\b/.test(accepted) ? ['gzip', kept.gzip] : ['', kept.plain];
  if (encoding) headers['content-encoding'] = encoding;
  headers['content-length'] = bytes.length;
  response.writeHead(kept.status, headers as never);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** A short answer without a page: for machines, and for requests that no page of ours makes. */
export function sendPlain(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(`${text}\n`);
}
