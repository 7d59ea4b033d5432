type TranslatedText = { text: string; status: 'machine' | 'reviewed'; of?: string; outdated?: boolean };

/** German, and other languages by their tag. */
type TextByLanguage = { de: string; [language: string]: string | TranslatedText };

/** A text as a page shows it, with what it must say about its origin. */
export type ShownText = {
  text: string;
  /** Language of the text: German where no translation exists. */
  language: string;
  /** `original` is German; `machine` must be labelled. */
  status: 'original' | 'machine' | 'reviewed';
  /** True where the German text changed after this translation was made. */
  outdated: boolean;
};

/**
 * The text in a language, else in German.
 * @param textDate day of the last change of the German text, for telling outdated translations
 */
export function textIn(text: TextByLanguage, language: string, textDate?: string): ShownText {
  const found = language === 'de' ? undefined : (text[language] as TranslatedText | undefined);
  if (!found) return { text: text.de, language: 'de', status: 'original', outdated: false };
  const outdated = found.outdated ?? (textDate !== undefined && found.of !== undefined && found.of < textDate);
  return { text: found.text, language, status: found.status, outdated };
}

/** Only the words, where a page has labelled the whole already. */
export function wordsIn(text: TextByLanguage, language: string): string {
  return textIn(text, language).text;
}
