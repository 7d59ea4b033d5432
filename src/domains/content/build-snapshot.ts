import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import { done, type Result, refused } from '../../shared/result.ts';
import { type Problem, problemsOf } from './problems.ts';
import type { ContentFile } from './read-files.ts';
import { referenceProblems } from './rules.ts';
import { area } from './schema/area.ts';
import { concept } from './schema/concept.ts';
import { danger } from './schema/danger.ts';
import { helpline } from './schema/helpline.ts';
import { id as idSchema } from './schema/id.ts';
import { municipality } from './schema/municipality.ts';
import { neighbours } from './schema/neighbours.ts';
import { organization } from './schema/organization.ts';
import { type Page, page } from './schema/page.ts';
import { portal } from './schema/portal.ts';
import { service } from './schema/service.ts';
import { situation } from './schema/situation.ts';
import { targetGroup } from './schema/target-group.ts';
import { topic } from './schema/topic.ts';
import type { Boundaries, Entry, Snapshot, Wording } from './snapshot.ts';

/** Checked values by file digest, so that a reload checks again only what changed. */
export type CheckMemory = Map<string, { value: unknown; problems: Problem[] }>;

const wordingTree: z.ZodType = z.lazy(() => z.record(z.string(), z.union([z.string(), wordingTree])));

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
  const bench = new Bench(files, memory);
  const entriesOf = <Kind>(folder: keyof typeof kinds): Map<string, Entry<Kind>> => bench.folder(folder, kinds[folder]) as never;
  const parts = {
    version: versionOf(files),
    portal: bench.single('portal.yaml', portal),
    neighbours: bench.single('neighbours.yaml', neighbours),
    boundaries: bench.single(
      'boundaries.geojson',
      z.custom<Boundaries>((value) => (value as Boundaries)?.type === 'FeatureCollection'),
    ),
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
  bench.refuseStrays();
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

/** Collects problems while files are taken off it one by one; what is left at the end belongs nowhere. */
class Bench {
  readonly problems: Problem[] = [];
  private readonly untaken: Map<string, ContentFile>;
  private readonly memory: CheckMemory;
  private readonly used = new Set<string>();

  constructor(files: readonly ContentFile[], memory: CheckMemory) {
    this.untaken = new Map(files.map((file) => [file.path, file]));
    this.memory = memory;
    for (const file of files) if (file.problem) this.problems.push(file.problem);
  }

  single<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | undefined {
    const file = this.untaken.get(path);
    if (!file) {
      this.problems.push({ file: path, field: '(whole file)', wrong: 'is missing', right: 'every portal needs this file' });
      return undefined;
    }
    return this.check(file, schema);
  }

  folder<Schema extends z.ZodType>(folder: string, schema: Schema): Map<string, Entry<z.output<Schema>>> {
    const entries = new Map<string, Entry<z.output<Schema>>>();
    for (const file of this.filesIn(folder, '.yaml')) {
      const entryId = basename(file.path, '.yaml');
      if (!idSchema.safeParse(entryId).success) {
        this.problems.push({
          file: file.path,
          field: '(file name)',
          wrong: `"${entryId}" cannot be an id`,
          right: 'use lower-case letters, digits and hyphens',
        });
      }
      const value = this.check(file, schema);
      if (value !== undefined) entries.set(entryId, Object.freeze({ ...(value as object), id: entryId }) as Entry<z.output<Schema>>);
    }
    return entries;
  }

  pages(): Map<string, Map<string, Page>> {
    const pages = new Map<string, Map<string, Page>>();
    for (const file of this.filesIn('pages', '.md')) {
      const [, name = '', language = ''] = /^pages\/([^/]+)\/([^/]+)\.md$/.exec(file.path) ?? [];
      const value = this.check(file, page.extend({ markdown: z.string() }));
      if (!value) continue;
      if (!pages.has(name)) pages.set(name, new Map());
      pages.get(name)?.set(language, value);
    }
    return pages;
  }

  wording(): Map<string, Wording> {
    const wording = new Map<string, Record<string, never>>();
    for (const file of this.filesIn('wording', '.yaml')) {
      const [, language = '', namespace = ''] = /^wording\/([^/]+)\/([^/]+)\.yaml$/.exec(file.path) ?? [];
      const value = this.check(file, wordingTree);
      if (!wording.has(language)) wording.set(language, {});
      Object.assign(wording.get(language) ?? {}, { [namespace]: value });
    }
    return wording;
  }

  refuseStrays(): void {
    for (const file of this.untaken.values()) {
      this.problems.push({
        file: file.path,
        field: '(whole file)',
        wrong: 'belongs to no kind of entry',
        right: `folders are ${Object.keys(kinds).join(', ')}, pages, wording`,
      });
    }
  }

  /** Forgets checked values of files that no longer exist. */
  forget(): void {
    for (const digest of this.memory.keys()) if (!this.used.has(digest)) this.memory.delete(digest);
  }

  private filesIn(folder: string, ending: string): ContentFile[] {
    return [...this.untaken.values()].filter((file) => file.path.startsWith(`${folder}/`) && file.path.endsWith(ending));
  }

  private check<Schema extends z.ZodType>(file: ContentFile, schema: Schema): z.output<Schema> | undefined {
    this.untaken.delete(file.path);
    this.used.add(file.digest);
    if (file.problem) return undefined;
    const known = this.memory.get(file.digest);
    const result = known ?? checkFresh(file, schema);
    this.memory.set(file.digest, result);
    this.problems.push(...result.problems);
    return result.value as z.output<Schema> | undefined;
  }
}

function checkFresh(file: ContentFile, schema: z.ZodType): { value: unknown; problems: Problem[] } {
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return { value: undefined, problems: problemsOf(file.path, parsed.error.issues, file.value) };
}
