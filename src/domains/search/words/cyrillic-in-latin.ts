import type { Vocabulary } from './vocabulary.ts';

/*
 * Russian and Ukrainian are often typed in Latin letters, in no fixed system: "dopomoha" and "dopomoga" are one word. So both
 * sides are boiled down to a skeleton in which the systems agree.
 */
const letters: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', є: 'ie', ж: 'z', з: 'z', и: 'i', і: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o' },
  ...{
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'g',
    ц: 'c',
    ч: 'c',
    ш: 's',
    щ: 's',
    ъ: '',
    ы: 'i',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
  },
};
const latin: readonly [RegExp, string][] = [
  [/shch|sch|sh/g, 's'],
  [/tch|ch|cz|ts|tz/g, 'c'],
  [/zh/g, 'z'],
  [/kh|h/g, 'g'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/i+/g, 'i'],
];
const shortest = 5;
const mostEnding = 3;

const skeletons = new WeakMap<Vocabulary, ReadonlyMap<string, readonly string[]>>();

/**
 * Cyrillic words of the vocabulary that a word in Latin letters may stand for, up to different endings. For words that nothing
 * else explains.
 */
export function cyrillicWords(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < shortest) return [];
  const known = skeletonsOf(vocabulary);
  const skeleton = latin.reduce((text, [from, to]) => text.replace(from, to), word);
  for (let ending = 0; ending <= mostEnding && skeleton.length - ending >= shortest - 1; ending += 1) {
    const found = known.get(skeleton.slice(0, skeleton.length - ending));
    if (found) return [...found];
  }
  return [];
}

/** Cyrillic words by skeleton, whole and with up to two letters less, put together when first needed. */
function skeletonsOf(vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const known = skeletons.get(vocabulary);
  if (known) return known;
  const words = new Map<string, string[]>();
  for (const word of vocabulary.sorted) {
    if (word.length < shortest || letters[word.charAt(0)] === undefined) continue;
    const skeleton = [...word]
      .map((letter) => letters[letter] ?? '')
      .join('')
      .replace(/i+/g, 'i');
    for (const key of new Set([skeleton, skeleton.slice(0, -1), skeleton.slice(0, -2)])) {
      if (key.length >= shortest - 1) words.set(key, [...(words.get(key) ?? []), word]);
    }
  }
  skeletons.set(vocabulary, words);
  return words;
}
