import { hasDigit } from '../../../shared/words.ts';
import { arabicStem, polishStem, russianStem, turkishStem, ukrainianStem } from './stem-others.ts';
import { infinitiveOf } from './strong-verbs.ts';

/** A stem keeps at least this many letters, so that short words stay apart. */
const shortestStem = 4;

const germanInflection = /(?:innen|in|ern|en|em|er|es|e|n|(?<!lo|s)s)$/;
const germanDerivation = /(?:ung|igkeit|keit|heit|lich|isch|en|er|(?<=.{5})t)$/;
/** "bringt", "fällt", "stürzt" as "bringen"; most nouns end otherwise ("Nacht", "Wort", "Gewalt"). */
const germanThirdPerson = /^(?:.{3,}[bgkmpz]|.{2,}(?:ll|nn|rr))t$/;
const englishInflection = /(?:ings|ing|ed|es|s)$/;
const englishLastVowel = /(?:ie|e|y|i)$/;

/**
 * Layer 3. The stem of a folded German word: one ending of inflection off, then one of derivation, so that Beratung, beraten
 * and Berater meet; forms of strong verbs as their infinitive. Light on purpose: a trial found no gain in heavier stemmers.
 */
export function germanStem(word: string): string {
  if (hasDigit(word)) return word;
  const verb = infinitiveOf(word);
  const bare = germanThirdPerson.test(verb) ? verb.slice(0, -1) : verb;
  return strip(strip(bare, germanInflection), germanDerivation);
}

/** The stem of a folded English word: plural and verb endings and a last e or y off. */
export function englishStem(word: string): string {
  return hasDigit(word) ? word : strip(strip(word, englishInflection), englishLastVowel);
}

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  de: germanStem,
  en: englishStem,
  tr: turkishStem,
  ar: arabicStem,
  ru: russianStem,
  uk: ukrainianStem,
  pl: polishStem,
};
const latin = ['de', 'en', 'tr', 'pl'];
const cyrillic = ['ru', 'uk'];
const arabic = ['ar'];

/** The stem by the language of the text ("de-simple" is German); words of languages we do not know are only folded. */
export function stemIn(language: string, word: string): string {
  return (stemmers[baseOf(language)] ?? same)(word);
}

/** "de" of "de-simple". */
export function baseOf(language: string): string {
  const dash = language.indexOf('-');
  return dash < 0 ? language : language.slice(0, dash);
}

/** The stems a word of unknown language may have in the texts of services. */
export function possibleStems(word: string): string[] {
  return languagesOf(word) === latin ? [...new Set([germanStem(word), englishStem(word), word])] : [word];
}

/** A stem of a label. Labels of different languages must not meet: Polish "rata" is no German "Rat". */
export function labelStem(language: string, word: string): string {
  const base = baseOf(language);
  return `${base}:${stemIn(base, word)}`;
}

/** The stem of a word of a law or abbreviation: only itself, in every language. */
export function codeStem(word: string): string {
  return `*:${word}`;
}

/** All label stems a word of unknown language may have; its script says which languages those are. */
export function possibleLabelStems(word: string): string[] {
  return [...languagesOf(word).map((language) => labelStem(language, word)), codeStem(word)];
}

/** Languages written in the script of a folded word. */
export function languagesOf(word: string): readonly string[] {
  const code = word.charCodeAt(0);
  if (code >= 0x400 && code < 0x530) return cyrillic;
  return code >= 0x600 && code < 0x780 ? arabic : latin;
}

function same(word: string): string {
  return word;
}

/** Takes off the longest ending that leaves enough of the word. */
function strip(word: string, ending: RegExp): string {
  if (word.length <= shortestStem) return word;
  const tail = word.slice(shortestStem).match(ending)?.[0] ?? '';
  return tail === '' ? word : word.slice(0, word.length - tail.length);
}
