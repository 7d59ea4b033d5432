const noBreakSpace = '\u00a0';
const wordJoiner = '\u2060';

/** A number within a sentence that no end of a line breaks apart; read and called as before. */
export function unbroken(number: string): string {
  return number.replaceAll(' ', noBreakSpace).replaceAll('-', `-${wordJoiner}`);
}
