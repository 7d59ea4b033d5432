import { load } from 'js-yaml';
import { markOf, pathsOf } from '../domains/content/index.ts';

/**
 * Writes into a translation file which German texts its entries were made from, and leaves everything else as it stands.
 * @param text of a file `translations/<language>/<kind>.yaml`
 * @param entries German entries of the kind by id
 * @param renew also where a mark stands already: every text was compared with today's German
 */
export function stampTranslations(text: string, entries: ReadonlyMap<string, unknown>, renew: boolean): string {
  const translations = new Map(Object.entries((load(text) ?? {}) as Record<string, Record<string, string>>));
  const lines: string[] = [];
  let id: string | undefined;
  for (const line of text.split('\n')) {
    const begins = /^['"]?([a-z0-9-]+)['"]?:\s*$/.exec(line)?.[1];
    id = begins ?? id;
    const translation = translations.get(id ?? '');
    if (begins && translation) {
      lines.push(line);
      if (!('of' in translation) || renew) lines.push(`  of: '${markOf(entries.get(begins), pathsOf(translation))}'`);
    } else if (!(renew && /^ {2}of:/.test(line))) lines.push(line);
  }
  return lines.join('\n');
}
