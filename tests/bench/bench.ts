import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../src/commands/build-site.ts';
import { buildSnapshot, readFiles, type Snapshot } from '../../src/domains/content/index.ts';
import { shownServices } from '../../src/domains/directory/index.ts';
import { realQueries } from '../domains/search/real-queries.ts';
import { root, startBenchPortal } from './bench-portal.ts';
import { measureEnquiryRates } from './enquiry-rate.ts';
import { type Figure, type Skipped, tableOf } from './figure.ts';
import { measurePageRates, type PageKind } from './page-rate.ts';
import { measurePageWeights } from './page-weight.ts';
import { measureReload } from './reload.ts';
import { measureSearch } from './search-time.ts';
import { measureStartUp } from './start-up.ts';

// Benchmarks of a portal in production mode, each figure beside a peer or a limit of the same run. They print one table and
// never fail for being slow: whoever reads decides. All load stays on this machine.
process.env.TZ = 'Europe/Berlin';
process.chdir(root);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

const begun = new Date();
const reports = join(root, 'var/bench');
mkdirSync(reports, { recursive: true });
// On the disk that the real database would be on: a folder in memory would flatter every commit.
const folder = mkdtempSync(join(reports, 'run-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const machine = {
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  node: process.version,
  loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
};
console.log(`${machine.cores} cores (${machine.processor}), ${machine.memory}, Node ${machine.node}, load before ${machine.loadBefore}`);

await buildSite();
// A copy, as one of its entries is edited.
const content = join(folder, 'content');
cpSync(process.env.CONTENT_DIR || 'content', content, { recursive: true });
const snapshot = readContent(content);
const results: (Figure | Skipped)[] = [];
const step = async (what: string, measure: () => Promise<(Figure | Skipped)[]>) => {
  console.log(`… ${what}`);
  // One part that cannot run does not take the others with it.
  results.push(...(await measure().catch((error) => [{ what, why: error instanceof Error ? error.message : String(error) }])));
};

await step('start-up', () => measureStartUp(folder, content));
const portal = await startBenchPortal(join(folder, 'portal'), content);
const { address } = portal;
const services = shownServices(snapshot).map(({ id }) => id);
await step('page weight', () => measurePageWeights(address, onePageOfEachKind()));
await step('pages', () => measurePageRates(address, folder, pageKinds()));
await step('search', () => measureSearch(address, snapshot));
await step('enquiries', () => measureEnquiryRates(address, folder, join(folder, 'portal')));
await step('content', () => measureReload(address, content, services[0] ?? ''));
await portal.stop();

const figures = results.filter((result): result is Figure => 'portal' in result);
const skipped = results.filter((result): result is Skipped => 'why' in result);
console.log(['', ...tableOf(figures), ''].join('\n'));
for (const { what, why } of skipped) console.log(`Not measured: ${what}: ${why}`);
if (machine.loadBefore > machine.cores / 2)
  console.log('The machine had other work: trust the ratios more than the figures, and run it again when it is calm.');
const report = join(reports, `${begun.toISOString().slice(0, 19).replaceAll(':', '-')}.json`);
const seconds = Math.round((Date.now() - begun.getTime()) / 1000);
writeFileSync(report, `${JSON.stringify({ begun, seconds, machine, figures, skipped }, null, 2)}\n`);
console.log(`${seconds} s. Written to ${report.slice(root.length + 1)}`);

function readContent(directory: string): Snapshot {
  const built = buildSnapshot(readFiles([directory], new Map()));
  if (!built.ok) throw new Error('The content has problems: run npm run check-content');
  return built.value;
}

/** The start page and services are kept finished by the portal; every search is computed anew. */
function pageKinds(): PageKind[] {
  const searches = realQueries.slice(0, 20).map(({ q, place }) => `/de/suche?${new URLSearchParams({ q, ...(place && { ort: place }) })}`);
  return [
    { what: 'start page', paths: ['/de/'] },
    { what: `search pages (${searches.length} queries in turn)`, paths: searches },
    { what: 'service pages (20 in turn)', paths: services.slice(0, 20).map((id) => `/de/angebote/${id}`) },
  ];
}

function onePageOfEachKind(): Record<string, string> {
  const first = (ids: Iterable<string>) => [...ids][0] ?? '';
  return {
    start: '/de/',
    search: '/de/suche?q=Pflege&ort=Siegen',
    service: `/de/angebote/${services[0]}`,
    organization: `/de/traeger/${first(snapshot.organizations.keys())}`,
    topic: `/de/themen/${first(snapshot.topics.keys())}`,
    situation: `/de/lebenslagen/${first(snapshot.situations.keys())}`,
    region: `/de/regionen/${first(snapshot.areas.keys())}`,
    place: `/de/orte/${first(snapshot.municipalities.keys())}`,
    'office hours': '/de/sprechstunden',
    enquiry: '/de/anfrage',
    follow: '/de/vorgang',
    emergency: '/de/notfall',
    text: '/de/seite/hilfe',
    office: '/office/login',
  };
}
