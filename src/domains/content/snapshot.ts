import type { Area } from './schema/area.ts';
import type { Concept } from './schema/concept.ts';
import type { Danger } from './schema/danger.ts';
import type { Helpline } from './schema/helpline.ts';
import type { Municipality } from './schema/municipality.ts';
import type { Neighbours } from './schema/neighbours.ts';
import type { Organization } from './schema/organization.ts';
import type { Page } from './schema/page.ts';
import type { PlainLanguage } from './schema/plain-language.ts';
import type { Portal } from './schema/portal.ts';
import type { Service } from './schema/service.ts';
import type { Situation } from './schema/situation.ts';
import type { TargetGroup } from './schema/target-group.ts';
import type { Topic } from './schema/topic.ts';

/** A content entry with the id that its file name gives it. */
export type Entry<Kind> = Kind & { readonly id: string };

/** Entries of one kind by id, in the order of their file names. */
export type Entries<Kind> = ReadonlyMap<string, Entry<Kind>>;

/** Interface wording of one language: namespace to nested keys, as i18next takes it. */
export type Wording = { readonly [namespace: string]: WordingTree };
export type WordingTree = { readonly [key: string]: string | WordingTree };

/** GeoJSON polygons of the municipalities, by AGS in the properties. */
export type Boundaries = {
  type: 'FeatureCollection';
  attribution?: string;
  features: {
    type: 'Feature';
    properties: { name: string; ags: string };
    geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown[] };
  }[];
};

/** Everything editors maintain, as it was at one moment. Never changed, only replaced. */
export type Snapshot = {
  /** Fingerprint of all files: equal content, equal version. */
  readonly version: string;
  readonly portal: Portal;
  /** What the checker of Leichte Sprache knows of words; empty lists where nobody has written any. */
  readonly plainLanguage: PlainLanguage;
  readonly areas: Entries<Area>;
  readonly municipalities: Entries<Municipality>;
  readonly neighbours: Neighbours;
  readonly boundaries: Boundaries;
  readonly topics: Entries<Topic>;
  /** What people look for, with all their words for it; empty where nobody has written any. */
  readonly concepts: Entries<Concept>;
  readonly targetGroups: Entries<TargetGroup>;
  readonly organizations: Entries<Organization>;
  readonly services: Entries<Service>;
  readonly helplines: Entries<Helpline>;
  readonly dangers: Entries<Danger>;
  readonly situations: Entries<Situation>;
  /** Page id to language to page. */
  readonly pages: ReadonlyMap<string, ReadonlyMap<string, Page>>;
  readonly wording: ReadonlyMap<string, Wording>;
};
