/** Shorter numbers, such as 112, 116 117 or 115, work as they are and have no international form. */
const longestShortNumber = 6;

/**
 * The address behind a telephone link (RFC 3966): German numbers as +49…, international ones and short ones as they are.
 * @param number as editors write it, with blanks, hyphens, slashes or a bracketed zero: "+49 (0)271 404-2129"
 */
export function telephoneHref(number: string): string {
  const dialled = number.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  if (dialled.startsWith('+') || dialled.length <= longestShortNumber) return `tel:${dialled}`;
  if (dialled.startsWith('00')) return `tel:+${dialled.slice(2)}`;
  return dialled.startsWith('0') ? `tel:+49${dialled.slice(1)}` : `tel:${dialled}`;
}
