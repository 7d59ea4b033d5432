/** Letters that stand for others after marks are gone; tatweel only stretches a word and goes. */
const transliterations: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ґ: 'г',
  ـ: '',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};
const germanMarks: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/**
 * Folds a text for comparing: lower case, accents gone, ß as ss, and umlauts in every spelling alike
 * ("Bäder", "Baeder" and "Bader" all become "bader"). Punctuation becomes a single space, Arabic digits become 0 to 9, and
 * Arabic and Ukrainian letters that are written in two ways become one.
 * Folding twice gives the same as folding once. No locale-dependent call, so that server and browser agree.
 */
export function fold(text: string): string {
  const plain = text.toLowerCase().replace(/[äöüß]/g, (letter) => germanMarks[letter] ?? letter);
  if (isAscii(plain))
    return withoutUmlautE(plain)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return withoutUmlautE(
    stripMarks(text)
      .replace(/[ßæœøıłđґـٱىیةک]/g, (letter) => transliterations[letter] ?? letter)
      .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)),
  )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Nearly all German and English text takes this short way; building an index folds a great deal of it. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/**
 * Lower case without combining marks; İ loses its dot first, as lower-casing would leave it as a mark. Invisible
 * characters go as well: texts pasted from a web page carry soft hyphens inside words.
 */
function stripMarks(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .normalize('NFKC');
}

function withoutUmlautE(text: string): string {
  return text.replace(/([aou])e+/g, (letters, vowel: string, at: number, whole: string) => (keepsE(whole, at) ? letters : vowel));
}

/** "ue" after q, or after another vowel, is no umlaut: "Quelle", "neue", "Treue". */
function keepsE(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  return text[at] === 'u' && /[aeoqu]/.test(before);
}
