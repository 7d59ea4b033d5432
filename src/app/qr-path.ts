import encodeQR from 'qr';

/** Blank modules that readers need around a code (ISO/IEC 18004). */
const quietZone = 4;

/** Longer addresses give a code too fine for a sheet of paper, and take the server's time. */
const longestAddress = 300;

/** A QR code to be drawn: `d` of an SVG path, one wide as a line, in a square of `size` modules, the blank margin included. */
export type QrPath = { size: number; d: string };

/**
 * A web address as a QR code that survives a fold or a stain (level M, 15 percent).
 * @param address in ASCII, as `URL` writes it
 * @returns nothing for an address of more than 300 characters
 */
export function qrPath(address: string): QrPath | undefined {
  if (address.length > longestAddress) return undefined;
  const modules = encodeQR(address, 'raw', { ecc: 'medium', encoding: 'byte', border: quietZone });
  return { size: modules.length, d: modules.map((row, y) => dashes(row, y)).join('') };
}

/** A row as a dashed line through its middle: of all ways to write a code down the shortest over the wire. */
function dashes(row: readonly boolean[], y: number): string {
  const lengths: number[] = [];
  for (const [x, dark] of row.entries()) {
    if (x === 0 || dark !== row[x - 1]) lengths.push(0);
    lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
  }
  // Beginning in the quiet zone, every second stretch is dark; the last is the quiet zone again.
  if (lengths.length < 2) return '';
  const [first, ...rest] = lengths.slice(0, -1);
  return `M${first} ${y}.5${rest.map((length, index) => (index % 2 === 0 ? `h${length}` : `m${length} 0`)).join('')}`;
}
