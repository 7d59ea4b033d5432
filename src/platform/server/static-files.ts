import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Kept, keep } from './page-cache.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json',
};

const forever = 'public, max-age=31536000, immutable';
const anHour = 'public, max-age=3600';

/** Reads the built files into memory, compressed once, by the path they are asked for. */
export async function readStaticFiles(directory: string): Promise<Map<string, Kept>> {
  const files = new Map<string, Kept>();
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  await Promise.all(
    entries.map(async (entry) => {
      const full = join(entry.parentPath, entry.name);
      const path = full.slice(directory.length).replaceAll('\\', '/');
      // Built assets carry a fingerprint in their name.
      const headers = {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'cache-control': path.startsWith('/assets/') ? forever : anHour,
      };
      files.set(path, await keep(200, headers, readFileSync(full), 11));
    }),
  );
  return files;
}
