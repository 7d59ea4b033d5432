import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainLanguageTag } from '../../shared/plain-language-tag.ts';
import { markdownTexts } from './markdown-texts.ts';
import type { PlainText } from './plain-text.ts';
import { yamlTexts } from './yaml-texts.ts';

const places = [
  { path: new RegExp(`^wording/${plainLanguageTag}/[\\w-]+\\.ya?ml$`), read: yamlTexts },
  { path: new RegExp(`^translations/${plainLanguageTag}/[\\w-]+\\.ya?ml$`), read: yamlTexts },
  { path: new RegExp(`^pages/[\\w-]+/${plainLanguageTag}\\.md$`), read: markdownTexts },
];

/**
 * Reads every text in Leichte Sprache: wording, translations of entries, and pages. Files that cannot be parsed are left
 * out, as the content's own check reports them.
 * @param directories content directories; a file in a later one stands for one of the same path in an earlier one
 */
export function readPlainTexts(directories: readonly string[]): PlainText[] {
  const files = new Map<string, string>();
  for (const directory of directories) {
    for (const path of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
      const relative = path.replaceAll('\\', '/');
      if (places.some((place) => place.path.test(relative))) files.set(relative, join(directory, path));
    }
  }
  return [...files].sort().flatMap(([path, full]) => {
    const text = readFileSync(full, 'utf8');
    return places.find((place) => place.path.test(path))?.read(path, text) ?? [];
  });
}
