import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');
const builds = join(root, 'dist');
/** Builds kept besides the newest: a portal that still runs one loads its pages when they are first asked for. */
const olderKept = 2;

/** Where a built site lies. */
export type BuiltSite = { entry: string; files: string };

/**
 * Builds the pages where sources changed since the last build, beside the builds that are there: a running portal loses nothing.
 * Content is not part of it: it is read at run time.
 */
export async function buildSite(): Promise<BuiltSite> {
  const finished = join(builds, sourceFingerprint());
  if (!existsSync(finished)) await buildInto(finished);
  return { entry: join(finished, 'server/entry.mjs'), files: join(finished, 'client') };
}

/** Others may be building the same: whoever is done first stays. */
async function buildInto(finished: string): Promise<void> {
  const unfinished = join(builds, `unfinished-${process.pid}`);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.PORTAL_BUILD = basename(finished);
  mkdirSync(builds, { recursive: true });
  const { build } = await import('astro');
  await inProduction(() => build({ root, outDir: relative(root, unfinished), logLevel: 'error' }));
  try {
    renameSync(unfinished, finished);
  } catch (error) {
    if (!existsSync(finished)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
  removeOldBuilds(finished);
}

/** Whoever builds, a test or somebody with a setting of their own: the same sources give the same pages. */
async function inProduction(work: () => Promise<void>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

function removeOldBuilds(newest: string): void {
  const older = readdirSync(builds, { withFileTypes: true })
    .filter((entry) => /^[0-9a-f]{16}$/.test(entry.name))
    .map((entry) => join(builds, entry.name))
    .filter((path) => path !== newest)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of older.slice(olderKept)) rmSync(path, { recursive: true, force: true });
}

function sourceFingerprint(): string {
  const hash = createHash('sha256');
  const paths = ['src/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json'].flatMap((pattern) =>
    globSync(pattern, { cwd: root, withFileTypes: true }),
  );
  const files = paths.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
