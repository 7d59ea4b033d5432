import { createHash } from 'node:crypto';
import { z } from 'zod';
import { done, type Result, refused } from '../../shared/result.ts';
import { type CheckMemory, ContentBench } from './content-bench.ts';
import type { Problem } from './problems.ts';
import type { ContentFile } from './read-files.ts';
import { referenceProblems } from './rules.ts';
import { area } from './schema/area.ts';
import { concept } from './schema/concept.ts';
import { danger } from './schema/danger.ts';
import { helpline } from './schema/helpline.ts';
import { municipality } from './schema/municipality.ts';
import { neighbours } from './schema/neighbours.ts';
import { organization } from './schema/organization.ts';
import { plainLanguage } from './schema/plain-language.ts';
import { portal } from './schema/portal.ts';
import { service } from './schema/service.ts';
import { situation } from './schema/situation.ts';
import { targetGroup } from './schema/target-group.ts';
import { topic } from './schema/topic.ts';
import type { Boundaries, Entry, Snapshot } from './snapshot.ts';

const kinds = {
  areas: area,
  municipalities: municipality,
  topics: topic,
  concepts: concept,
  'target-groups': targetGroup,
  organizations: organization,
  services: service,
  helplines: helpline,
  danger,
  situations: situation,
} as const;

/** Checks all files against their schemas and references. Refuses with every problem found, not only the first. */
export function buildSnapshot(files: readonly ContentFile[], memory: CheckMemory = new Map()): Result<Snapshot, Problem[]> {
  const bench = new ContentBench(files, memory);
  const entriesOf = <Kind>(folder: keyof typeof kinds): Map<string, Entry<Kind>> => bench.folder(folder, kinds[folder]) as never;
  const parts = {
    version: versionOf(files),
    portal: bench.single('portal.yaml', portal),
    neighbours: bench.single('neighbours.yaml', neighbours),
    boundaries: bench.single(
      'boundaries.geojson',
      z.custom<Boundaries>((value) => (value as Boundaries)?.type === 'FeatureCollection'),
    ),
    plainLanguage: bench.optional('plain-language.yaml', plainLanguage),
    areas: entriesOf('areas'),
    municipalities: entriesOf('municipalities'),
    topics: entriesOf('topics'),
    concepts: entriesOf('concepts'),
    targetGroups: entriesOf('target-groups'),
    organizations: entriesOf('organizations'),
    services: entriesOf('services'),
    helplines: entriesOf('helplines'),
    dangers: entriesOf('danger'),
    situations: entriesOf('situations'),
    pages: bench.pages(),
    wording: bench.wording(),
  };
  bench.refuseStrays(Object.keys(kinds));
  bench.forget();
  if (bench.problems.length > 0) return refused(bench.problems);
  const snapshot = parts as unknown as Snapshot;
  const problems = referenceProblems(snapshot);
  return problems.length > 0 ? refused(problems) : done(snapshot);
}

function versionOf(files: readonly ContentFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.digest);
  return hash.digest('base64url').slice(0, 16);
}
