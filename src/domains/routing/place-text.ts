import { fold } from '../../shared/fold.ts';
import { spell } from './place-spelling.ts';

/** A word of a text, with what its surroundings say about it. */
export type Word = {
  kind: 'word' | 'postcode' | 'number';
  folded: string;
  spelled: string;
  /** Where it stands in the text: first character and the one after the last. */
  from: number;
  to: number;
  /** Pieces between commas, brackets, line ends and numbers. A name never reaches over two. */
  part: number;
  /** First word of its part. */
  opens: boolean;
  /** Stands before a house number. */
  street: boolean;
  /** Surely belongs to the name of a street. */
  streetName: boolean;
};

/** Longer texts are cut: no address is as long, and nobody shall keep the server busy with one. */
const LONGEST_TEXT = 400;

const streetEnding = /(strasse|str|weg|platz|allee|gasse|ring|damm|pfad|ufer)$/;

/** The words of a text in their order, numbers apart from letters ("D57319" is two words). */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let part = 0;
  let end = 0;
  for (const match of text.slice(0, LONGEST_TEXT).matchAll(/\p{Nd}+|[\p{L}\p{M}\p{Cf}]+/gu)) {
    const last = words.at(-1);
    const folded = fold(match[0]).replaceAll(' ', '');
    if (folded === '') continue;
    const kind = kindOf(folded, last !== undefined && last.kind === 'number' && match.index === end);
    const breaks =
      /[,;:/|()[\]\n\r\t–—]| - /.test(text.slice(end, match.index)) || kind === 'postcode' || (last?.kind === 'number' && kind === 'word');
    if (breaks) part += 1;
    end = match.index + match[0].length;
    const opens = last === undefined || last.kind !== 'word' || last.part !== part;
    words.push({ kind, folded, spelled: spell(match[0]), from: match.index, to: end, part, opens, street: false, streetName: false });
  }
  return markStreets(words);
}

/** A single letter right behind a number belongs to it: "Poststraße 3a". */
function kindOf(folded: string, followsNumber: boolean): Word['kind'] {
  if (/^\p{Nd}/u.test(folded)) return folded.length === 5 ? 'postcode' : 'number';
  return followsNumber && folded.length === 1 ? 'number' : 'word';
}

function markStreets(words: Word[]): Word[] {
  const numbered = new Set(words.filter(({ kind }) => kind === 'number').map(({ part }) => part));
  return words.map((word, at) => {
    if (word.kind !== 'word') return word;
    const next = words[at + 1];
    const beforeStreet = next?.part === word.part && /^(strasse|str|weg|platz|allee)$/.test(next.folded) && word.folded.endsWith('er');
    return { ...word, street: numbered.has(word.part), streetName: streetEnding.test(word.folded) || beforeStreet };
  });
}
