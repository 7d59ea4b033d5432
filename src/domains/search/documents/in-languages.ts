/** Texts in some languages, in their order. */
export function inLanguages<Text>(texts: Readonly<Record<string, Text>>, languages: readonly string[]): Record<string, Text> {
  const kept: Record<string, Text> = {};
  for (const language of languages) {
    const text = texts[language];
    if (text !== undefined) kept[language] = text;
  }
  return kept;
}
