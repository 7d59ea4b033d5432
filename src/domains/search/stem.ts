import { hasDigit } from './words.ts';

/** A stem keeps at least this many letters, so that short words stay apart. */
const shortestStem = 4;

const germanInflection = /(?:innen|in|ern|en|em|er|es|e|n|(?<!lo|s)s)$/;
const germanDerivation = /(?:ung|igkeit|keit|heit|lich|isch|en|er|(?<=.{5})t)$/;
const englishInflection = /(?:ings|ing|ed|es|s)$/;
const englishLastVowel = /(?:ie|e|y|i)$/;

/**
 * Layer 3. The stem of a folded German word: one ending of inflection off, then one of derivation, so that Beratung, beraten
 * and Berater meet. Light on purpose: a trial found no gain in heavier stemmers.
 */
export function germanStem(word: string): string {
  return hasDigit(word) ? word : strip(strip(word, germanInflection), germanDerivation);
}

/** The stem of a folded English word: plural and verb endings and a last e or y off. */
export function englishStem(word: string): string {
  return hasDigit(word) ? word : strip(strip(word, englishInflection), englishLastVowel);
}

/** The stem by the language of the text; other languages than German and English are only folded. */
export function stemIn(language: string, word: string): string {
  if (language.startsWith('de')) return germanStem(word);
  return language === 'en' ? englishStem(word) : word;
}

/** The stems a word of unknown language may have, as in a query. */
export function possibleStems(word: string): string[] {
  return [...new Set([germanStem(word), englishStem(word), word])];
}

/** Takes off the longest ending that leaves enough of the word. */
function strip(word: string, ending: RegExp): string {
  const tail = word.slice(shortestStem).match(ending)?.[0] ?? '';
  return word.slice(0, word.length - tail.length);
}
