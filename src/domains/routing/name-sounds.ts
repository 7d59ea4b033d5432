/*
 * Names of places written by ear in Cyrillic or Arabic letters: "Кройцталь", "هيلشنباخ". There are several ways to write each, so the
 * German name and what was typed are both boiled down to sounds in which these ways agree.
 */

type Rule = readonly [RegExp, string];

const german: readonly Rule[] = [
  [/sch/g, 'S'],
  [/([aeiou])h(?=[^aeiou]|$)/g, '$1'],
  [/ph/g, 'f'],
  [/dt|th/g, 't'],
  [/ch|h|j/g, 'g'],
  [/ck/g, 'k'],
  [/tz|ts|z/g, 'c'],
  [/v/g, 'f'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/ie/g, 'i'],
  [/ei|ey/g, 'ai'],
  [/eu/g, 'oi'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

const cyrillicLetters: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', є: 'e', ж: 'S', з: 's', и: 'i', і: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o' },
  ...{ п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'g', ц: 'c', ч: 'c', ш: 'S', щ: 'S', ы: 'i', э: 'e', ю: 'u', я: 'a' },
};
const cyrillic: readonly Rule[] = [
  [/тх|дт/g, 'т'],
  [/тц|тс/g, 'ц'],
];
const cyrillicRest: readonly Rule[] = [
  [/ei/g, 'ai'],
  [/(.)\1+/g, '$1'],
];
const cyrillicEnding = /(?:om|em|[aeiu])$/;

const arabicLetters: Readonly<Record<string, string>> = {
  ...{ ب: 'b', پ: 'b', ت: 't', ط: 't', ث: 't', د: 'd', ض: 'd', ذ: 'd', ر: 'r', ز: 's', س: 's', ص: 's', ظ: 's', ل: 'l', م: 'm', ن: 'n' },
  ...{ ش: 'g', غ: 'g', ج: 'g', ح: 'g', خ: 'g', گ: 'g', چ: 'g', ه: 'g', ك: 'k', ق: 'k', ف: 'f', ڤ: 'w', ا: 'a', و: 'u', ي: 'i' },
};
const arabic: readonly Rule[] = [
  [/ه$/, ''],
  [/^و/, 'ف'],
  [/وي/g, 'ڤ'],
  [/دت/g, 'ت'],
  [/ت[زس]/g, 'س'],
];
/** What German sounds become in Arabic letters, behind the rules above. */
const germanInArabic: readonly Rule[] = [
  [/oi/g, 'w'],
  [/S/g, 'g'],
  [/c/g, 's'],
  [/v/g, 'f'],
  [/p/g, 'b'],
  [/e$/, ''],
];
/** Shorter skeletons would be met by ordinary words. Of villages there are many, so theirs must be longer. */
const shortest = { cyrillic: 5, arabic: 4, arabicOfVillage: 5 } as const;

/**
 * The keys under which a German name is known by its sounds; none where it is too short to be told from ordinary words.
 * @param name folded
 * @param isVillage whether it names a village only
 */
export function soundsOfName(name: string, isVillage: boolean): string[] {
  const sounds = applied(german, name.replaceAll(' ', ''));
  const all = arabicBones(applied(germanInArabic, sounds));
  const bones = isVillage && (all?.length ?? 0) < shortest.arabicOfVillage ? undefined : all;
  return [...(sounds.length < shortest.cyrillic ? [] : [`c:${sounds}`]), ...(bones === undefined ? [] : [`a:${bones}`])];
}

/** The keys a folded word in Cyrillic or Arabic letters may be found by, the likeliest first; none for other scripts. */
export function soundsOfWord(folded: string): string[] {
  const code = folded.charCodeAt(0);
  if (code >= 0x400 && code < 0x530) return cyrillicSounds(folded);
  if (code < 0x600 || code >= 0x780) return [];
  const bones = arabicBones(spelt(applied(arabic, folded), arabicLetters));
  return bones === undefined ? [] : [`a:${bones}`];
}

/** As written, and without an ending of case: "в Зигене". */
function cyrillicSounds(folded: string): string[] {
  const sounds = applied(cyrillicRest, spelt(applied(cyrillic, folded), cyrillicLetters));
  return [sounds, sounds.replace(cyrillicEnding, '')].filter(({ length }) => length >= shortest.cyrillic).map((each) => `c:${each}`);
}

/** Consonants; of three only with a long vowel behind the first, as in "زيغن": fewer would be many ordinary words. */
function arabicBones(sounds: string): string | undefined {
  const bones = sounds.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');
  if (bones.length >= shortest.arabic) return bones;
  const vowel = /^[^aeiou]([aiu])/.exec(sounds)?.[1];
  return bones.length === shortest.arabic - 1 && vowel !== undefined ? bones + vowel : undefined;
}

function spelt(word: string, letters: Readonly<Record<string, string>>): string {
  return [...word].map((letter) => letters[letter] ?? '').join('');
}

function applied(rules: readonly Rule[], text: string): string {
  return rules.reduce((result, [from, to]) => result.replace(from, to), text);
}
