import { type ShownText, textIn } from '../../shared/texts.ts';
import type { Entry, Localized, Location, Schedule, Service, Snapshot, Source } from '../content/index.ts';
import { type Freshness, freshness } from './freshness.ts';
import { type NamedArea, serviceAreaInWords } from './service-area.ts';
import { telephoneHref } from './telephone.ts';

/** Another entry that a service names. */
export type LinkedEntry = { id: string; name: ShownText };

/** A location with the municipality it lies in; coordinates are the municipality's centre, for distances only. */
export type PlacedLocation = Omit<Location, 'municipality'> & {
  municipality?: { id: string; name: string; latitude: number; longitude: number };
};

/** A telephone number with its link. */
export type Contact = { number: string; href: string; note?: ShownText };

/** Everything a page shows of a service, in one language. */
export type ServiceView = {
  id: string;
  name: ShownText;
  summary: ShownText;
  organization?: LinkedEntry;
  topics: LinkedEntry[];
  targetGroups: LinkedEntry[];
  locations: PlacedLocation[];
  serviceArea: NamedArea[];
  phones: Contact[];
  email?: string;
  /** `host` is what people read: without `www.` and path. */
  website?: { url: string; host: string };
  fees?: ShownText;
  languages: string[];
  languagesNote?: ShownText;
  accessibility?: ShownText;
  schedules: readonly Schedule[];
  hoursNote?: ShownText;
  source: Source;
  freshness: Freshness;
  /** True where at least one of the service's own texts is a machine translation, or one made from an older German text. */
  translation: { machine: boolean; outdated: boolean; missing: boolean };
};

/**
 * A service as a page shows it.
 * @param language language tag; texts without a translation come in German and say so
 * @param today the day in the portal's time zone, for telling stale entries
 */
export function serviceView(snapshot: Snapshot, service: Entry<Service>, language: string, today: Temporal.PlainDate): ServiceView {
  const show = (text: Localized): ShownText => textIn(text, language, service.text_date);
  const optional = <Key extends string>(key: Key, text: Localized | undefined) =>
    text ? ({ [key]: show(text) } as Record<Key, ShownText>) : {};
  const view: ServiceView = {
    id: service.id,
    name: show(service.name),
    summary: show(service.summary),
    topics: service.topics.flatMap((id) => linked(snapshot.topics, id, language)),
    targetGroups: service.target_groups.flatMap((id) => linked(snapshot.targetGroups, id, language)),
    locations: service.locations.map((location) => placed(snapshot, location)),
    serviceArea: serviceAreaInWords(snapshot, service, language),
    phones: service.phones.map(({ number, note }) => ({ number, href: telephoneHref(number), ...optional('note', note) })),
    languages: service.languages,
    schedules: service.schedules,
    source: service.source,
    freshness: freshness(service, snapshot.portal, today),
    translation: { machine: false, outdated: false, missing: false },
    ...optional('fees', service.fees),
    ...optional('languagesNote', service.languages_note),
    ...optional('accessibility', service.accessibility),
    ...optional('hoursNote', service.hours_note),
  };
  const [organization] = service.organization ? linked(snapshot.organizations, service.organization, language) : [];
  if (organization) view.organization = organization;
  if (service.email) view.email = service.email;
  if (service.website) view.website = { url: service.website, host: new URL(service.website).host.replace(/^www\./, '') };
  view.translation = translationOf(view, language);
  return view;
}

function linked(entries: ReadonlyMap<string, { name: Localized }>, id: string, language: string): LinkedEntry[] {
  const entry = entries.get(id);
  return entry ? [{ id, name: textIn(entry.name, language) }] : [];
}

function placed({ municipalities }: Snapshot, { municipality: id, ...location }: Location): PlacedLocation {
  const municipality = id === undefined ? undefined : municipalities.get(id);
  if (!municipality) return location;
  const { display_name: name, latitude, longitude } = municipality;
  return { ...location, municipality: { id: municipality.id, name, latitude, longitude } };
}

function translationOf(view: ServiceView, language: string): ServiceView['translation'] {
  const notes = view.phones.map(({ note }) => note);
  const texts = [view.name, view.summary, view.fees, view.languagesNote, view.accessibility, view.hoursNote, ...notes].filter(
    (text) => text !== undefined,
  );
  return {
    machine: texts.some(({ status }) => status === 'machine'),
    outdated: texts.some(({ outdated }) => outdated),
    missing: language !== 'de' && texts.some((text) => text.language === 'de'),
  };
}
