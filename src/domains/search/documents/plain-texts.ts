import type { Localized } from '../../content/index.ts';
import type { TextByLanguage } from './search-documents.ts';

/**
 * Plain words by language, German first; a translation that says the same as German is left out.
 * @param languages only these beside German; all where missing
 */
export function plainTexts(text: Localized, languages?: readonly string[]): TextByLanguage {
  const shown: Record<string, string> = { de: text.de };
  for (const [language, translation] of Object.entries(text)) {
    if (typeof translation === 'string' || (languages && !languages.includes(language))) continue;
    if (translation.text !== text.de) shown[language] = translation.text;
  }
  return shown;
}
