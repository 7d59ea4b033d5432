import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPermitted, officePermissions } from '../../src/app/office-permissions.ts';

const pages = join(import.meta.dirname, '../../src/pages');
const files = globSync('office/**/*.{astro,ts}', { cwd: pages }).sort();
const routeOf = (file: string) => `/${file.replace(/\.(astro|ts)$/, '').replace(/(^|\/)index$/, '$1')}`;

describe('office pages', () => {
  test('are those of the table, no more and no fewer', () => {
    expect(files.map(routeOf).sort()).toEqual(Object.keys(officePermissions).sort());
  });

  test.each(files)('%s asks for the permission that the table names, before anything else', (file) => {
    const source = readFileSync(join(pages, file), 'utf8');
    const asked = [...source.matchAll(/await officePage\(\w+, '(\w+)'\)/g)];
    expect(asked.map(([, permission]) => permission)).toEqual([officePermissions[routeOf(file)]]);
    const code = source.slice(source.search(/^(const frame|export const POST)/m), asked[0]?.index ?? 0);
    expect(code.match(/await/g) ?? []).toEqual([]);
  });

  test.each(files.filter((file) => officePermissions[routeOf(file)] !== 'anyone'))('%s stops where the permission is missing', (file) => {
    const source = readFileSync(join(pages, file), 'utf8');
    expect(source).toMatch(/await officePage\(Astro, '\w+'\);\nif \(frame instanceof Response\) return frame;\n/);
  });
});

test.each([
  ['clearing', 'anyone', true],
  ['clearing', 'staff', true],
  ['clearing', 'clearing', true],
  ['clearing', 'administration', false],
  ['administration', 'anyone', true],
  ['administration', 'staff', true],
  ['administration', 'clearing', false],
  ['administration', 'administration', true],
] as const)('%s may open what needs %s: %s', (role, permission, may) => {
  expect(isPermitted(role, permission)).toBe(may);
});
