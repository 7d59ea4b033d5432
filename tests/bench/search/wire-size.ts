import { brotliCompressSync, constants } from 'node:zlib';
import type { Snapshot } from '../../../src/domains/content/index.ts';
import { type SearchDocuments, searchDocuments } from '../../../src/domains/search/index.ts';
import { enlarged } from './enlarged.ts';
import { peerDocuments } from './peer-documents.ts';
import { peers } from './peers.ts';
import { linesOf } from './table.ts';

/** Bytes of JSON, as they are and compressed by brotli as a server does once for a file. */
export type WireSize = { what: string; services: number; raw: number; brotli: number };

/** Compressing more than this with the greatest care takes too long. */
const carefully = 2_000_000;
/** The size at which peers are compared. */
const besidePeers = 300;

/** What a browser would load to search: the portal's documents and their parts, and the indexes of peers that run in one. */
export function measureWireSizes(snapshot: Snapshot, sizes: readonly number[]): WireSize[] {
  return sizes.flatMap((services, at) => {
    const large = enlarged(snapshot, services);
    const documents = searchDocuments(large);
    const measured = { ...wholesOf(documents, large.portal.languages ?? ['de']), ...(at === 0 ? partsOf(documents) : {}) };
    return [
      ...Object.entries(measured).map(([what, value]) => ({ what, services, ...sizeOf(JSON.stringify(value)) })),
      ...(services === besidePeers ? peers : []).flatMap((open) => {
        const { name, index, close } = open(peerDocuments(large));
        const text = index?.();
        close?.();
        return text === undefined ? [] : [{ what: `${name}: index`, services, ...sizeOf(text) }];
      }),
    ];
  });
}

/** Everything, and what is left where labels come in some languages only. */
function wholesOf(documents: SearchDocuments, languages: readonly string[]): Record<string, SearchDocuments> {
  const inLanguages = (spoken: readonly string[]) => {
    const labels = Object.entries(documents.labels).filter(([language]) => spoken.includes(language));
    return { ...documents, labels: Object.fromEntries(labels) };
  };
  return {
    'portal: all documents': documents,
    "portal: labels in the portal's languages": inLanguages(['de-simple', ...languages]),
    'portal: German labels only': inLanguages(['de', 'de-simple']),
  };
}

function partsOf({ entries, labels, compounds, concepts, topics, dangers, ...others }: SearchDocuments): Record<string, unknown> {
  return {
    '  entries': entries,
    '  labels of concepts': labels,
    '  compounds': compounds,
    '  concepts and topics': { concepts, topics },
    '  danger words': dangers,
    '  the rest': others,
  };
}

function sizeOf(text: string): { raw: number; brotli: number } {
  const bytes = Buffer.from(text);
  const quality = bytes.length > carefully ? 9 : constants.BROTLI_MAX_QUALITY;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

/** One line a part, two columns a size; parts at the first size only. Parts compressed alone add up to more than the whole. */
export function wireTable(measured: readonly WireSize[]): string[] {
  const sizes = [...new Set(measured.map(({ services }) => services))];
  const names = [...new Set(measured.map(({ what }) => what))];
  const rows = names.map((name) => [
    name,
    ...sizes.flatMap((size) => {
      const found = measured.find(({ what, services }) => what === name && services === size);
      return found ? [found.raw, found.brotli].map((bytes) => (bytes / 1000).toFixed(1)) : ['–', '–'];
    }),
  ]);
  return linesOf(['over the wire, kB', ...sizes.flatMap((size) => [`${size}: raw`, 'brotli'])], rows);
}
