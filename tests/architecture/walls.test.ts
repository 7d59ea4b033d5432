import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { root } from './source-files.ts';

const eslint = new ESLint({ cwd: root });

/** What ESLint finds in a file of that name, were it there. `.astro` files get the code between their fences. */
async function findings(path: string, code: string): Promise<string[]> {
  const text = path.endsWith('.astro') ? `---\n${code}\n---\n<p>Guten Tag</p>\n` : `${code}\n`;
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

describe('the walls let through', () => {
  test.each([
    ['src/pages/[locale]/example.astro', "import { textIn } from '../../domains/content/index.ts';\ntextIn({ de: '' }, 'de');"],
    ['src/pages/[locale]/example.astro', "import type { Database } from '../../platform/database/index.ts';\nexport type Mine = Database;"],
    ['src/components/Example.astro', "import { directionOf } from '../i18n/languages.ts';\ndirectionOf('de');"],
    ['src/app/example.ts', "import { createLog } from '../platform/log.ts';\ncreateLog();"],
    ['src/domains/hours/example.ts', "import { textIn } from '../content/index.ts';\ntextIn({ de: '' }, 'de');"],
    ['src/domains/hours/example.ts', "import type { Log } from '../../platform/log.ts';\nexport type Mine = Log;"],
    ['src/domains/hours/example.ts', "import { as } from '../context.ts';\nas({} as never, { kind: 'system' });"],
    ['src/domains/hours/example.ts', "import { done } from '../../shared/result.ts';\ndone(1);"],
    ['src/domains/staff/store.ts', "import { sql } from 'kysely';\nsql`select 1`;"],
    ['src/domains/staff/example.ts', "import type { Kysely } from 'kysely';\nexport type Mine = Kysely<never>;"],
    ['src/domains/content/rules.ts', "import { service } from './schema/service.ts';\nservice.parse({});"],
    ['src/domains/content/rules.ts', "import type { Snapshot } from './snapshot.ts';\nexport type Mine = Snapshot;"],
    ['src/domains/content/rules.ts', "import { done } from '../../shared/result.ts';\ndone(1);"],
    ['src/platform/mail/example.ts', "import { createTransport } from 'nodemailer';\ncreateTransport({});"],
    ['src/workers/example.ts', "import { textIn } from '../domains/content/index.ts';\ntextIn({ de: '' }, 'de');"],
    ['src/islands/example.ts', "import type { Question } from '../workers/search-messages.ts';\nexport type Mine = Question;"],
    ['src/commands/example.ts', "import { problemLine } from '../domains/content/problems.ts';\nproblemLine({} as never);"],
  ])('%s: %s', async (path, code) => {
    expect(await findings(path, code)).toEqual([]);
  });
});

describe('the walls hold against', () => {
  const wall = 'boundaries/dependencies';
  test.each([
    ['a domain using a page', 'src/domains/hours/example.ts', "import { pageFrame } from '../../app/page.ts';\npageFrame({} as never);"],
    [
      'a domain using what the platform does',
      'src/domains/hours/example.ts',
      "import { createLog } from '../../platform/log.ts';\ncreateLog();",
    ],
    ['a domain loading the platform later', 'src/domains/hours/example.ts', "await import('../../platform/log.ts');"],
    ['a domain passing the platform on', 'src/domains/hours/example.ts', "export { createLog } from '../../platform/log.ts';"],
    [
      'a domain using another past its door',
      'src/domains/hours/example.ts',
      "import { textIn } from '../content/texts.ts';\ntextIn({ de: '' }, 'de');",
    ],
    [
      'a type from past a door',
      'src/domains/hours/example.ts',
      "import type { Service } from '../content/schema/service.ts';\nexport type Mine = Service;",
    ],
    [
      'a domain using one above it',
      'src/domains/content/example.ts',
      "import { telephoneHref } from '../directory/index.ts';\ntelephoneHref('');",
    ],
    [
      'a domain using wording',
      'src/domains/hours/example.ts',
      "import { directionOf } from '../../i18n/languages.ts';\ndirectionOf('de');",
    ],
    ['rules that read files', 'src/domains/content/rules.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('');"],
    ['rules that use their neighbours', 'src/domains/content/rules.ts', "import { textIn } from './texts.ts';\ntextIn({ de: '' }, 'de');"],
    [
      'rules that use another domain',
      'src/domains/hours/rules.ts',
      "import { textIn } from '../content/index.ts';\ntextIn({ de: '' }, 'de');",
    ],
    ['a query outside a store', 'src/domains/staff/example.ts', "import { sql } from 'kysely';\nsql`select 1`;"],
    ['a query in a page', 'src/pages/example.astro', "import { sql } from 'kysely';\nsql`select 1`;"],
    ['mail past the platform', 'src/domains/mailing/example.ts', "import { createTransport } from 'nodemailer';\ncreateTransport({});"],
    [
      'mail from elsewhere in the platform',
      'src/platform/example.ts',
      "import { createTransport } from 'nodemailer';\ncreateTransport({});",
    ],
    [
      'shared code that knows a domain',
      'src/shared/example.ts',
      "import type { Service } from '../domains/content/index.ts';\nexport type Mine = Service;",
    ],
    [
      'a platform that uses a domain',
      'src/platform/example.ts',
      "import { textIn } from '../domains/content/index.ts';\ntextIn({ de: '' }, 'de');",
    ],
    [
      'a page that opens the database',
      'src/pages/example.astro',
      "import { openDatabase } from '../platform/database/index.ts';\nopenDatabase('', {} as never);",
    ],
    [
      'a page that goes past a door',
      'src/pages/example.astro',
      "import { textIn } from '../domains/content/texts.ts';\ntextIn({ de: '' }, 'de');",
    ],
    [
      'a component that uses a layout',
      'src/components/Example.astro',
      "import ResidentLayout from '../layouts/ResidentLayout.astro';\nResidentLayout;",
    ],
    [
      'an island that uses a domain',
      'src/islands/Example.tsx',
      "import { textIn } from '../domains/content/index.ts';\ntextIn({ de: '' }, 'de');",
    ],
    [
      'an island that takes the code of a worker into the page',
      'src/islands/example.ts',
      "import { answerQuestions } from '../workers/answer-questions.ts';\nanswerQuestions;",
    ],
    [
      'a worker that uses what the platform does',
      'src/workers/example.ts',
      "import { createLog } from '../platform/log.ts';\ncreateLog();",
    ],
    ['a page that runs a command', 'src/pages/example.astro', "import { buildSite } from '../commands/build-site.ts';\nawait buildSite();"],
    [
      'an import from outside the sources',
      'src/domains/hours/example.ts',
      "import { root } from '../../../tests/architecture/source-files.ts';\nroot;",
    ],
    ['a file that does not exist', 'src/domains/hours/example.ts', "import { nothing } from './there-is-no-such-file.ts';\nnothing;"],
  ])('%s', async (_what, path, code) => {
    expect(await findings(path, code)).toContain(wall);
  });

  test('a file that belongs to no part of the house', async () => {
    expect(await findings('src/elsewhere/example.ts', 'export const one = 1;')).toEqual(['boundaries/no-unknown-files']);
  });

  test('a type imported as if it were a value', async () => {
    expect(await findings('src/app/example.ts', "import { Log } from '../platform/log.ts';\nexport type Mine = Log;")).toContain(
      '@typescript-eslint/consistent-type-imports',
    );
  });
});
