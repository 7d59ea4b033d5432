/** Twenty digits in five groups of four, to be read aloud and copied: `1234 5678 9012 3456 7890`. */
export function formatReceiptCode(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? '';
}

/**
 * The twenty digits of a code as someone typed it, or undefined where it cannot be one.
 * Spaces, dashes and dots are left out; Arabic-Indic and Persian digits count as digits.
 */
export function readReceiptCode(typed: string): string | undefined {
  const digits = typed.replace(/[\s\p{Pd}\p{Cf}.·_]/gu, '').replace(/[٠-٩۰-۹]/g, westernDigit);
  return /^\d{20}$/.test(digits) ? digits : undefined;
}

/** In both blocks the code of zero ends in the bits 0000. */
function westernDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 15);
}
