import type { WordingTree } from '../../src/domains/content/index.ts';
import type { SourceFile } from './source-files.ts';

/** Keys of a language as code writes them (`hours:day.today`), with their texts. Plural endings are kept. */
export function flatWording(wording: WordingTree): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (tree: WordingTree, prefix: string) => {
    for (const [name, value] of Object.entries(tree)) {
      if (typeof value === 'string') flat.set(prefix + name, value);
      else walk(value, `${prefix}${name}.`);
    }
  };
  for (const [namespace, tree] of Object.entries(wording)) if (typeof tree !== 'string') walk(tree, `${namespace}:`);
  return flat;
}

/**
 * The key that code asks for to get this one: `services.count` for `services.count_other`, as i18next adds the plural, and
 * `nth` for `nth_few` or `every_WE`, as it adds a context. A key that stands for itself comes back unchanged.
 * @param keys all keys of the language
 */
export function askedKey(key: string, keys: ReadonlyMap<string, string>): string {
  const [, stem = ''] = /^(.+)_[A-Za-z]+$/.exec(key) ?? [];
  return isPlural(stem, keys) || keys.has(stem) ? stem : key;
}

/** Whether a key has a plural: German then has both of its forms. */
export function isPlural(stem: string, german: ReadonlyMap<string, string>): boolean {
  return german.has(`${stem}_one`) && german.has(`${stem}_other`);
}

/** Names between double braces, sorted. */
export function parametersIn(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map(([, name]) => name ?? '').sort();
}

/** One way in which code asks for wording: a whole key, or a pattern where part of it is computed. */
export type Use = { path: string; written: string; fits: (key: string) => boolean };

/**
 * Every text in a source file that begins with the name of a wording file: `common:back`, or a template such as
 * `hours:day.${day}`, whose computed parts stand for any part of a key.
 */
export function usesIn({ path, literals, templates }: SourceFile, namespaces: readonly string[]): Use[] {
  const begins = (text = '') => namespaces.some((namespace) => text.startsWith(`${namespace}:`)) && /^[\w-]+:[\w.-]*$/.test(text);
  const whole = literals.filter((text) => begins(text)).map((text) => ({ path, written: text, fits: (key: string) => key === text }));
  const computed = templates
    .filter(([first]) => begins(first))
    .map((parts) => {
      const pattern = new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\w.-]+')}$`);
      return { path, written: parts.join('…'), fits: (key: string) => pattern.test(key) };
    });
  return [...whole, ...computed];
}
