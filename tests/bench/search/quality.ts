import type { Snapshot } from '../../../src/domains/content/index.ts';
import type { JudgedSet } from './judged-queries.ts';
import { peerDocuments } from './peer-documents.ts';
import { peers } from './peers.ts';
import { layeredEngine, layerSteps, layersWithoutOne, portalEngine } from './portal-engines.ts';
import { type Engine, type Scored, type Sums, scored, sumsBy, sumsOf } from './score.ts';
import { cellsOf, inThousandths, linesOf, sumHeads } from './table.ts';

/** What one engine reaches on one set. */
export type Reached = { engine: string; set: JudgedSet['name']; all: Sums; byLanguage: Record<string, Sums>; byKind: Record<string, Sums> };

/** A query of the set for tuning with what the portal found. The unseen half never comes apart like this. */
export type TuneQuery = { id: string; q: string; ndcg: number | null; alarm: boolean; found: readonly string[] };

/** Everything measured about finding the right services. */
export type Quality = { portal: Reached[]; layers: Reached[]; withoutOne: Reached[]; peers: Reached[]; tuneQueries: TuneQuery[] };

/** Asks the portal, its layers and its peers every query of every set. */
export function measureQuality(snapshot: Snapshot, sets: readonly JudgedSet[]): Quality {
  const documents = peerDocuments(snapshot);
  const portal = portalEngine(snapshot);
  const opened = peers.map((open) => open(documents));
  const [tune] = sets;
  const quality = {
    portal: reached(portal, sets),
    layers: layerSteps.flatMap((step) => reached(layeredEngine(snapshot, step), sets)),
    // On the set for tuning only: whoever decides by this table which layer to change shall not decide by the unseen half.
    withoutOne: layersWithoutOne.flatMap((step) => reached(layeredEngine(snapshot, step), sets.slice(0, 1))),
    peers: opened.flatMap((peer) => reached(peer, sets)),
    tuneQueries: tune ? scored(portal, tune.queries).map(apart).sort(weakestFirst) : [],
  };
  for (const peer of opened) peer.close?.();
  return quality;
}

function reached(engine: Engine, sets: readonly JudgedSet[]): Reached[] {
  // The early part of the unseen half is asked with the whole of it.
  const every = new Map(sets.flatMap(({ queries }) => queries).map((query) => [query.id, query]));
  const known = new Map(scored(engine, [...every.values()]).map((score) => [score.query.id, score]));
  return sets.map(({ name, queries }) => {
    const scores = queries.flatMap(({ id }) => known.get(id) ?? []);
    return { engine: engine.name, set: name, all: sumsOf(scores), byLanguage: sumsBy('lang', scores), byKind: sumsBy('kind', scores) };
  });
}

function apart({ query: { id, q }, answered, ndcg }: Scored): TuneQuery {
  return { id, q, ndcg: ndcg ?? null, alarm: answered.alarm ?? false, found: answered.found };
}

function weakestFirst(a: TuneQuery, b: TuneQuery): number {
  return (a.ndcg ?? 2) - (b.ndcg ?? 2) || (a.id < b.id ? -1 : 1);
}

/** The figures as tables for the terminal. */
export function qualityTables({ portal, layers, withoutOne, peers }: Quality): string[] {
  return [
    ...portal.flatMap(({ set, all }) => [
      '',
      ...linesOf([`${set}: all queries`, ...sumHeads], rowsOf([...portal, ...peers], set)),
      ...(all.answeredNothing ? [`(queries nothing fits, answered all the same: ${all.answeredNothing})`] : []),
    ]),
    '',
    ...layerTable('layers, one after another', layers, portal),
    '',
    ...layerTable('layers, each left out', withoutOne, portal),
    ...portal.flatMap(({ set, byLanguage, byKind }) => [
      ...['', ...linesOf([`${set}: portal by language`, ...sumHeads], groupRows(byLanguage))],
      ...['', ...linesOf([`${set}: portal by kind`, ...sumHeads], groupRows(byKind))],
    ]),
  ];
}

function rowsOf(reached: readonly Reached[], set: string): string[][] {
  return reached.filter((each) => each.set === set).map(({ engine, all }) => [engine, ...cellsOf(all)]);
}

function groupRows(groups: Record<string, Sums>): string[][] {
  return Object.entries(groups).map(([group, sums]) => [group, ...cellsOf(sums)]);
}

/** What each layer changes: nDCG@10, useful services on rank 1, and queries that find nothing. */
function layerTable(title: string, layers: readonly Reached[], portal: readonly Reached[]): string[] {
  const sets = [...new Set(layers.map(({ set }) => set))];
  const names = [...new Set(layers.map(({ engine }) => engine))];
  const cells = (reached: readonly Reached[], engine: string) =>
    sets.flatMap((set) => {
      const all = reached.find((each) => each.engine === engine && each.set === set)?.all;
      return [inThousandths(all?.ndcg), inThousandths(all?.usefulFirst), inThousandths(all?.withoutResult)];
    });
  const rows = [...names.map((name) => [name, ...cells(layers, name)]), ['all layers', ...cells(portal, 'portal')]];
  return linesOf([title, ...sets.flatMap((set) => [`${set}: nDCG`, 'first', 'none'])], rows);
}
