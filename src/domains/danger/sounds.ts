/** Letters of Russian and Ukrainian as people write them in Latin ones, where every habit of spelling falls together. */
const latin: Record<string, string> = Object.fromEntries(
  [...'абвгдежзийіїклмнопрстуфхцчшщъыьэюяє'].map((letter, at) => [
    letter,
    'a b v h d e z z i i i i k l m n o p r s t u f h c c s s  i  e iu ia e'.split(' ')[at] ?? '',
  ]),
);

/** How a Cyrillic word sounds, or undefined if it is none. */
export function soundOfCyrillic(word: string): string | undefined {
  return /^[\u0400-\u04ff]+$/.test(word) ? evened([...word].map((letter) => latin[letter] ?? letter).join('')) : undefined;
}

/** How a word in Latin letters sounds if it is meant as Russian or Ukrainian ("ne hochu zhit", "ne chotschu shit"). */
export function soundOfLatin(word: string): string | undefined {
  if (!/^[a-z46]+$/.test(word)) return undefined;
  return evened(
    word
      .replace(/shch|sch|sh|6/g, 's')
      .replace(/ts?ch|ch|4|ts|tz/g, 'c')
      .replace(/zh/g, 'z')
      .replace(/kh|g|x/g, 'h')
      .replace(/w/g, 'v')
      .replace(/[yj]/g, 'i'),
  );
}

function evened(sound: string): string {
  return sound.replace(/ie|io/g, 'e').replace(/(.)\1+/g, '$1');
}
