import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Wording } from '../../src/domains/content/index.ts';
import { createTranslate, type Translate } from '../../src/i18n/translate.ts';
import { parse } from './yaml.ts';

const folder = join(import.meta.dirname, '../../content/wording');

/** What the pages say in a language, so that an editor who rewrites a sentence breaks no test. */
export function wordsOf(language: string): Translate {
  const files = globSync(`${language}/*.yaml`, { cwd: folder });
  const namespaces = files.map((file) => [basename(file, '.yaml'), parse(readFileSync(join(folder, file), 'utf8'))]);
  return createTranslate(new Map([[language, Object.fromEntries(namespaces) as Wording]]))(language);
}
