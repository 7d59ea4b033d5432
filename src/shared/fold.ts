const transliterations: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ı: 'i', ł: 'l', đ: 'd' };

/**
 * Folds a text for comparing: lower case, accents gone, ß as ss, and umlauts in every spelling alike
 * ("Bäder", "Baeder" and "Bader" all become "bader"). Punctuation becomes a single space, Arabic digits become 0 to 9.
 * Folding twice gives the same as folding once. No locale-dependent call, so that server and browser agree.
 */
export function fold(text: string): string {
  return stripMarks(text)
    .replace(/[ßæœøıłđ]/g, (letter) => transliterations[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/([aou])e+/g, (letters, vowel: string, at: number, whole: string) => (keepsE(whole, at) ? letters : vowel))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
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

/** "ue" after q, or after another vowel, is no umlaut: "Quelle", "neue", "Treue". */
function keepsE(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  return text[at] === 'u' && /[aeoqu]/.test(before);
}
