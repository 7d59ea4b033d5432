import i18next, { type Resource } from 'i18next';
import type { Wording } from '../domains/content/index.ts';

/** Words for a key such as `enquiry:title`; `{{name}}` in the wording is replaced from the parameters, `count` chooses the plural. */
export type Translate = (key: string, parameters?: Record<string, string | number>) => string;

/**
 * Interface wording in every language of a content snapshot, German where a language has no words for a key.
 * Pages escape what they show, so nothing is escaped here.
 */
export function createTranslate(wording: ReadonlyMap<string, Wording>): (language: string) => Translate {
  const instance = i18next.createInstance();
  instance.init({
    resources: Object.fromEntries(wording) as unknown as Resource,
    lng: 'de',
    fallbackLng: 'de',
    // Namespaces are always written out; ":" and "." are the only separators.
    defaultNS: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof instance.init>[0]);
  return (language) => instance.getFixedT(language) as unknown as Translate;
}
