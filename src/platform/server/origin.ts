/** What the check needs of a request's headers. */
export type OriginHeaders = { origin?: string | undefined; host?: string | undefined; 'sec-fetch-site'?: string | undefined };

/**
 * Whether a request that changes something comes from one of our own pages (OWASP ASVS 3.5.1).
 * A form from elsewhere, or one that hides where it comes from, is refused.
 * @param publicUrl address under which people reach the portal, where it differs from the host header (behind a proxy)
 */
export function isFromOwnPage(headers: OriginHeaders, publicUrl: string | undefined): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return true;
  if (site !== undefined && site !== 'none') return false;
  if (!origin || origin === 'null') return false;
  if (publicUrl && origin === new URL(publicUrl).origin) return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

/** A machine's call carries no cookie, so only a browser on a foreign page is refused. */
export function isFromForeignPage(headers: OriginHeaders, publicUrl: string | undefined): boolean {
  return headers.origin !== undefined && !isFromOwnPage(headers, publicUrl);
}
