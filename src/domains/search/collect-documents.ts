import { wordsOf } from '../../shared/words.ts';
import type { Concept, ConceptLanguage, Entry, Localized, Service, Snapshot } from '../content/index.ts';
import { freshness, mainTopics, shownServices, topicWithDescendants } from '../directory/index.ts';
import { compoundsOf } from './compounds-of.ts';
import { conceptGuesser } from './guess-concepts.ts';
import type { EntryDocument, SearchDocuments, TextByLanguage, TopicDocument } from './search-documents.ts';
import type { Steps } from './steps.ts';
import { isStopWord } from './stop-words.ts';

/** Any day: only the date an entry rests on is asked, not whether that is long ago. */
const anyDay = '2000-01-01';

/**
 * What search needs of a snapshot, in pieces. Only shown services: drafts are never found. Of their texts, names, summaries and
 * accessibility are searched; notes for editors, prices and contacts are not.
 */
export function* collectDocuments(snapshot: Snapshot): Steps<SearchDocuments> {
  const { portal, municipalities, areas, neighbours, dangers, situations } = snapshot;
  const languages = portal.languages ?? ['de'];
  const labels = labelsOf([...snapshot.concepts.values()]);
  const guess = conceptGuesser(labels);
  const entries: EntryDocument[] = [];
  const names: string[] = [];
  for (const service of sorted(shownServices(snapshot))) {
    const name = foldedLocalized(service.name).de ?? '';
    const entry = entryOf(snapshot, service, languages);
    const guessed = entry.concepts.length > 0 ? undefined : guess(name, entry.text.de ?? '');
    entries.push(guessed ? { ...entry, guessed } : entry);
    if (names.push(name) % 100 === 0) yield;
  }
  const named = (list: Iterable<Entry<{ name: Localized }>>) =>
    Object.fromEntries([...list].map(({ id, name }) => [id, byLanguage(name, languages)]));
  const topics = sorted(snapshot.topics.values()).map((topic): TopicDocument => {
    const { id, name, words } = topic;
    return { id, name: byLanguage(name), words, under: [...topicWithDescendants(snapshot, id)] };
  });
  const groups = named(snapshot.targetGroups.values());
  return {
    version: snapshot.version,
    languages,
    staleAfterYears: portal.stale_after_years,
    entries,
    organizations: named(snapshot.organizations.values()),
    groups,
    topics,
    mainTopics: mainTopics(snapshot).map(({ id }) => id),
    concepts: sorted(snapshot.concepts.values()).map(({ id, topics, related, codes }) => ({ id, topics, related, codes })),
    labels,
    compounds: yield* compoundsOf({ entries, topics, groups, labels }, (entry) => names[entry] ?? ''),
    situations: [...situations.values()].map(({ id, order, topics }) => ({ id, order, topics: topics.map(({ topic }) => topic) })),
    areas: [...areas.keys()],
    towns: [...municipalities.values()].map(
      ({ id, name, display_name, area, postcodes, localities, also_called, latitude, longitude }) => ({
        ...{ id, name, display_name, area, postcodes, localities, also_called, latitude, longitude },
      }),
    ),
    county: { name: portal.county.name, state: portal.county.state },
    neighbours: { places: neighbours.places, phone: neighbours.phone },
    dangers: [...dangers.values()].map(({ id, order, phrases, exceptions }) => ({ id, order, phrases, exceptions })),
  };
}

function entryOf(snapshot: Snapshot, service: Entry<Service>, languages: readonly string[]): EntryDocument {
  const { since, confirming } = freshness(service, snapshot.portal, Temporal.PlainDate.from(anyDay));
  const towns = new Set(service.locations.map(({ town }) => town));
  const places = service.locations.flatMap(({ town, locality }) => wordsOf(`${town} ${locality ?? ''}`));
  return {
    id: service.id,
    name: byLanguage(service.name, languages),
    town: [...towns].join(', '),
    ...(service.organization ? { organization: service.organization } : {}),
    topics: service.topics,
    groups: service.target_groups,
    concepts: service.concepts,
    area: service.service_area,
    at: [...new Set(service.locations.flatMap(({ municipality }) => municipality ?? []))],
    text: foldedText(service, languages),
    places: [...new Set(places)].join(' '),
    year: since.kind === 'verified' ? since.day.year : since.kind === 'source' ? since.year : 0,
    ...(confirming ? { confirming } : {}),
  };
}

/** Folding costs the most, and a reload keeps the texts of every entry that did not change. Each word stands once, stop words go. */
const foldedBefore = new WeakMap<Localized, TextByLanguage>();

function foldedText({ summary, accessibility }: Service, languages: readonly string[]): TextByLanguage {
  const texts = [summary, accessibility].flatMap((text) => (text ? [foldedLocalized(text)] : []));
  return Object.fromEntries(
    languages.map((language): [string, string] => {
      return [
        language,
        texts
          .map((text) => text[language] ?? '')
          .join(' ')
          .trim(),
      ];
    }),
  );
}

function foldedLocalized(text: Localized): TextByLanguage {
  const known = foldedBefore.get(text);
  if (known) return known;
  const folded = Object.fromEntries(
    Object.entries(byLanguage(text)).map(([language, words]): [string, string] => [
      language,
      [...new Set(wordsOf(words))].filter((word) => !isStopWord(word)).join(' '),
    ]),
  );
  foldedBefore.set(text, folded);
  return folded;
}

/** Plain words by language, German first; a translation that says the same as German is left out. */
function byLanguage(text: Localized, languages?: readonly string[]): TextByLanguage {
  const shown: Record<string, string> = { de: text.de };
  for (const [language, translation] of Object.entries(text)) {
    if (typeof translation === 'string' || (languages && !languages.includes(language))) continue;
    if (translation.text !== text.de) shown[language] = translation.text;
  }
  return shown;
}

function labelsOf(concepts: readonly Entry<Concept>[]): SearchDocuments['labels'] {
  const labels: Record<string, Record<string, string[]>> = {};
  const add = (language: string, id: string, texts: readonly string[]) => {
    if (texts.length === 0) return;
    labels[language] ??= {};
    const known = labels[language][id] ?? [];
    labels[language][id] = [...new Set([...known, ...texts])];
  };
  for (const { id, name, official, words, phrases } of concepts) {
    for (const [language, text] of Object.entries(byLanguage(name))) add(language, id, [text]);
    for (const kind of [official, words, phrases]) {
      for (const [language, texts] of Object.entries(kind)) add(language as ConceptLanguage, id, texts ?? []);
    }
  }
  return labels;
}

function sorted<Kind extends { id: string }>(entries: Iterable<Kind>): Kind[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}
