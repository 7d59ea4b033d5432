import { type Entry, type Localized, type Service, type Snapshot, textIn } from '../content/index.ts';
import { stemIn } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** Fields that are searched, by how much a word in them counts. */
export const fieldWeights = { name: 5, topics: 2.5, organization: 1.5, summary: 1.5, groups: 1, places: 0.6, parts: 1.2 } as const;

/** A searched field. */
export type FieldName = keyof typeof fieldWeights;

/** A word as written and its stem. */
export type StemmedWord = { word: string; stem: string };

/** A service as the index takes it: words of its texts by field, in German and in the language asked for. */
export type SearchDocument = { id: string; fields: Record<Exclude<FieldName, 'parts'>, StemmedWord[]>; names: string[]; topicsKey: string };

/** What is searched of a service. Notes for editors, prices and contacts are not. */
export function documentOf(snapshot: Snapshot, service: Entry<Service>, language: string): SearchDocument {
  const both = (texts: readonly (Localized | undefined)[]) => texts.flatMap((text) => (text ? stemmed(text, language) : []));
  const organization = service.organization ? snapshot.organizations.get(service.organization) : undefined;
  return {
    id: service.id,
    fields: {
      name: both([service.name]),
      topics: both(service.topics.map((id) => snapshot.topics.get(id)?.name)),
      organization: both([organization?.name]),
      summary: both([service.summary, service.accessibility]),
      groups: both(service.target_groups.map((id) => snapshot.targetGroups.get(id)?.name)),
      places: both(service.locations.flatMap(({ town, locality }) => [{ de: town }, locality ? { de: locality } : undefined])),
    },
    topicsKey: service.topics.join(' '),
    names: [...new Set(['de', language].map((each) => wordsOf(textIn(service.name, each).text).join(' ')))],
  };
}

function stemmed(text: Localized, language: string): StemmedWord[] {
  const { text: shown, language: shownLanguage } = textIn(text, language);
  const german = wordsWithStems(text.de, 'de');
  return shownLanguage === 'de' ? german : [...german, ...wordsWithStems(shown, shownLanguage)];
}

function wordsWithStems(text: string, language: string): StemmedWord[] {
  return wordsOf(text)
    .filter((word) => !isStopWord(word))
    .map((word) => ({ word, stem: stemIn(language, word) }));
}
