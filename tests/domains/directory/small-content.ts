import type { Entry, Portal, Snapshot } from '../../../src/domains/content/index.ts';

const source = { title: 'Made up', ref: 'https://example.org', date: '2025', year: 2025 };

/** Entries by id, as YAML would give them; left-out fields are filled in. */
type Parts = Record<string, Record<string, unknown>>;

/** What a small made-up county holds. */
export type SmallContent = Partial<
  Record<
    'areas' | 'municipalities' | 'topics' | 'concepts' | 'targetGroups' | 'organizations' | 'services' | 'helplines' | 'dangers',
    Parts
  >
>;

/** A snapshot of made-up entries, not checked against the schemas. */
export function smallSnapshot(content: SmallContent): Snapshot {
  return {
    version: 'small',
    portal: { name: { de: 'Portal' }, county: { name: 'Kreis Beispiel', state: 'Beispielland' }, stale_after_years: 6 } as Portal,
    plainLanguage: { compounds: [], names: [], acronyms: [], abbreviations: {}, hard_words: {} },
    areas: entries(content.areas, (id) => ({ name: { de: id }, order: 1, source })),
    municipalities: entries(content.municipalities, (id) => ({
      name: id,
      display_name: id,
      postcodes: [],
      localities: [],
      also_called: [],
    })),
    neighbours: { places: [], phone: '115', source: 'Made up' },
    boundaries: { type: 'FeatureCollection', features: [] },
    topics: entries(content.topics, (id) => ({ name: { de: id }, description: { de: id }, parents: [], order: 100, words: {} })),
    concepts: entries(content.concepts, (id) => ({
      name: { de: id },
      topics: [],
      related: {},
      official: {},
      words: {},
      phrases: {},
      codes: [],
    })),
    targetGroups: entries(content.targetGroups, (id) => ({ name: { de: id } })),
    organizations: entries(content.organizations, (id) => ({ name: { de: id }, source })),
    services: entries(content.services, emptyService),
    helplines: entries(content.helplines, (id) => ({ name: { de: id } })),
    dangers: entries(content.dangers, (id) => ({
      heading: { de: id },
      advice: { de: id },
      helplines: [],
      order: 1,
      phrases: {},
      exceptions: {},
      concepts: [],
    })),
    situations: new Map(),
    pages: new Map(),
    wording: new Map(),
  } as Snapshot;
}

function entries<Kind>(parts: Parts | undefined, defaults: (id: string) => object): Map<string, Entry<Kind>> {
  return new Map(Object.entries(parts ?? {}).map(([id, part]) => [id, { ...defaults(id), ...part, id } as Entry<Kind>]));
}

function emptyService(id: string): object {
  return {
    name: { de: id },
    summary: { de: `Angebot ${id}` },
    topics: [],
    concepts: [],
    target_groups: [],
    service_area: ['county'],
    locations: [],
    phones: [],
    languages: [],
    schedules: [],
    source,
    confidence: 'high',
    text_date: '2026-01-01',
  };
}
