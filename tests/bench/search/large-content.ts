import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A content folder with so many shown services: the real ones, and copies of them under further names, with their translations.
 * @param shown ids of services that are shown
 * @returns the folder, for the caller to remove
 */
export function writeLargeContent(content: string, shown: readonly string[], services: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'teps-large-'));
  cpSync(content, folder, { recursive: true });
  const copies = Array.from({ length: services - shown.length }, (_, at) => {
    const id = shown[at % shown.length] ?? '';
    return { id, copy: `${id}-${Math.floor(at / shown.length) + 2}` };
  });
  for (const { id, copy } of copies) cpSync(join(folder, 'services', `${id}.yaml`), join(folder, 'services', `${copy}.yaml`));
  for (const file of globSync('translations/*/services.yaml', { cwd: folder })) addTranslations(join(folder, file), copies);
  return folder;
}

function addTranslations(file: string, copies: readonly { id: string; copy: string }[]): void {
  const text = readFileSync(file, 'utf8').trimEnd();
  const entries = new Map(text.split(/^(?=[a-z0-9][a-z0-9-]*:)/m).map((entry) => [/^[^:]*/.exec(entry)?.[0] ?? '', entry.trimEnd()]));
  const added = copies.flatMap(({ id, copy }) => {
    const entry = entries.get(id);
    return entry === undefined ? [] : [copy + entry.slice(id.length)];
  });
  writeFileSync(file, `${[text, ...added].join('\n')}\n`);
}
