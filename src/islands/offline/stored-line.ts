/** Words of a page for a copy of itself, with `{day}` for when it is from. */
export type StoredWords = { offline: string; slow: string };

/** What is said above a page that came from the device. @param storedAt ISO 8601, from the mark of the service worker */
export function storedLine({ offline, slow }: StoredWords, storedAt: string, language: string, isOnline: boolean): string {
  const tag = language === 'de-simple' ? 'de' : language;
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(storedAt));
  return (isOnline ? slow : offline).replace('{day}', () => day);
}
