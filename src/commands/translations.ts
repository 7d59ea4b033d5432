import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import {
  buildSnapshot,
  problemLine,
  readFiles,
  type Snapshot,
  translatedEntries,
  translationGaps,
  wordingGaps,
} from '../domains/content/index.ts';
import { stampTranslations } from './stamp-translations.ts';

// `npm run translations` says what each language lacks; with a language behind it, every text. `-- stamp tr` writes into new
// translations which German texts they were made from, `-- renew tr` into all, after all were compared.
const directories = (process.env.CONTENT_DIR || 'content').split(delimiter);
const [task = '', tag = ''] = process.argv.slice(2);

if (task === 'stamp' || task === 'renew') {
  const folder = join(directories[0] ?? 'content', 'translations', tag);
  const german = translatedEntries(snapshotOf((path) => !path.startsWith('translations/')));
  for (const name of existsSync(folder) ? readdirSync(folder).filter((each) => each.endsWith('.yaml')) : []) {
    const path = join(folder, name);
    writeFileSync(path, stampTranslations(readFileSync(path, 'utf8'), german.get(basename(name, '.yaml')) ?? new Map(), task === 'renew'));
  }
} else report(task);

function report(language: string): void {
  const snapshot = snapshotOf(() => true);
  const written = new Set([...snapshot.portal.languages, ...snapshot.wording.keys()]);
  for (const each of language ? [language] : [...written].filter((one) => one !== 'de')) {
    const gaps = translationGaps(snapshot, each);
    const wording = wordingGaps(snapshot, each);
    const missing = gaps.filter(({ gap }) => gap === 'missing').length;
    console.log(
      `${each}: ${wording.length} words of the interface missing, ${missing} texts missing, ${gaps.length - missing} out of date`,
    );
    if (!language) continue;
    for (const key of wording) console.log(`  missing   wording ${key}`);
    for (const { kind, id, path, gap } of gaps) console.log(`  ${gap.padEnd(8)}  ${kind}/${id}: ${path}`);
  }
}

function snapshotOf(wanted: (path: string) => boolean): Snapshot {
  const built = buildSnapshot(readFiles(directories, new Map()).filter(({ path }) => wanted(path)));
  if (built.ok) return built.value;
  console.error(built.refusal.map(problemLine).join('\n'));
  process.exit(1);
}
