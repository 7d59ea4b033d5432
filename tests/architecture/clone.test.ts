import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repairLock } from '../../src/commands/repair-lock.ts';
import { root } from './source-files.ts';

const made = new Set(['node_modules', 'dist', 'var', '.astro', '.git', 'test-results', 'playwright-report']);
const binary = /\.(png|jpe?g|ico|woff2?|pdf|gz|br)$/;

/** Everything that a fresh clone holds, by path from the top folder. */
function clonedFiles(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return made.has(entry.name) ? [] : clonedFiles(path);
    return binary.test(entry.name) ? [] : [relative(root, path)];
  });
}

function filesWith(pattern: RegExp): string[] {
  return clonedFiles().flatMap((path) => {
    const found = pattern.exec(readFileSync(join(root, path), 'utf8'));
    return found ? [`${path}: ${found[0]}`] : [];
  });
}

describe('a fresh clone', () => {
  test('names no folder of the machine it was written on', () => {
    expect(filesWith(/(?<![\w.~:/-])\/(root|wor[k]|home\/[a-z]+|Users\/[A-Za-z]+|tm[p])\/[\w.-]+/)).toEqual([]);
  });

  test('names no package registry', () => {
    expect(filesWith(/\bregistry\.[a-z-]+\.(org|com|net|internal)|\b(npmjs|yarnpkg)\.(org|com)\b/)).toEqual([]);
  });

  test('has a lock that any machine takes', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    expect(repairLock(lock)).toEqual([]);
    const unsure = Object.entries<{ integrity?: string; link?: boolean }>(lock.packages).filter(
      ([place, { integrity }]) => place !== '' && !integrity,
    );
    expect(unsure.map(([place]) => place)).toEqual([]);
  });

  test('holds the versions that package.json names', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
    for (const kind of kinds) expect(lock.packages[''][kind]).toEqual(manifest[kind]);
    const loose = kinds.flatMap((kind) => Object.entries<string>(manifest[kind])).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });
});
