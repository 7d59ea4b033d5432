import type { Snapshot } from '../../../src/domains/content/index.ts';
import { browserDocuments, openSearch, packDocuments, searchDocuments, unpackDocuments } from '../../../src/domains/search/index.ts';
import { inTurn, median, quantile, timeOf } from '../rounds.ts';
import { enlarged } from './enlarged.ts';
import type { JudgedQuery } from './judged-queries.ts';
import { peerDocuments } from './peer-documents.ts';
import { peers } from './peers.ts';
import { layeredEngine, layerSteps, openedEngine, portalEngine } from './portal-engines.ts';
import type { Engine } from './score.ts';
import { inMilliseconds, linesOf } from './table.ts';

const rounds = 3;
const warmUp = 30;
/** Of the queries only every fourth is timed: a longer run would tell no more. */
const oneOf = 4;

/** Milliseconds, medians over the rounds: until the index stands, and within which 50 and 95 of 100 queries are answered. */
export type Speed = { engine: string; services: number; build: number; p50?: number; p95?: number };

type Built = Engine & { close?: () => void };
/** Gets ready, untimed; what it gives builds the engine. */
type Contender = { prepare: () => () => Built; onlyBuild?: true };

/** How the portal and its peers fare in directories of several sizes. */
export async function measureSpeed(snapshot: Snapshot, sizes: readonly number[], queries: readonly JudgedQuery[]): Promise<Speed[]> {
  const speeds: Speed[] = [];
  for (const services of sizes) {
    const large = enlarged(snapshot, services);
    const documents = peerDocuments(large);
    const contenders = [...portalContenders(large), ...peers.map((open): Contender => ({ prepare: () => () => open(documents) }))];
    speeds.push(...(await compared(contenders, queries)).map((speed) => ({ services, ...speed })));
  }
  return speeds;
}

/** What each layer costs at one size. */
export async function measureLayerCosts(snapshot: Snapshot, services: number, queries: readonly JudgedQuery[]): Promise<Speed[]> {
  const large = enlarged(snapshot, services);
  searchDocuments(large);
  const contenders = layerSteps.map((step): Contender => ({ prepare: () => () => layeredEngine(large, step) }));
  return (await compared(contenders, queries)).map((speed) => ({ services, ...speed }));
}

/** Fresh content, content of which one entry was edited, and documents that came over the wire: the same search in the end. */
function portalContenders(large: Snapshot): Contender[] {
  const answering = (snapshot: Snapshot, name: string) => () => {
    searchDocuments(snapshot);
    return portalEngine(snapshot, name);
  };
  const documents = browserDocuments(large, 'de');
  const sent = documents && packDocuments(documents);
  const opening = () => openedEngine(large, openSearch(unpackDocuments(sent ?? '')), 'portal, in a browser');
  return [
    { prepare: () => answering({ ...large, services: structuredClone(large.services) }, 'portal, new content') },
    { prepare: () => answering({ ...large }, 'portal, after an edit'), onlyBuild: true },
    ...(sent === undefined ? [] : [{ prepare: () => opening, onlyBuild: true as const }]),
  ];
}

/** Builds and asks in turn, each as often as the others. */
async function compared(contenders: readonly Contender[], queries: readonly JudgedQuery[]): Promise<Omit<Speed, 'services'>[]> {
  const some = queries.filter((_, at) => at % oneOf === 0);
  const engines: Built[] = [];
  const building = contenders.map(({ prepare }, at) => async () => {
    const build = prepare();
    engines[at]?.close?.();
    return timeOf(() => {
      engines[at] = build();
    });
  });
  const built = await inTurn(rounds, numbered(building));
  const times: number[][][] = engines.map(() => []);
  const asked = engines.map((engine, at) => ({ engine, at })).filter(({ at }) => !contenders[at]?.onlyBuild);
  for (const { engine } of asked) for (const query of some.slice(0, warmUp)) engine.ask(query);
  const asking = asked.map(
    ({ engine, at }) =>
      () =>
        times[at]?.push(some.map((query) => timeOfQuery(engine, query))) ?? 0,
  );
  await inTurn(rounds, numbered(asking));
  for (const { close } of engines) close?.();
  return engines.map(({ name }, at) => ({ engine: name, build: median(built[at] ?? []), ...quantiles(times[at] ?? []) }));
}

function quantiles(times: readonly number[][]): Pick<Speed, 'p50' | 'p95'> {
  if (times.length === 0) return {};
  return { p50: median(times.map((round) => quantile(round, 0.5))), p95: median(times.map((round) => quantile(round, 0.95))) };
}

function numbered<Work>(list: readonly Work[]): Record<string, Work> {
  return Object.fromEntries(list.map((work, at) => [String(at), work]));
}

function timeOfQuery(engine: Engine, query: JudgedQuery): number {
  const begun = performance.now();
  engine.ask(query);
  return performance.now() - begun;
}

/** One line an engine, three columns a size. */
export function speedTable(title: string, speeds: readonly Speed[]): string[] {
  const sizes = [...new Set(speeds.map(({ services }) => services))];
  const names = [...new Set(speeds.map(({ engine }) => engine))];
  const cells = (engine: string, services: number) => {
    const speed = speeds.find((each) => each.engine === engine && each.services === services);
    return [speed?.build, speed?.p50, speed?.p95].map(inMilliseconds);
  };
  const rows = names.map((name) => [name, ...sizes.flatMap((size) => cells(name, size))]);
  return linesOf([`${title}, ms`, ...sizes.flatMap((size) => [`${size}: build`, 'p50', 'p95'])], rows);
}
