import type { Snapshot, WordingTree } from './snapshot.ts';

/** Parts of the wording that only staff read; they stay in the languages of the office. */
const officeOnly = new Set(['office']);

/** Keys of residents' wording that a language lacks, as `search:count`. Plural endings count as one key: languages have different ones. */
export function wordingGaps({ wording }: Snapshot, language: string): string[] {
  const own = keysOf(wording.get(language) ?? {});
  return [...keysOf(wording.get('de') ?? {})].filter((key) => !own.has(key));
}

function keysOf(wording: { readonly [namespace: string]: WordingTree }): Set<string> {
  const spaces = Object.entries(wording).filter(([name]) => !officeOnly.has(name));
  return new Set(spaces.flatMap(([name, tree]) => leaves(tree).map((key) => `${name}:${key}`)));
}

function leaves(tree: WordingTree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const whole = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [whole.replace(/_(zero|one|two|few|many|other)$/, '')] : leaves(value, whole);
  });
}
