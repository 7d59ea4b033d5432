import { createHash } from 'node:crypto';
import { type Entry, type Service, type Snapshot, wordsIn } from '../domains/content/index.ts';
import { serviceView, shownServices } from '../domains/directory/index.ts';
import { limitsInWords, ruleInWords } from '../domains/hours/index.ts';
import type { Translate } from '../i18n/translate.ts';

/** A service as it is shown without a network. Texts are in the language of the page, else in German. */
export type OfflineService = {
  id: string;
  name: string;
  summary: string;
  /** Language of name and summary where it is another than the page's. */
  language?: string;
  /** A computer made the translation. */
  machine?: true;
  organization?: string;
  /** Address lines, one place each. */
  places: string[];
  /** Whom it is for and where, in words. */
  area: string;
  phones: { number: string; href: string; note?: string }[];
  hours: string[];
  email?: string;
  website?: { url: string; host: string };
  topics: string[];
  /** What else it can be found by: German name, target groups. */
  also: string;
  /** How far the entry can be trusted, in words. */
  freshness: string;
};

/** The whole directory of a language in one file, public as its pages are. Topics by id, with the words people use for them. */
export type OfflineDirectory = { topics: Record<string, { name: string; words: string }>; services: OfflineService[] };

/** A file whose address changes with every byte of it, so that browsers may keep it forever. */
export type OfflineFile = { address: string; text: string };

const made = new WeakMap<Snapshot, Map<string, OfflineFile>>();

/** The directory's file in a language; written once for each state of the content. @param today for times that begin or end */
export function offlineDirectory(snapshot: Snapshot, language: string, today: Temporal.PlainDate, t: Translate): OfflineFile {
  const known = made.get(snapshot) ?? new Map<string, OfflineFile>();
  made.set(snapshot, known);
  const file = known.get(language) ?? fileOf(directoryOf(snapshot, language, today, t), language);
  known.set(language, file);
  return file;
}

/** Addresses that a browser keeps for times without a network, beside what a visitor reads: whole pages, the directory and its search. */
export function keptAddresses(directory: OfflineFile, search: readonly { address: string }[], language: string): string[] {
  const pages = ['', 'notfall', 'themen/', 'ohne-netz/', 'ohne-netz/seite', 'ohne-netz/anfrage'];
  return [...pages.map((path) => `/${language}/${path}`), directory.address, ...search.map(({ address }) => address)];
}

function fileOf(directory: OfflineDirectory, language: string): OfflineFile {
  const text = JSON.stringify(directory);
  return { address: `/${language}/ohne-netz/${createHash('sha256').update(text).digest('base64url').slice(0, 16)}.json`, text };
}

function directoryOf(snapshot: Snapshot, language: string, today: Temporal.PlainDate, t: Translate): OfflineDirectory {
  const services = shownServices(snapshot).map((service) => offlineService(snapshot, service, language, today, t));
  const used = new Set(services.flatMap(({ topics }) => topics));
  const topics = [...snapshot.topics.values()].filter(({ id }) => used.has(id));
  const wordsOf = (words: Readonly<Record<string, readonly string[]>>) => [...new Set([...(words[language] ?? []), ...(words.de ?? [])])];
  return {
    topics: Object.fromEntries(
      topics.map(({ id, name, words }) => [id, { name: wordsIn(name, language), words: wordsOf(words).join(' ') }]),
    ),
    services,
  };
}

function offlineService(
  snapshot: Snapshot,
  service: Entry<Service>,
  language: string,
  today: Temporal.PlainDate,
  t: Translate,
): OfflineService {
  const view = serviceView(snapshot, service, language, today);
  const german = language === 'de' ? '' : service.name.de;
  return {
    id: view.id,
    name: view.name.text,
    summary: view.summary.text,
    ...(view.name.language !== language && { language: view.name.language }),
    ...(view.translation.machine && { machine: true }),
    ...(view.organization && { organization: view.organization.name.text }),
    places: view.locations.map(({ street, postcode, town, locality }) =>
      [street, [postcode, locality ? `${town} (${locality})` : town].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    ),
    area: view.serviceArea.map(({ name }) => name).join(', '),
    phones: view.phones.map(({ number, href, note }) => ({ number, href, ...(note && { note: note.text }) })),
    hours: hoursOf(view, language, today, t),
    ...(view.email && { email: view.email }),
    ...(view.website && { website: view.website }),
    topics: view.topics.map(({ id }) => id),
    also: [german, ...view.targetGroups.map(({ name }) => name.text)].filter(Boolean).join(' '),
    freshness: freshnessOf(view, language, t),
  };
}

function freshnessOf({ freshness: { state, since } }: ReturnType<typeof serviceView>, language: string, t: Translate): string {
  if (since.kind === 'undated') return t('directory:freshness.stale.undated');
  if (since.kind === 'source')
    return t(state === 'stale' ? 'directory:freshness.stale.source' : 'directory:freshness.sourced', { year: since.year });
  // A whole date: the words are read days later.
  const day = since.day.toLocaleString(language, { dateStyle: 'long' });
  return t(state === 'stale' ? 'directory:freshness.stale.verified' : 'directory:freshness.verified', { day, by: since.by });
}

function hoursOf(
  { schedules, hoursNote }: ReturnType<typeof serviceView>,
  language: string,
  today: Temporal.PlainDate,
  t: Translate,
): string[] {
  if (schedules.length === 0) return hoursNote ? [hoursNote.text] : [];
  return schedules.map((schedule) => {
    const described = schedule.description ? ` – ${wordsIn(schedule.description, language)}` : '';
    return [ruleInWords(schedule, language, t), ...limitsInWords(schedule, language, t, today)].join(', ') + described;
  });
}
