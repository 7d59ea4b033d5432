import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { domainTable } from '../../eslint.config.js';
import { findCycle } from './cycles.ts';
import { root, sourceFiles } from './source-files.ts';

const table = domainTable as Record<string, string[]>;
const domainOf = (path: string | undefined) => /^src\/domains\/([^/]+)\//.exec(path ?? '')?.[1];

describe('imports', () => {
  test('lead to files that exist', () => {
    const lost = sourceFiles().flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target && !existsSync(join(root, target.replace(/\?.*$/, ''))))
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(lost).toEqual([]);
  });

  test('run in no circle', () => {
    const graph = new Map(
      sourceFiles().map(({ path, imports }) => [path, imports.flatMap(({ kind, target }) => (kind === 'value' && target ? [target] : []))]),
    );
    expect(findCycle(graph)).toBeUndefined();
  });

  test('a circle would be found', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ]);
    expect(findCycle(graph)).toEqual(['b', 'd', 'b']);
  });
});

describe('the table of domains', () => {
  test('has no circle', () => {
    expect(findCycle(new Map(Object.entries(table)))).toBeUndefined();
  });

  test('names each domain below those that it uses', () => {
    const order = Object.keys(table);
    const upwards = Object.entries(table).flatMap(([name, others]) =>
      others.filter((other) => order.indexOf(other) >= order.indexOf(name)).map((other) => `${name} uses ${other}`),
    );
    expect(upwards).toEqual([]);
  });

  test('names the domains that exist and no more than each needs', () => {
    const used: Record<string, Set<string>> = {};
    for (const { path, imports } of sourceFiles()) {
      const domain = domainOf(path);
      if (!domain) continue;
      used[domain] ??= new Set();
      for (const { target } of imports) {
        const other = domainOf(target);
        if (other && other !== domain) used[domain].add(other);
      }
    }
    const sorted = (entries: [string, Iterable<string>][]) =>
      Object.fromEntries(entries.map(([name, others]) => [name, [...others].sort()]));
    expect(sorted(Object.entries(table))).toEqual(sorted(Object.entries(used)));
  });
});
