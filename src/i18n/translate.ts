import i18next, { type Resource } from 'i18next';
import type { Wording } from '../domains/content/index.ts';
import { directionOf } from './languages.ts';

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
  return (language) => {
    const words = instance.getFixedT(language) as unknown as Translate;
    return directionOf(language) === 'rtl' ? (key, parameters) => words(key, isolated(parameters)) : words;
  };
}

/**
 * Numbers, codes and Latin names within a sentence from right to left: each apart from the words around it (U+2068, U+2069), else
 * "0271 333-0" would read "333-0 0271" (Unicode Standard Annex 9). An address is left alone, as mail programs make a link of it.
 */
function isolated(parameters: Parameters<Translate>[1]): Parameters<Translate>[1] {
  if (!parameters) return parameters;
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, needsIsolation(value) ? `\u2068${value}\u2069` : value]),
  );
}

function needsIsolation(value: string | number): value is string {
  return typeof value === 'string' && value !== '' && !/^https?:/.test(value) && !/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(value);
}
