import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const mark = join(root, 'dist/.built-from');

/** Where the built site lies. */
export const site = { entry: join(root, 'dist/server/entry.mjs'), files: join(root, 'dist/client') };

/**
 * Builds the pages where sources changed since the last build. Content is not part of it: it is read at run time.
 * @returns true where something was built
 */
export async function buildSite(): Promise<boolean> {
  const fingerprint = sourceFingerprint();
  if (existsSync(site.entry) && existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return false;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  rmSync(mark, { force: true });
  const { build } = await import('astro');
  await build({ root, logLevel: 'error' });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(mark, fingerprint);
  return true;
}

function sourceFingerprint(): string {
  const hash = createHash('sha256');
  const paths = ['src/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json'].flatMap((pattern) =>
    globSync(pattern, { cwd: root, withFileTypes: true }),
  );
  const files = paths.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}
