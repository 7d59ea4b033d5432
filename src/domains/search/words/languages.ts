import type { QueryWord } from './analyse.ts';
import { baseOf } from './stem.ts';
import { stopWordLanguages } from './stop-words.ts';

/** What a label counts in a language that explains nothing of the query, while another does. */
const leastTrust = 0.7;
/** The page's language counts as much as this share of a word. */
const pagePreference = 0.3;
const stopWordEvidence = 0.5;

/**
 * How far labels of each language are to be trusted for a query: 1 for the language in which most of its words are known, less
 * for those that know fewer. All languages are always tried; the page's is slightly preferred, never demanded.
 * @returns a number from 0.7 to 1 by language; codes (`*`) always count fully
 */
export function languageTrust(query: readonly QueryWord[], pageLanguage: string): (language: string) => number {
  const evidence = new Map<string, number>();
  const add = (language: string, amount: number) => evidence.set(language, (evidence.get(language) ?? 0) + amount);
  for (const { word, importance, terms } of query) {
    for (const language of stopWordLanguages(word)) add(language, stopWordEvidence);
    const known = new Set(terms.filter(({ layer, stem }) => layer === 'exact' && stem.includes(':')).map(({ stem }) => stem.split(':')[0]));
    for (const language of known) if (language !== undefined && language !== '*') add(language, importance);
  }
  if (evidence.size > 0) add(baseOf(pageLanguage), pagePreference);
  const most = Math.max(0, ...evidence.values());
  return (language) => {
    if (most === 0 || language === '*') return 1;
    return leastTrust + (1 - leastTrust) * ((evidence.get(language) ?? 0) / most);
  };
}
