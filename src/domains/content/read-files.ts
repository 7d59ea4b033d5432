import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Problem } from './problems.ts';

/** A content file, parsed but not yet checked. `path` is relative to its content directory, with forward slashes. */
export type ContentFile = { path: string; digest: string; value: unknown; problem?: Problem };

type Remembered = { modified: number; size: number; file: ContentFile };

/** Parsed files by full path, so that a reload reads again only what changed. */
export type FileMemory = Map<string, Remembered>;

/**
 * Reads every YAML, Markdown and GeoJSON file below the directories. A later directory replaces files of the same
 * path in an earlier one; the demo lays its entries over the real ones this way.
 * @returns files by relative path, in sorted order
 */
export function readFiles(directories: readonly string[], memory: FileMemory): ContentFile[] {
  const files = new Map<string, ContentFile>();
  const seen = new Set<string>();
  for (const directory of directories) {
    for (const path of pathsBelow(directory)) {
      const full = join(directory, path);
      const file = readOnce(full, path, memory);
      if (!file) continue;
      seen.add(full);
      files.set(path, file);
    }
  }
  for (const full of memory.keys()) if (!seen.has(full)) memory.delete(full);
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function pathsBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|md|geojson)$/.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** Undefined where the file went away between listing and reading, as happens while an editor saves. */
function readOnce(full: string, path: string, memory: FileMemory): ContentFile | undefined {
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const known = memory.get(full);
  if (known && known.modified === stat.mtimeMs && known.size === stat.size) return known.file;
  const file = parseFile(path, readFileSync(full, 'utf8'));
  memory.set(full, { modified: stat.mtimeMs, size: stat.size, file });
  return file;
}

function parseFile(path: string, text: string): ContentFile {
  const digest = createHash('sha256').update(path).update('\0').update(text).digest('base64url');
  try {
    return { path, digest, value: parsedText(path, text) };
  } catch (error) {
    return { path, digest, value: undefined, problem: unreadable(path, error) };
  }
}

function parsedText(path: string, text: string): unknown {
  if (path.endsWith('.geojson')) return JSON.parse(text);
  return path.endsWith('.md') ? withFrontMatter(text) : parseYaml(text);
}

/** Days stay text: a schema checks them, and no time zone moves them. */
function parseYaml(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}

function withFrontMatter(text: string): unknown {
  const match = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(text);
  if (!match) throw new Error('the file does not begin with a block between two lines of ---');
  return { ...(parseYaml(match[1] ?? '') as object), markdown: match[2] ?? '' };
}

function unreadable(file: string, error: unknown): Problem {
  const line = error instanceof YAMLException && error.mark ? error.mark.line + 1 : undefined;
  const reason =
    error instanceof YAMLException ? error.reason : error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return {
    file,
    field: line ? `line ${line}` : '(whole file)',
    wrong: `cannot be read: ${reason.replace(/:$/, '')}`,
    right: 'check indentation, colons and quotes near that line',
  };
}
