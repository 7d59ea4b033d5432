import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The project's top folder. */
export const root = resolve(import.meta.dirname, '../..');

/** One import, re-export, dynamic import or import type. `target` is a path from the top folder, missing for packages. */
export type Import = { specifier: string; target: string | undefined; kind: 'value' | 'type' };

/** A source file with what the checks look at. `path` is relative to the top folder. */
export type SourceFile = { path: string; text: string; imports: Import[]; literals: string[]; templates: string[][] };

type Node = { type: string; [key: string]: unknown };

type Parser = { parseForESLint: (text: string, options: object) => { ast: unknown } };

const scriptParser = tseslint.parser as unknown as Parser;
const astroParser = astro.configs['flat/base'].map(({ languageOptions }) => languageOptions?.parser).find(Boolean) as unknown as Parser;

let known: SourceFile[] | undefined;

/** Every code file below src, parsed; `.astro` files with their markup. */
export function sourceFiles(): SourceFile[] {
  known ??= readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|astro)$/.test(entry.name))
    .map((entry) => readSource(relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return known;
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const file: SourceFile = { path, text, imports: [], literals: [], templates: [] };
  visit(parse(path, text), (node) => note(file, node));
  return file;
}

function parse(path: string, text: string): Node {
  const options = {
    filePath: path,
    sourceType: 'module',
    ecmaVersion: 'latest',
    ecmaFeatures: { jsx: path.endsWith('x') },
    range: false,
    loc: false,
  };
  const parsed = path.endsWith('.astro')
    ? astroParser.parseForESLint(text, { ...options, parser: scriptParser })
    : scriptParser.parseForESLint(text, options);
  return parsed.ast as Node;
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent' || key === 'tokens' || key === 'comments') continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof (child as Node).type === 'string') visit(child as Node, see);
    }
  }
}

function note(file: SourceFile, node: Node): void {
  if (node.type === 'Literal' && typeof node.value === 'string') file.literals.push(node.value);
  if (node.type === 'TemplateLiteral')
    file.templates.push((node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked));
  const source = sourceOf(node);
  if (source !== undefined) file.imports.push({ specifier: source, target: targetOf(file.path, source), kind: kindOf(node) });
}

function sourceOf(node: Node): string | undefined {
  const sources = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'];
  if (!sources.includes(node.type)) return undefined;
  const literal = (node.source ?? (node.argument as { literal?: unknown } | undefined)?.literal) as { value?: unknown } | null | undefined;
  return typeof literal?.value === 'string' ? literal.value : undefined;
}

function kindOf(node: Node): Import['kind'] {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return 'type';
  const specifiers = (node.specifiers ?? []) as { importKind?: string; exportKind?: string }[];
  return specifiers.length > 0 && specifiers.every(({ importKind, exportKind }) => (importKind ?? exportKind) === 'type')
    ? 'type'
    : 'value';
}

function targetOf(path: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? relative(root, resolve(root, path, '..', specifier)).replaceAll('\\', '/') : undefined;
}
