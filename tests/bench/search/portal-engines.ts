import type { Snapshot } from '../../../src/domains/content/index.ts';
import {
  allLayers,
  browserDocuments,
  type LayerName,
  type OpenSearch,
  openSearch,
  packDocuments,
  search,
  searchDocuments,
  unpackDocuments,
} from '../../../src/domains/search/index.ts';
import type { JudgedQuery } from './judged-queries.ts';
import type { Engine } from './score.ts';

const limit = 10;

/** The portal's search as its pages and its API ask it. The page's language is that of the query, where the portal has it. */
export function portalEngine(snapshot: Snapshot, name = 'portal'): Engine {
  const request = requestFor(snapshot);
  return {
    name,
    ask: (query) => {
      const { results, danger } = search(snapshot, request(query));
      return { found: results.map(({ service }) => service.id), alarm: danger.length > 0 };
    },
  };
}

/** The same search as a browser opens it, from documents that went through JSON. */
export function openedEngine(snapshot: Snapshot, opened: OpenSearch, name: string): Engine {
  const request = requestFor(snapshot);
  return {
    name,
    ask: (query) => {
      const { results, danger } = opened.search(request(query));
      return { found: results.map(({ id }) => id), alarm: danger.length > 0 };
    },
  };
}

/** Layers switched on in turn. Words find nothing without texts, so both begin. */
export const layerSteps: readonly { name: string; layers: readonly LayerName[] }[] = inTurn(['exact', 'texts']);

function inTurn(begin: readonly LayerName[]): { name: string; layers: readonly LayerName[] }[] {
  const steps = [{ name: begin.join(' + '), layers: begin }];
  const rest = allLayers.filter((layer) => !begin.includes(layer));
  for (const layer of rest) steps.push({ name: `+ ${layer}`, layers: [...(steps.at(-1)?.layers ?? []), layer] });
  return steps;
}

/** All layers but one, for each. */
export const layersWithoutOne: readonly { name: string; layers: readonly LayerName[] }[] = allLayers.map((left) => ({
  name: `all but ${left}`,
  layers: allLayers.filter((layer) => layer !== left),
}));

/** A search with some layers only. */
export function layeredEngine(snapshot: Snapshot, { name, layers }: { name: string; layers: readonly LayerName[] }): Engine {
  return openedEngine(snapshot, openSearch(searchDocuments(snapshot), layers), name);
}

/** Lists that differ between server and browser, to the last score, and queries that a browser answers without the server. */
export type Parity = { asked: number; differing: number; inBrowser: number };

/** Asks the server and the search a browser opens from what comes over the wire; what that leaves to the server is not counted. */
export function measureParity(snapshot: Snapshot, queries: readonly JudgedQuery[]): Parity {
  const opened = new Map<string, OpenSearch | undefined>();
  const request = requestFor(snapshot);
  const parity: Parity = { asked: queries.length, differing: 0, inBrowser: 0 };
  for (const query of queries) {
    const asked = { ...request(query), limit: 100 };
    if (!opened.has(asked.language)) opened.set(asked.language, openInBrowser(snapshot, asked.language));
    const there = opened.get(asked.language)?.searchIfUnderstood(asked);
    if (!there) continue;
    parity.inBrowser += 1;
    const here = search(snapshot, asked).results.map(({ service, score }) => `${service.id} ${score}`);
    if (here.join() !== there.results.map(({ id, score }) => `${id} ${score}`).join()) parity.differing += 1;
  }
  return parity;
}

function openInBrowser(snapshot: Snapshot, language: string): OpenSearch | undefined {
  const documents = browserDocuments(snapshot, language);
  return documents && openSearch(unpackDocuments(packDocuments(documents)));
}

function requestFor({ portal }: Snapshot) {
  const today = Temporal.Now.plainDateISO('Europe/Berlin');
  return ({ q, lang }: JudgedQuery) => ({ q, language: portal.languages?.includes(lang) ? lang : 'de', today, limit });
}
