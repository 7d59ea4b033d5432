/** German telephone numbers as people write them: from six digits on, beginning with 0 or +. */
const telephone = /(?<![\d.,])(?:\+|0)\d(?:[\d/()–-]|\s(?=[\d/(–-])){4,}\d/g;

/**
 * What a voice is given to say. Telephone numbers come digit by digit, with a short stop where they have a gap: "0271 333"
 * would else be said as two hundred and seventy-one.
 * @param isNumber the whole text is a telephone number or a code
 */
export function spokenText(text: string, isNumber: boolean): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return isNumber ? digitByDigit(words) : words.replace(telephone, digitByDigit);
}

function digitByDigit(text: string): string {
  return text.replace(/(?<=\d)[^\d\p{L}]+(?=\d)/gu, ', ').replace(/\d(?=\d)/g, '$& ');
}
