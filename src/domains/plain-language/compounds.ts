import type { Hit } from './finding.ts';
import type { Sentence } from './sentences.ts';
import type { WordLists } from './word-lists.ts';

/** The most letters of a word, or of a part between hyphens or middle dots. */
export const mostLetters = 12;
/** A stem longer than this, without beginnings and endings, is made of two words; longer simple stems are listed. */
const longestStem = 8;
const longStems =
  /^(?:dolmetsch|katastroph|philosoph|temperatur|psychotherap|instrument|experiment|kommunikat|demonstrat|elektron|psychiatr)/;

const beginnings =
  /^(?:unter|über|zurück|durch|wieder|weiter|wider|inter|voll|ver|ent|zer|miss|vor|aus|auf|ein|mit|nach|bei|hin|her|un|be|er|ge|an|ab|um|zu|ur)(?=.{4,})/;
const inflections = /(?<=.{5,})(?:en|em|er|es|e|n|s|t)$/;
const endings =
  /(?<=.{4,})(?:igkeit|keit|heit|schaft|ung|tum|nis|ling|chen|ler|ner|erin|inn|er|isch|lich|ig|bar|sam|los|haft|ation|tion|ion|ität|ismus|ist|isiert|iert|ierung|isier|ier|ment|enz|anz|iv|end|en|el)$/;

/** Long words that are made of several and not split. Derived words ("Informationen") and names are not split. */
export function compounds({ words }: Sentence, lists: WordLists): Hit[] {
  return words
    .filter(({ text }, at) => text.length > mostLetters && !/[@.:]/.test(text) && !isPerson(words[at - 1]?.lower))
    .flatMap(({ text }) => text.split(/[-·‑/]/))
    .filter((part) => letters(part) > mostLetters && !isName(part.toLowerCase(), lists) && isCompound(part.toLowerCase()))
    .map((part) => {
      const better = splitForm(part, lists);
      return better ? { words: part, better } : { words: part };
    });
}

/** "Herr Schneiderbanger": what stands after it is a name. */
const isPerson = (before: string | undefined) => before === 'herr' || before === 'herrn' || before === 'frau';

/** Also "Freudenberger", of a town. */
const isName = (word: string, { names }: WordLists) => names.has(word) || names.has(word.replace(/er$/, ''));

const letters = (word: string) => [...word].filter((letter) => /\p{L}/u.test(letter)).length;

function isCompound(word: string): boolean {
  return [word, word.replace(inflections, '')].every((form) => {
    const stem = strip(strip(form, endings), beginnings);
    return stem.length > longestStem && !longStems.test(stem);
  });
}

function strip(word: string, affix: RegExp): string {
  const shorter = word.replace(affix, '');
  return shorter === word ? word : strip(shorter, affix);
}

/** The split form: from the list, with the same ending, or put together from parts that the list knows. */
function splitForm(word: string, { compounds: known, parts }: WordLists): string | undefined {
  const small = word.toLowerCase();
  for (let end = small.length; end > mostLetters - 4; end -= 1) {
    const split = known.get(small.slice(0, end));
    if (split && small.length - end <= 2) return split + small.slice(end);
  }
  const found = inParts(small, parts);
  return found?.map((part) => part[0]?.toUpperCase() + part.slice(1)).join('-');
}

function inParts(word: string, parts: ReadonlySet<string>): string[] | undefined {
  if (parts.has(word)) return [word];
  for (let end = word.length - 3; end >= 3; end -= 1) {
    const head = word.slice(0, end);
    const rest = parts.has(head) ? inParts(word.slice(end), parts) : undefined;
    if (rest) return [head, ...rest];
  }
  return undefined;
}
