import { execFileSync } from 'node:child_process';
import { provideBrowser } from '../../src/commands/provide-browser.ts';
import { startPortal } from '../support/portal.ts';

// Measures the pages that most people open with Lighthouse, as on a slow phone. It is no dependency, as it brings 176 MB: npx
// fetches the version below for the time of measuring. Speed depends on what else the machine does; the other figures do not.
type Report = { categories: Record<string, { id: string; score: number | null }> };

const lighthouse = 'lighthouse@13.5.0';
const least: Record<string, number> = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 98 };
// Without words, as search engines see them: results and begun enquiries stay out of those on purpose, which costs points.
const paths = ['', 'suche', 'angebote/senioren-pflegeberatung-kreis', 'anfrage'];

const browser = await provideBrowser(console.log);
const portal = await startPortal();
try {
  for (const path of ['de', 'ar'].flatMap((language) => paths.map((path) => `/${language}/${path}`))) {
    const scores = measured(`${portal.address}${path}`);
    const short = Object.entries(least).filter(([id, wanted]) => (scores[id] ?? 0) < wanted);
    console.log(
      `${path}: ${Object.keys(least)
        .map((id) => `${id} ${scores[id]}`)
        .join(', ')}${short.length > 0 ? ' – too low' : ''}`,
    );
    if (short.length > 0) process.exitCode = 1;
  }
} finally {
  await portal.stop();
}

/** Scores of a page out of 100, by category. */
function measured(address: string): Record<string, number> {
  const options = ['--quiet', '--output=json', `--only-categories=${Object.keys(least)}`, '--chrome-flags=--headless=new --no-sandbox'];
  const printed = execFileSync('npx', ['--yes', lighthouse, address, ...options], {
    encoding: 'utf8',
    env: { ...process.env, CHROME_PATH: browser },
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
  });
  const { categories } = JSON.parse(printed) as Report;
  return Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]));
}
