import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A finished answer, kept as bytes in every encoding. */
export type Kept = { status: number; headers: OutgoingHttpHeaders; etag: string; plain: Buffer; br?: Buffer; gzip?: Buffer };

const compressible = /^(text\/|application\/(json|javascript|geo\+json|manifest)|image\/svg)/;
const worthCompressing = 860;

/**
 * Makes an answer ready to be sent many times.
 * @param quality brotli level: 11 for files read once at start, 5 for pages made while somebody waits
 */
export async function keep(status: number, headers: OutgoingHttpHeaders, plain: Buffer, quality: number): Promise<Kept> {
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`;
  const kept: Kept = { status, headers, etag, plain };
  if (plain.length < worthCompressing || !compressible.test(String(headers['content-type']))) return kept;
  const [br, gz] = await Promise.all([
    brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    zip(plain),
  ]);
  return { ...kept, br, gzip: gz };
}

/** Rendered pages by address. Emptied when the content changes, as every page may show any entry. */
export class PageCache {
  private pages = new Map<string, { page: Promise<Kept>; until: number }>();
  private readonly most: number;
  private readonly lifetime: number;

  /** @param most how many pages are kept @param lifetime milliseconds a page lives: pages show what is on now */
  constructor(most = 20_000, lifetime = 60_000) {
    this.most = most;
    this.lifetime = lifetime;
  }

  /** The kept page, or the one that `render` makes; many who ask at once wait for the same rendering. */
  async get(address: string, now: number, render: () => Promise<Kept>): Promise<Kept> {
    const known = this.pages.get(address);
    if (known && known.until > now) return known.page;
    const page = render();
    this.pages.set(address, { page, until: now + this.lifetime });
    if (this.pages.size > this.most) this.pages.delete(this.pages.keys().next().value ?? '');
    const forget = () => this.pages.get(address)?.page === page && this.pages.delete(address);
    // Only good pages stay; an error page must not outlive its cause, nor made-up addresses fill the memory.
    page.then(({ status }) => status !== 200 && forget(), forget);
    return page;
  }

  clear(): void {
    this.pages = new Map();
  }
}

/** Whether everyone gets the same page at this address: a resident's page without a query that takes no form. */
export function isSameForAll(method: string, path: string): boolean {
  return (method === 'GET' || method === 'HEAD') && /^\/[a-z]{2}(-[a-z]+)?\/(?!anfrage|vorgang)[^?]*$/.test(path);
}
