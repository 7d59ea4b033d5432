import type { Sentence, Word } from './sentences.ts';

/** Whether the page says what a word means. */
export type Explained = (word: string) => boolean;

const means = new Set(['bedeutet', 'heißt']);
const is = new Set(['ist', 'sind']);
/** What follows "ist" in an explanation: "ein Brief", "kleine Dateien". */
const thing = /^(?:(?:ein|eine|einer|der|die|das|wie|so)\b|(?:\p{Ll}+e[rs]? )?\p{Lu})/u;
const before = /\b(?:bedeutet|heißt|heißen|nennt|sagen dazu|Wort dafür ist|Wort ist)\b/;
const within = /^In (?:einer|einem|der|dem) \S+ steht:/;
const goesOn = /^(?:Das|Es|Sie|Er|Damit|Dort|So|Ein|Eine|Der|Die)\b.*\b(?:bedeutet|heißt|ist|sind|zeigt|hilft|helfen|sagt)\b/;

/**
 * Looks for explanations among the sentences of a page: "Das heißt: Widerspruch", "Eine Frist ist …", "… Insolvenz. Das ist …",
 * or the word in brackets after easy ones. Short forms in capitals need one of the first or brackets.
 */
export function explainedOn(sentences: readonly Sentence[]): Explained {
  return (word) => {
    const small = word.toLowerCase();
    const isShortForm = word !== small;
    return sentences.some((sentence, index) =>
      sentence.words.some((named, at) => {
        if (!named.lower.includes(small)) return false;
        if (isInBrackets(named) || saysMeaning(sentence, at)) return true;
        return !isShortForm && (within.test(sentence.text) || goesOn.test(sentences[index + 1]?.text ?? ''));
      }),
    );
  };
}

const isInBrackets = ({ open, close }: Word) => open.includes('(') || close.includes(')');

function saysMeaning({ words }: Sentence, at: number): boolean {
  const said = (some: readonly Word[]) => some.map(({ text }) => text).join(' ');
  const verb = words[at + 1]?.lower ?? '';
  if (means.has(verb) || (is.has(verb) && thing.test(said(words.slice(at + 2))))) return true;
  return before.test(said(words.slice(0, at)));
}
