import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root, sourceFiles } from './source-files.ts';

const longest = 300;
const namesThatSayNothing = /(^|[-.])(utils?|helpers?|misc|common|manager|handlers?|data)([-.]|$)/i;
const documented = /^src\/(domains|platform|shared|app)\/.*\.ts$/;

describe('source files', () => {
  test('are named after the work they do', () => {
    expect(
      sourceFiles()
        .filter(({ path }) => namesThatSayNothing.test(basename(path)))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('are written in kebab-case, components in PascalCase', () => {
    const odd = sourceFiles().filter(({ path }) => {
      if (path.startsWith('src/pages/')) return false;
      const name = basename(path).replace(/(\.d)?\.\w+$/, '');
      return !(/\.(astro|tsx)$/.test(path) ? /^[A-Z][A-Za-z]+$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/).test(name);
    });
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test(`are at most ${longest} lines long`, () => {
    expect(
      sourceFiles()
        .filter(({ text }) => text.split('\n').length > longest)
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('write to the console in commands only', () => {
    expect(
      sourceFiles()
        .filter(({ path, text }) => !path.startsWith('src/commands/') && /\bconsole\./.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('every exported function', () => {
  test('says what it takes and gives', () => {
    const silent = sourceFiles()
      .filter(({ path }) => documented.test(path))
      .flatMap(({ path, text }) => undocumentedFunctions(path, text));
    expect(silent).toEqual([]);
  });
});

describe('every domain', () => {
  const domains = readdirSync(join(root, 'src/domains'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

  test.each(domains.map(({ name }) => name))('%s has a door that says what it owns', (name) => {
    const door = join(root, 'src/domains', name, 'index.ts');
    expect(existsSync(door)).toBe(true);
    expect(readFileSync(door, 'utf8')).toMatch(/^\/\*\*[\s\S]{40,}?\*\//);
  });
});

function undocumentedFunctions(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(isExported)
    .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .flatMap(functionNames)
    .map((name) => `${path}: ${name}`);
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** Overloads share the comment of the first one. */
function functionNames(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.body ? [statement.name?.text ?? 'default'] : [];
  if (!ts.isVariableStatement(statement)) return [];
  const { declarations } = statement.declarationList;
  return declarations
    .filter(({ initializer }) => initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)))
    .map(({ name }) => name.getText());
}
