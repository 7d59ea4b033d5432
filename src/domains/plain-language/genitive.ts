import type { Hit } from './finding.ts';
import { isBeginning, type Sentence, type Word } from './sentences.ts';
import type { WordLists } from './word-lists.ts';

const always = new Set(['dessen', 'deren']);
const masculine = new Set(['eines', 'meines', 'deines', 'seines', 'ihres', 'unseres', 'eures', 'keines']);
const maybe = new Set(['dieses', 'jedes', 'jenes', 'welches']);
const feminine = new Set([
  'der',
  'dieser',
  'jeder',
  'einer',
  'meiner',
  'deiner',
  'seiner',
  'ihrer',
  'unserer',
  'keiner',
  'aller',
  'beider',
]);
const family = new Set(['mama', 'papa', 'mutter', 'vater', 'oma', 'opa', 'deutschland']);
/** "Geben Sie den Brief der Frau": after these verbs "der" tells to whom. */
const giving = /^(?:geb|gib|gab|schick|zeig|bring|erklär|schenk|glaub|leih|erzähl|sag)/;
/** Words in -er before a noun that are no adjective. */
const noAdjective = new Set(
  (
    'aber oder unter über hinter immer wieder weiter später mehrer außer leider lieber sondern unser euer ihrer seiner meiner dieser jeder aller der einer ' +
    'keiner immer nimmer darunter darüber hinunter herunter hierher daher bisher vorher nachher früher öfter besser mehr länger selber weniger hier sehr wer er für vor'
  ).split(' '),
);
const pronouns = new Set(['sie', 'ihnen', 'ihr', 'ihre', 'ihren', 'ihrem', 'du', 'ich', 'wir', 'xx']);

/** Genitives, told by their article, their possessive or the name before a noun. Better forms use "von". */
export function genitives({ words }: Sentence, lists: WordLists): Hit[] {
  return words.flatMap((word, at) => genitiveAt(words, at, word, lists) ?? []);
}

function genitiveAt(words: readonly Word[], at: number, word: Word, lists: WordLists): Hit | undefined {
  const noun = nounAfter(words, at);
  if (always.has(word.lower)) return { words: word.text, better: 'a sentence of its own' };
  if (noun && word.lower === 'des') return { words: `${word.text} ${noun.text}`, better: `vom ${dative(noun.text)}` };
  if (noun && masculine.has(word.lower) && !isAdverb(noun))
    return { words: `${word.text} ${noun.text}`, better: `von ${word.text.replace(/s$/, 'm')} ${dative(noun.text)}` };
  if (noun && maybe.has(word.lower) && hasEnding(noun.text))
    return { words: `${word.text} ${noun.text}`, better: `von ${word.text.replace(/s$/, 'm')} ${dative(noun.text)}` };
  if (noun && feminine.has(word.lower) && isNoun(words, at - 1) && !isGiven(words, at)) {
    return { words: `${words[at - 1]?.text} ${word.text} ${noun.text}`, better: `${words[at - 1]?.text} von ${word.text} ${noun.text}` };
  }
  return ofSomeone(words, at, word, lists) ?? withAdjective(words, at, word);
}

/** The noun right after a word, or after one adjective in -en. */
function nounAfter(words: readonly Word[], at: number): Word | undefined {
  if (words[at]?.close) return undefined;
  const [next, second] = [words[at + 1], words[at + 2]];
  if (next && /^\p{Lu}/u.test(next.text) && !pronouns.has(next.lower)) return next;
  return next && !next.close && /^\p{Ll}{3,}(?:en|er)$/u.test(next.text) && second && /^\p{Lu}/u.test(second.text) ? second : undefined;
}

/** A noun that something after it may belong to. At the beginning of a sentence every word is capital: only sure endings count there. */
function isNoun(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.close || word.lower === 'beispiel' || !/^\p{Lu}\p{L}/u.test(word.text) || pronouns.has(word.lower)) return false;
  return !isBeginning(words, at) || /(?:ung|ungen|heit|keit|schaft|tion|nummer|zeiten|mitglieder)$/.test(word.lower);
}

/** Adverbs such as "eines Tages". */
const isAdverb = ({ lower }: Word) => lower === 'tages' || lower === 'abends' || lower === 'morgens';

function isGiven(words: readonly Word[], at: number): boolean {
  return words.slice(0, at).some(({ lower }) => giving.test(lower));
}

/** "dieses Amtes" is a genitive, "dieses Haus" and "dieses Zeugnis" are none. */
function hasEnding(noun: string): boolean {
  return /(?:es|[bdfgklmnprt]s)$/.test(noun) && !/(?:haus|nis|eis|gas|glas|los|kreis)$/i.test(noun);
}

const dative = (noun: string) => noun.replace(/(?<=[dtsßzgbfm])es$|(?<=[^aeiousß])s$/, '');

/** "Omas Garten", "Siegens Rathaus". */
function ofSomeone(words: readonly Word[], at: number, { text, lower, close }: Word, { names }: WordLists): Hit | undefined {
  const next = words[at + 1];
  const owner = lower.slice(0, -1);
  if (close || !/^\p{Lu}.*s$/u.test(text) || !next || !/^\p{Lu}/u.test(next.text) || names.has(lower)) return undefined;
  return family.has(owner) || names.has(owner)
    ? { words: `${text} ${next.text}`, better: `${next.text} von ${text.slice(0, -1)}` }
    : undefined;
}

/** "Angebote verschiedener Vereine". */
function withAdjective(words: readonly Word[], at: number, { text, lower, open, close }: Word): Hit | undefined {
  const [before, next] = [words[at - 1], words[at + 1]];
  if (
    close ||
    open ||
    !/^\p{Ll}{3,}er$/u.test(text) ||
    noAdjective.has(lower) ||
    !next ||
    !/^\p{Lu}/u.test(next.text) ||
    pronouns.has(next.lower)
  )
    return undefined;
  return before && isNoun(words, at - 1) ? { words: `${before.text} ${text} ${next.text}`, better: `${before.text} von …` } : undefined;
}
