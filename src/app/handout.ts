import { type QrPath, qrPath } from './qr-path.ts';

/** Where a printed page can be found again: the address to type, and its code. */
export type Handout = { readable: string; code: QrPath };

/**
 * The public address of a page for its printed sheet.
 * @param publicUrl address of the portal, without a slash at its end
 * @param path path and query as requested: `/de/suche?q=Pflege`
 * @returns nothing where the address is too long for paper
 */
export function handoutOf(publicUrl: string, path: string): Handout | undefined {
  const code = qrPath(publicUrl + path);
  return code && { readable: readable(publicUrl + path), code };
}

/** `ä` instead of `%C3%A4`: browsers take both, people type only one. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
