import { wordsOf } from '../../../shared/words.ts';
import type { Entry, Localized, Service, Snapshot } from '../../content/index.ts';
import { freshness, mainTopics, shownServices } from '../../directory/index.ts';
import type { Steps } from '../steps.ts';
import { byId, collectThesaurus } from '../thesaurus/collect-thesaurus.ts';
import { conceptGuesser } from '../thesaurus/guess-concepts.ts';
import { dividedCompounds } from '../words/compounds.ts';
import { isStopWord } from '../words/stop-words.ts';
import { plainTexts } from './plain-texts.ts';
import type { EntryDocument, SearchDocuments, TextByLanguage } from './search-documents.ts';

/** Any day: only the date an entry rests on is asked, not whether that is long ago. */
const anyDay = '2000-01-01';

/**
 * What search needs of a snapshot, in pieces. Only shown services: drafts are never found. Of their texts, names, summaries and
 * accessibility are searched; notes for editors, prices and contacts are not.
 */
export function* collectDocuments(snapshot: Snapshot): Steps<SearchDocuments> {
  const { portal, municipalities, areas, neighbours, dangers, situations } = snapshot;
  const languages = portal.languages ?? ['de'];
  const thesaurus = yield* collectThesaurus(snapshot);
  const entryOf = entryReader(snapshot, thesaurus.labels);
  const entries: EntryDocument[] = [];
  const german = new Set<string>();
  for (const service of byId(shownServices(snapshot))) {
    const entry = entryOf(service);
    for (const word of foldedLocalized(service.name).de?.split(' ') ?? []) german.add(word);
    for (const word of entry.text.de?.split(' ') ?? []) german.add(word);
    if (entries.push(entry) % 100 === 0) yield;
  }
  const named = (list: Iterable<Entry<{ name: Localized }>>) =>
    Object.fromEntries([...list].map(({ id, name }) => [id, plainTexts(name, languages)]));
  return {
    languages,
    staleAfterYears: portal.stale_after_years,
    entries,
    organizations: named(snapshot.organizations.values()),
    groups: named(snapshot.targetGroups.values()),
    ...thesaurus,
    mainTopics: mainTopics(snapshot).map(({ id }) => id),
    compounds: yield* dividedCompounds(german, Object.keys(thesaurus.labelCompounds)),
    situations: [...situations.values()].map(({ id, title, order, topics }) => ({
      ...{ id, title: plainTexts(title, languages), order, topics: topics.map(({ topic }) => topic) },
    })),
    areas: [...areas.keys()],
    towns: [...municipalities.values()].map(
      ({ id, name, display_name, area, postcodes, localities, also_called, latitude, longitude }) => ({
        ...{ id, name, display_name, area, postcodes, localities, also_called, latitude, longitude },
      }),
    ),
    neverSuggested: neverSuggested(portal),
    county: { name: portal.county.name, state: portal.county.state },
    neighbours: { places: neighbours.places, phone: neighbours.phone },
    dangers: [...dangers.values()].map(({ id, order, concepts, groups, phrases, exceptions }) => ({
      id,
      order,
      concepts,
      groups,
      phrases,
      exceptions,
    })),
  };
}

/** A reload keeps services that did not change, and so their entries with all that is prepared from them. */
const readBefore = new WeakMap<Service, { portal: Snapshot['portal']; labels: SearchDocuments['labels']; entry: EntryDocument }>();

function entryReader({ portal }: Snapshot, labels: SearchDocuments['labels']): (service: Entry<Service>) => EntryDocument {
  const guess = conceptGuesser(labels);
  return (service) => {
    const known = readBefore.get(service);
    if (known?.portal === portal && known.labels === labels) return known.entry;
    const entry = withGuesses(readEntry(portal, service), service, guess);
    readBefore.set(service, { portal, labels, entry });
    return entry;
  };
}

const foldedList = new WeakMap<Snapshot['portal'], readonly string[]>();

/** The same list for the same portal, so that what was chosen by it stays. */
function neverSuggested(portal: Snapshot['portal']): readonly string[] {
  const words = foldedList.get(portal) ?? (portal.never_suggested ?? []).flatMap(wordsOf);
  foldedList.set(portal, words);
  return words;
}

function withGuesses(entry: EntryDocument, { name }: Service, guess: ReturnType<typeof conceptGuesser>): EntryDocument {
  const guessed = entry.concepts.length > 0 ? undefined : guess(foldedLocalized(name).de ?? '', entry.text.de ?? '');
  return guessed ? { ...entry, guessed } : entry;
}

function readEntry(portal: Snapshot['portal'], service: Entry<Service>): EntryDocument {
  const languages = portal.languages ?? ['de'];
  const { since, confirming } = freshness(service, portal, Temporal.PlainDate.from(anyDay));
  const places = service.locations.flatMap(({ town, locality }) => wordsOf(`${town} ${locality ?? ''}`));
  return {
    id: service.id,
    name: plainTexts(service.name, languages),
    town: [...new Set(service.locations.map(({ town }) => town))].join(', '),
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

/** Folding costs the most, and a reload keeps the texts of entries that did not change. Each word stands once, stop words go. */
const foldedBefore = new WeakMap<Localized, TextByLanguage>();

function foldedText({ summary, accessibility }: Service, languages: readonly string[]): TextByLanguage {
  const texts = [summary, accessibility].flatMap((text) => (text ? [foldedLocalized(text)] : []));
  return Object.fromEntries(
    languages.map((language) => [
      language,
      texts
        .map((text) => text[language] ?? '')
        .join(' ')
        .trim(),
    ]),
  );
}

function foldedLocalized(text: Localized): TextByLanguage {
  const known = foldedBefore.get(text);
  if (known) return known;
  const telling = (words: string) => [...new Set(wordsOf(words))].filter((word) => !isStopWord(word)).join(' ');
  const folded = Object.fromEntries(Object.entries(plainTexts(text)).map(([language, words]) => [language, telling(words)]));
  foldedBefore.set(text, folded);
  return folded;
}
