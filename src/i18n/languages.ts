import { plainLanguageTag } from '../shared/plain-language-tag.ts';

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ckb', 'ps']);

/** Writing direction of a language tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** A language's name in itself: "Deutsch", "English". Leichte Sprache has no name in CLDR. */
export function nameOfLanguage(language: string): string {
  if (language === plainLanguageTag) return 'Leichte Sprache';
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The best of the offered languages for an `Accept-Language` header, else the first offered. */
export function preferredLanguage(header: string | null, offered: readonly string[]): string {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    const found = offered.find((language) => language === tag) ?? offered.find((language) => language === tag.split('-')[0]);
    if (found) return found;
  }
  return offered[0] ?? 'de';
}
