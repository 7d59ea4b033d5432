/*
 * Whole numbers as text that goes through JSON as it is and that brotli packs well: small numbers are one character, larger ones
 * a row of digits, the last one from the lower half of the alphabet.
 */

/** `#` to `~` without the backslash, which JSON would double. */
const alphabet = Array.from({ length: 0x7f - 0x23 }, (_, at) => String.fromCharCode(0x23 + at)).filter((character) => character !== '\\');
const half = 45;
const valueAt = new Uint8Array(0x80);
for (const [value, character] of alphabet.entries()) valueAt[character.charCodeAt(0)] = value;

/** @param numbers whole, from 0 */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest >= half; rest = Math.floor(rest / half) - 1) text += alphabet[half + (rest % half)];
    text += alphabet[rest];
  }
  return text;
}

/** The numbers that were written. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let place = 1;
  for (let at = 0; at < text.length; at += 1) {
    const value = valueAt[text.charCodeAt(at)] as number;
    if (value < half) {
      numbers.push(number + value * place);
      number = 0;
      place = 1;
    } else {
      number += value * place;
      place *= half;
    }
  }
  return numbers;
}

/** Lists of numbers, each behind its length. */
export function writeLists(lists: Iterable<readonly number[]>): string {
  return writeNumbers([...lists].flatMap((list) => [list.length, ...list]));
}

/** The lists that were written. */
export function readLists(text: string): number[][] {
  const numbers = readNumbers(text);
  const lists: number[][] = [];
  for (let at = 0; at < numbers.length; ) {
    const length = numbers[at] as number;
    lists.push(numbers.slice(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return lists;
}
