import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { shownServices } from '../../../src/domains/directory/index.ts';
import { editLine, measureEdits } from './edits.ts';
import { browserTable, measureInBrowser } from './in-browser.ts';
import { gradedButHidden, judgedSets } from './judged-queries.ts';
import { measuredContent } from './measured-content.ts';
import { measureParity } from './portal-engines.ts';
import { measureQuality, qualityTables } from './quality.ts';
import { measureRobustness, robustnessTable } from './robust.ts';
import { measureLayerCosts, measureSpeed, speedTable } from './speed.ts';
import { measureWireSizes, wireTable } from './wire-size.ts';

// How well and how fast the search finds what people need, with its layers switched on in turn and beside ready-made engines over
// the same texts. Only sums of the unseen half are ever shown or written. `quality`, `robust`, `speed` or `browser` behind the command
// measures just that; `robust` is what weights are tuned by.
process.env.TZ = 'Europe/Berlin';
const root = join(import.meta.dirname, '../../..');
process.chdir(root);
const only = process.argv[2];
const wanted = (part: string) => only === undefined || only === part;

const begun = new Date();
const { snapshot, leftOut } = measuredContent(process.env.CONTENT_DIR || 'content');
const sets = judgedSets();
const shown = shownServices(snapshot);
const hidden = gradedButHidden(sets, new Set(shown.map(({ id }) => id)));
if (hidden.length > 0) {
  console.error(`Graded, but no longer shown: ${hidden.join(', ')}\nGo through the grades in tests/bench/search-queries again.`);
  process.exit(1);
}
const content = {
  services: shown.length,
  withConcepts: shown.filter(({ concepts }) => concepts.length > 0).length,
  concepts: snapshot.concepts.size,
  labels: [...snapshot.concepts.values()].flatMap(({ official, words, phrases }) =>
    [official, words, phrases].flatMap((byLanguage) => Object.values(byLanguage).flat()),
  ).length,
  leftOut,
};
const machine = {
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  node: process.version,
  loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
};
console.log(`${machine.cores} cores (${machine.processor}), Node ${machine.node}, load before ${machine.loadBefore}`);
console.log(
  `${content.services} services, ${content.withConcepts} with concepts chosen by a person; ${content.concepts} concepts, ${content.labels} words and phrases`,
);
if (leftOut > 0) console.log(`The content has open ends: ${leftOut} references to concepts or broken concepts were left out.`);

const queries = sets[0]?.queries ?? [];
const took: Record<string, number> = {};
const step = async <Measured>(part: string, what: string, measure: () => Measured | Promise<Measured>): Promise<Measured | undefined> => {
  if (!wanted(part)) return undefined;
  const from = performance.now();
  const measured = await measure();
  took[what] = Math.round((performance.now() - from) / 1000);
  return measured;
};
const print = (lines: readonly string[]) => console.log(['', ...lines].join('\n'));

const quality = await step('quality', 'quality', () => measureQuality(snapshot, sets));
if (quality) print(qualityTables(quality).slice(1));
const asked = sets.slice(0, 2).flatMap((set) => set.queries);
const parity = await step('quality', 'parity', () => measureParity(snapshot, asked));
if (parity) {
  const { differing, inBrowser } = parity;
  print([`A browser answers ${inBrowser} of ${asked.length} queries itself; ${differing} of these lists differ from the server's.`]);
}

const robust = await step('robust', 'robustness', () => measureRobustness(snapshot, queries));
if (robust) print(robustnessTable(robust));

const layerCosts = await step('speed', 'layer costs', () => measureLayerCosts(snapshot, 5000, queries));
if (layerCosts) print(speedTable('layers, one after another', layerCosts));
const speed = await step('speed', 'speed', () => measureSpeed(snapshot, [300, 1000, 5000, 20_000], queries));
if (speed) print(speedTable('services', speed));
const edits = await step('speed', 'edits', () => measureEdits(snapshot, 5000));
if (edits) print([editLine(edits)]);
const wire = await step('speed', 'wire', () => measureWireSizes(snapshot, [shown.length, 300, 2000]));
if (wire) print(wireTable(wire));

const browser = await step('browser', 'browser', () => measureInBrowser(queries, asked));
if (browser) print(browserTable(browser));
else if (wanted('browser')) print(['There is no Chromium on this machine: what searching in a browser costs was not measured.']);

const reports = join(root, 'var/bench');
mkdirSync(reports, { recursive: true });
const report = join(reports, `search-${begun.toISOString().slice(0, 19).replaceAll(':', '-')}.json`);
const seconds = Math.round((Date.now() - begun.getTime()) / 1000);
const measured = { begun, seconds, took, machine, content, quality, parity, layerCosts, speed, edits, wire, browser };
writeFileSync(report, `${JSON.stringify(measured, null, 2)}\n`);
console.log(`\n${seconds} s. Written to ${report.slice(root.length + 1)}`);
