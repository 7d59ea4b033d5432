import { fold } from '../../shared/fold.ts';

/** A word of a text: how it may be read, how many words each reading takes up, and where it stands. */
export type TextWord = { readonly readings: readonly Reading[]; readonly place: number };
export type Reading = { readonly word: string; readonly length: number };

/** A sentence's end keeps words apart like this many words between them: what belongs together seldom stands on both sides. */
const sentenceGap = 3;
const commaGap = 1;

/**
 * The folded words of a text, in order. An apostrophe makes no new word ("don't", "б'є"), and what hyphens hold together is read
 * as one word too ("Selbst-Mord" in Leichte Sprache).
 */
export function textWords(text: string): TextWord[] {
  const found: TextWord[] = [];
  const folded = new Map<string, TextWord['readings'][]>();
  let place = 0;
  for (const sentence of withoutApostrophes(text).split(/(?<!\.)[.!?;。؟؛](?=\s|$)|\n/)) {
    for (const piece of sentence.split(/\s+/)) {
      const words = folded.get(piece) ?? readingsOf(piece);
      folded.set(piece, words);
      for (const readings of words) {
        found.push({ readings, place });
        place += 1;
      }
      if (piece.endsWith(',') || piece.endsWith('،')) place += commaGap;
    }
    place += sentenceGap;
  }
  return found;
}

function readingsOf(piece: string): TextWord['readings'][] {
  const words = foldedWords(piece);
  return words.map((word, at) => [
    { word, length: 1 },
    ...(at === 0 && words.length > 1 ? [{ word: words.join(''), length: words.length }] : []),
  ]);
}

/** The words of a phrase as editors write it, folded like a text. */
export function foldedWords(text: string): string[] {
  if (isFolded.test(text)) return [text];
  const folded = fold(withoutApostrophes(text));
  return folded === '' ? [] : folded.split(' ');
}

/** Most words are as they should be, and need no long way: no letter in them has another form or may be an umlaut spelt out. */
const isFolded = /^(?:[b-np-tv-z]|[aou](?!e))+$|^[абвгдежзиклмнопрстуфхцчшщъыьэюяіє]+$/;

function withoutApostrophes(text: string): string {
  return text.replace(/['’ʼ`´]/g, '');
}
