import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

// Formatting and ordinary lint are Biome's. Here stand only the walls of the house (see README, "The house"):
// imports go down only, pages -> app -> domains -> shared.

/**
 * Which domain may use which other, through its index only. A domain names only those written above it,
 * and no more than it needs: tests/architecture holds the table to both.
 */
export const domainTable = {
  content: [],
  danger: ['content'],
  'plain-language': ['content'],
  routing: ['content'],
  directory: ['content', 'routing'],
  hours: ['content', 'directory'],
  search: ['content', 'directory', 'routing', 'danger'],
  situations: ['content', 'directory'],
  mailing: ['content'],
  staff: [],
  'weak-searches': ['search'],
  enquiries: ['content', 'routing', 'hours', 'mailing'],
};

const layers = ['platform', 'shared', 'i18n', 'app', 'islands', 'workers', 'components', 'layouts', 'pages', 'commands'];
const elements = [
  { type: 'domain', pattern: 'src/domains/*', capture: ['domain'] },
  ...layers.map((type) => ({ type, pattern: `src/${type}` })),
];

const files = [
  { category: 'context', pattern: 'src/domains/context.ts' },
  { category: 'middleware', pattern: 'src/middleware.ts' },
  { category: 'door', pattern: 'src/domains/*/index.ts' },
  { category: 'rules', pattern: 'src/domains/*/rules.ts' },
  { category: 'schema', pattern: ['src/domains/*/schema.ts', 'src/domains/*/schema/*.ts'] },
  { category: 'store', pattern: 'src/domains/*/store.ts' },
  { category: 'mail', pattern: 'src/platform/mail/**' },
];

// One policy a sentence; the last one that fits an import decides.
const element = (...types) => ({ element: { types: { anyOf: types } } });
const file = (category) => ({ file: { categories: category } });
const domain = (name) => ({ element: { types: { anyOf: ['domain'] }, captured: { domain: name } } });
const packages = (...source) => ({ module: { origin: 'external', source } });
const typesOnly = { dependency: { kind: 'type' } };
const valuesOnly = { dependency: { kind: ['value', 'typeof'] } };
const allow = (from, to, dependency = {}) => ({ from, allow: { to, ...dependency } });

const packagePolicies = [
  { allow: { to: { module: { origin: ['external', 'core'] } } } },
  { disallow: { to: packages('kysely', 'pg'), ...valuesOnly }, message: 'queries are written in store.ts files and the platform only' },
  allow(file('store'), packages('kysely')),
  allow(element('platform'), packages('kysely', 'pg')),
  { disallow: { to: packages('nodemailer') }, message: 'mail leaves through platform/mail only' },
  allow(file('mail'), packages('nodemailer')),
];

const layerPolicies = [
  { allow: { dependency: { relationship: { to: 'internal' } } } },
  allow(
    [element('domain', 'platform', 'i18n', 'app', 'islands', 'workers', 'components', 'layouts', 'pages'), file('context')],
    element('shared'),
  ),
  allow([element('domain'), file('context')], element('platform', 'i18n'), typesOnly),
  allow(element('domain'), file('context')),
  allow([element('platform', 'i18n', 'islands'), file('context')], [file('door'), file('context')], typesOnly),
  allow(element('app', 'components', 'layouts', 'pages'), [file('door'), file('context'), element('i18n')]),
  allow(element('app'), element('platform')),
  allow(element('components', 'layouts', 'pages'), element('platform'), typesOnly),
  allow(element('components', 'layouts', 'pages'), element('app', 'components', 'islands')),
  allow(element('islands'), element('app', 'i18n', 'workers'), typesOnly),
  // A worker may weigh more than a page: it comes when it is needed, and runs the domains' own code.
  allow(element('workers'), file('door')),
  allow(element('layouts', 'pages'), element('layouts')),
  allow([element('commands'), file('middleware')], [element('domain', ...layers), file('context')]),
];

const domainPolicies = Object.entries(domainTable).flatMap(([name, others]) =>
  others.map((other) => allow(domain(name), { ...domain(other), ...file('door') })),
);

const rulesPolicies = [
  { from: file('rules'), disallow: valuesOnly, message: 'rules.ts is pure: it imports its own schema, shared and types' },
  allow(file('rules'), element('shared')),
  allow(file('rules'), file('schema'), { dependency: { relationship: { to: 'internal' } } }),
];

export default defineConfig(
  { ignores: ['dist/', 'var/', 'node_modules/', '.astro/', 'test-results/'] },
  tseslint.configs.base,
  ...astro.configs['flat/base'],
  { files: ['**/*.astro'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    files: ['src/**/*.{ts,tsx,astro,mjs}'],
    ignores: ['src/env.d.ts'],
    plugins: { boundaries, '@typescript-eslint': tseslint.plugin },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.astro', '.mjs', '.scss'] } },
      'boundaries/root-path': import.meta.dirname,
      'boundaries/elements': elements,
      'boundaries/files': files,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
      'boundaries/additional-dependency-nodes': [{ selector: 'TSImportType > TSLiteralType > Literal', kind: 'type', name: 'import-type' }],
      'boundaries/legacy-templates': false,
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          checkInternals: true,
          policies: [...packagePolicies, ...layerPolicies, ...domainPolicies, ...rulesPolicies],
        },
      ],
    },
  },
);
