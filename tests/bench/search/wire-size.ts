import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSite } from '../../../src/commands/build-site.ts';
import type { Snapshot } from '../../../src/domains/content/index.ts';
import { limitDocuments } from '../../../src/domains/search/documents/limited-documents.ts';
import { packDocuments, type SearchDocuments, searchDocuments } from '../../../src/domains/search/index.ts';
import { finish } from '../../../src/domains/search/steps.ts';
import { briefSuggestionDocuments } from '../../../src/domains/search/suggestions/suggestion-documents.ts';
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

/** Languages of pages whose documents are measured: the most words, the second most, and another script. */
const pageLanguages = ['de', 'en', 'ar'];
/** What a browser may load, code and data. */
const bar = 60_000;

/** What a browser loads to search: code, and the documents for pages of a language; beside it all documents, and peers' indexes. */
export async function measureWireSizes(snapshot: Snapshot, sizes: readonly number[]): Promise<WireSize[]> {
  const code = await codeForBrowsers();
  const [suggesting, searching] = [sizeOf(code.suggesting), sizeOf(code.searching)];
  return sizes.flatMap((services, at) => {
    const large = enlarged(snapshot, services);
    const documents = searchDocuments(large);
    const limited = pageLanguages.map((language) => limitDocuments(documents, language));
    const [german] = limited;
    const suggestions = pageLanguages.map((language): [string, string] => {
      const brief = finish(briefSuggestionDocuments(documents, [...new Set([language, 'de'])]));
      return [`portal: suggestions for ${language}`, JSON.stringify(brief)];
    });
    return [
      { what: 'portal: code that suggests', services, ...suggesting },
      ...suggestions.map(([what, text]) => ({ what, services, ...sizeOf(text) })),
      { what: 'portal: code that searches', services, ...searching },
      ...limited.map((each) => ({ what: `portal: documents for ${each.limitedTo}`, services, ...sizeOf(packDocuments(each)) })),
      ...(at === 0 && german ? partsOf(german) : []).map(([what, part]) => ({ what, services, ...sizeOf(part) })),
      { what: 'portal: all documents', services, ...sizeOf(packDocuments(documents)) },
      ...(services === besidePeers ? peers : []).flatMap((open) => {
        const { name, index, close } = open(peerDocuments(large));
        const text = index?.();
        close?.();
        return text === undefined ? [] : [{ what: `${name}: index`, services, ...sizeOf(text) }];
      }),
    ];
  });
}

/** Parts of packed documents. Each alone packs worse than with the others. */
function partsOf(documents: SearchDocuments): [string, string][] {
  const { others, entries, ...rest } = JSON.parse(packDocuments(documents));
  const { labels, labelStems, dangers, ...more } = others;
  const parts = { entries, 'labels as stems': labelStems, 'names of concepts': labels, 'danger words': dangers, 'the rest': [rest, more] };
  return Object.entries(parts).map(([what, part]) => [`  ${what}`, JSON.stringify(part)]);
}

/** The worker's files as they were built: what it begins with, and what it loads for the first search. */
async function codeForBrowsers(): Promise<{ suggesting: string; searching: string }> {
  const folder = join((await buildSite()).files, 'assets');
  const names = readdirSync(folder);
  const codeOf = (begin: string) => readFileSync(join(folder, names.find((name) => name.startsWith(begin)) ?? ''), 'utf8');
  return { suggesting: codeOf('search-worker-'), searching: codeOf('open-documents-') };
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
  const kilobytes = (...parts: string[]) =>
    measured
      .filter(({ what, services }) => services === besidePeers && parts.includes(what.replace('portal: ', '')))
      .reduce((sum, { brotli }) => sum + brotli / 1000, 0)
      .toFixed(1);
  const suggesting = pageLanguages.map((language) => `${language} ${kilobytes('code that suggests', `suggestions for ${language}`)}`);
  const searching = pageLanguages.map((language) => `${language} ${kilobytes('code that searches', `documents for ${language}`)}`);
  const sum = `At ${besidePeers} services, kB brotli (the bar is ${bar / 1000}): while somebody types ${suggesting.join(', ')}; to search as well ${searching.join(', ')} more.`;
  return [...linesOf(['over the wire, kB', ...sizes.flatMap((size) => [`${size}: raw`, 'brotli'])], rows), sum];
}
