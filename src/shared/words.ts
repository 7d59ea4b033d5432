import { fold } from './fold.ts';

/** The folded words of a text, in order: lower case, without accents, umlauts in every spelling alike. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** The first letters of the folded words of a text, in order; of plain German and English without folding it. */
export function initialsOf(text: string): string {
  let initials = '';
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = plainLetter(text.charCodeAt(at));
    if (letter === undefined)
      return wordsOf(text)
        .map((word) => word.charAt(0))
        .join('');
    if (letter !== '' && !isInside) initials += letter;
    isInside = letter !== '';
  }
  return initials;
}

const beyondAscii = 128;
const germanLetters: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u', ß: 's' };
const plainLetters = Array.from({ length: beyondAscii }, (_, code) => fold(String.fromCharCode(code)));

/** A letter or digit folded, empty for what stands between words, undefined for what is neither German nor English. */
function plainLetter(code: number): string | undefined {
  return code < beyondAscii ? plainLetters[code] : germanLetters[String.fromCharCode(code).toLowerCase()];
}

/** Whether a word holds a digit. Numbers are never stretched, split or corrected: 57319 and 57339 are two towns. */
export function hasDigit(word: string): boolean {
  return /\p{N}/u.test(word);
}
