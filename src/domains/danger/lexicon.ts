import type { WordForm } from './phrase-parts.ts';
import { soundOfCyrillic, soundOfLatin } from './sounds.ts';

/** Only long words are forgiven a slip: in short ones a letter makes another word ("schlagen", "schlafen"). */
const shortestForgiven = 8;
/** A word that is an alarm by itself has few neighbours, and missing it is worse: "Suicid". With any ending it has more. */
const shortestAlone = 6;
/** Longer words are not looked at beyond this. */
const longestWord = 40;

type Ids = Map<string, number[]>;

/** All words that phrases are made of, each with a number. */
export class Lexicon {
  readonly #numbers = new Map<string, number>();
  readonly #whole: Ids = new Map();
  readonly #beginnings: Ids = new Map();
  readonly #endings: Ids = new Map();
  readonly #sounds: Ids = new Map();
  readonly #soundBeginnings: Ids = new Map();
  readonly #forgiven = new Map<string, { text: string; after: boolean; id: number }[]>();

  /** The number of a word; `alone` when it makes a phrase by itself. */
  add({ text, before, after }: WordForm, alone: boolean): number {
    const key = `${before ? '*' : ''}${text}${after ? '*' : ''}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const id = this.#numbers.size;
    this.#numbers.set(key, id);
    push(before ? this.#endings : after ? this.#beginnings : this.#whole, text, id);
    const sound = soundOfCyrillic(text);
    if (sound) push(after ? this.#soundBeginnings : this.#sounds, sound, id);
    if (!before && text.length >= (alone ? shortestAlone + Number(after) : shortestForgiven)) {
      const initial = text.charAt(0);
      const others = this.#forgiven.get(initial);
      if (others) others.push({ text, after, id });
      else this.#forgiven.set(initial, [{ text, after, id }]);
    }
    return id;
  }

  /** Numbers of the words a word of a text may be: itself, by its beginning or ending, one slip away, or written in Latin letters. */
  find(typed: string): number[] {
    const word = typed.slice(0, longestWord);
    const found = [...(this.#whole.get(word) ?? [])];
    this.#byBeginning(this.#beginnings, word, found);
    for (let at = 0; at < word.length - 2; at += 1) found.push(...(this.#endings.get(word.slice(at)) ?? []));
    if (found.length === 0 && word.length >= shortestAlone - 1) {
      for (const { text, after, id } of this.#forgiven.get(word.charAt(0)) ?? []) if (isOneSlipAway(word, text, after)) found.push(id);
    }
    const sound = soundOfLatin(word);
    if (sound) {
      found.push(...(this.#sounds.get(sound) ?? []));
      this.#byBeginning(this.#soundBeginnings, sound, found);
    }
    return found;
  }

  #byBeginning(ids: Ids, word: string, found: number[]): void {
    for (let end = 2; end <= word.length; end += 1) {
      const begun = ids.get(word.slice(0, end));
      if (begun) found.push(...begun);
    }
  }
}

function push(ids: Ids, text: string, id: number): void {
  const others = ids.get(text);
  if (others) others.push(id);
  else ids.set(text, [id]);
}

/**
 * Whether a word differs from another by one letter inserted, left out or replaced, or by two neighbours swapped, never the first.
 * @param open whether more letters may follow in the first
 */
export function isOneSlipAway(word: string, other: string, open = false): boolean {
  if (word.length < other.length - 1 || (!open && word.length > other.length + 1)) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  if (at === 0 || at >= other.length) return false;
  const same = (from: number, to: number) => (open ? word.startsWith(other.slice(to), from) : word.slice(from) === other.slice(to));
  if (same(at + 1, at + 1) || same(at + 1, at) || same(at, at + 1)) return true;
  return word[at] === other[at + 1] && word[at + 1] === other[at] && same(at + 2, at + 2);
}
