import { wordsOf } from '../../../shared/words.ts';
import { type LabelStems, type StemmedLabel, writeLabels } from '../thesaurus/label-stems.ts';
import { baseOf, stemIn } from '../words/stem.ts';
import { isStopWord } from '../words/stop-words.ts';
import { inLanguages } from './in-languages.ts';
import type { DangerDocument, SearchDocuments, TopicDocument } from './search-documents.ts';

/** The part of limited documents that does not depend on services. */
type LimitedThesaurus = Pick<SearchDocuments, 'topics' | 'labels' | 'labelStems'>;

const german = 'de';
const made = new WeakMap<SearchDocuments['labels'], Map<string, LimitedThesaurus>>();

/**
 * Documents for pages of one language, small enough for a browser: words in that language and in German only, labels as stems,
 * organizations by their German names, without names of groups and without divided compounds. A search over them answers what it
 * understands, see `understood.ts`; everything else is for the search over all languages.
 */
export function limitDocuments(documents: SearchDocuments, language: string): SearchDocuments {
  const languages = [...new Set([german, language])];
  return {
    ...documents,
    limitedTo: language,
    languages,
    entries: documents.entries.map((entry) => ({
      ...entry,
      groups: [],
      name: inLanguages(entry.name, languages),
      text: inLanguages(entry.text, languages),
    })),
    organizations: Object.fromEntries(Object.entries(documents.organizations).map(([id, name]) => [id, inLanguages(name, [german])])),
    groups: {},
    ...limitedThesaurus(documents, languages),
    situations: documents.situations.map((situation) => ({ ...situation, title: inLanguages(situation.title, languages) })),
    compounds: {},
    neverSuggested: [],
    labelCompounds: {},
    dangers: documents.dangers.map((danger) => ({
      ...danger,
      phrases: onlyOnce(danger.phrases, languages),
      exceptions: onlyOnce(danger.exceptions, languages),
    })),
  };
}

/** The same for the same thesaurus, so that all that is prepared from it stays as well. */
function limitedThesaurus(documents: SearchDocuments, languages: readonly string[]): LimitedThesaurus {
  const byLanguage = made.get(documents.labels) ?? new Map<string, LimitedThesaurus>();
  made.set(documents.labels, byLanguage);
  const key = languages.join(' ');
  const known = byLanguage.get(key);
  if (known) return known;
  const thesaurus = { topics: documents.topics.map((topic) => limitedTopic(topic, languages)), ...limitedLabels(documents, languages) };
  byLanguage.set(key, thesaurus);
  return thesaurus;
}

function limitedTopic({ id, name, words, under }: TopicDocument, languages: readonly string[]): TopicDocument {
  return { id, name: inLanguages(name, languages), words: inLanguages(words, languages), under };
}

/** The first label of a concept is its name, which can be shown; it stays as written, and so do labels of stop words alone. */
function limitedLabels(
  { concepts, labels }: SearchDocuments,
  languages: readonly string[],
): Pick<SearchDocuments, 'labels' | 'labelStems'> {
  const written: Record<string, Record<string, string[]>> = {};
  const labelStems: Record<string, LabelStems> = {};
  for (const language of languages) {
    const variants = Object.keys(labels).filter((variant) => baseOf(variant) === language);
    const byConcept = concepts.map(({ id }): StemmedLabel[] => {
      const texts = variants.flatMap((variant) => labels[variant]?.[id] ?? []);
      const kept = texts.filter((text, at) => at === 0 || wordsOf(text).every(isStopWord));
      if (kept.length > 0) {
        written[language] ??= {};
        written[language][id] = kept;
      }
      return texts.filter((text) => !kept.includes(text)).map((text) => stemmed(language, wordsOf(text)));
    });
    labelStems[language] = writeLabels(byConcept);
  }
  return { labels: written, labelStems };
}

function stemmed(language: string, words: readonly string[]): StemmedLabel {
  const stems = new Set(words.filter((word) => !isStopWord(word)).map((word) => stemIn(language, word)));
  return { stems: [...stems], stops: [...new Set(words.filter(isStopWord))] };
}

type Phrases = DangerDocument['phrases'];
const limitedPhrases = new WeakMap<Phrases, Map<string, Phrases>>();

/** The same for the same words of danger, so that they are prepared once. */
function onlyOnce(phrases: Phrases, languages: readonly string[]): Phrases {
  const byLanguages = limitedPhrases.get(phrases) ?? new Map<string, Phrases>();
  limitedPhrases.set(phrases, byLanguages);
  const key = languages.join(' ');
  const kept = byLanguages.get(key) ?? inLanguages(phrases as Readonly<Record<string, string[]>>, languages);
  byLanguages.set(key, kept);
  return kept;
}
