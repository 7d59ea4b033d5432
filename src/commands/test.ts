import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser } from './provide-browser.ts';
import { type Tally, tallyOfPlaywright, tallyOfVitest, total } from './test-tally.ts';

/** One check. `run` returns its count of tests; a check without tests counts as one failure when it fails. */
type Step = { name: string; title: string; run: () => Tally | Promise<Tally> };

const root = join(import.meta.dirname, '../..');
const reports = join(root, 'var/test');
const environment: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', TZ: 'Europe/Berlin' };

/** Cheap ones first. `npm test -- lint types` runs only the named ones. */
const steps: Step[] = [
  { name: 'lock', title: 'Lock file', run: () => check('node', 'src/commands/repair-lock.ts', '--check') },
  { name: 'format', title: 'Format and lint (Biome)', run: () => check('biome', 'check', '--error-on-warnings') },
  { name: 'walls', title: 'Import rules (ESLint)', run: () => check('eslint', 'src', '--max-warnings', '0') },
  { name: 'content', title: 'Content', run: () => check('node', 'src/commands/check-content.ts') },
  { name: 'types', title: 'Types (astro check)', run: checkTypes },
  { name: 'vitest', title: 'Unit, database and page tests (Vitest)', run: runVitest },
  { name: 'browser', title: 'Journeys in a browser (Playwright)', run: runPlaywright },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no check called ${unknown.join(', ')}: name some of ${steps.map(({ name }) => name).join(', ')}, or none for all.`,
  );
  process.exit(1);
}

const results: { step: Step; tally: Tally; seconds: string }[] = [];
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n━━ ${step.title}`);
  const began = performance.now();
  const tally = await step.run();
  results.push({ step, tally, seconds: ((performance.now() - began) / 1000).toFixed(1) });
}

console.log('\n━━ Summary');
for (const { step, tally, seconds } of results) {
  const counted = tally.passed + tally.failed > 1 ? `, ${tally.passed} passed, ${tally.failed} failed` : '';
  console.log(
    `${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${step.title}${counted}${tally.skipped ? `, ${tally.skipped} skipped` : ''} (${seconds} s)`,
  );
}
const { passed, failed } = total(results.map(({ tally }) => tally));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function succeeds(program: string, parameters: string[], more: NodeJS.ProcessEnv = {}): boolean {
  const { status, error } = spawnSync(program, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment, ...more },
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${program} could not be run: ${error.message}`);
  return status === 0;
}

function check(program: string, ...parameters: string[]): Tally {
  return { passed: 0, failed: succeeds(program, parameters) ? 0 : 1, skipped: 0 };
}

function checkTypes(): Tally {
  const synced = check('astro', 'sync');
  return synced.failed > 0 ? synced : check('astro', 'check', '--minimumFailingSeverity', 'hint');
}

function runVitest(): Tally {
  const report = freshReport('vitest.json');
  const ok = succeeds('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  return tallyOfVitest(readReport(report), ok);
}

async function runPlaywright(): Promise<Tally> {
  const built = check('node', 'src/commands/build.ts');
  if (built.failed > 0) return built;
  try {
    const browser = await provideBrowser((line) => console.log(line));
    const report = freshReport('playwright.json');
    const ok = succeeds('playwright', ['test', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report, CHROMIUM_PATH: browser });
    return tallyOfPlaywright(readReport(report), ok);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function freshReport(name: string): string {
  mkdirSync(reports, { recursive: true });
  rmSync(join(reports, name), { force: true });
  return join(reports, name);
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
