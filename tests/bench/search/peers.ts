import { DatabaseSync } from 'node:sqlite';
import lunr from 'lunr';
import german from 'lunr-languages/lunr.de.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch from 'minisearch';
import { fieldNames, type PeerDocument, peerFields } from './peer-documents.ts';
import type { Engine } from './score.ts';

stemmerSupport(lunr);
german(lunr);

const limit = 10;

/** A peer that has indexed documents. `index` is what a browser would have to load, if the peer can run in one. */
export type Peer = Engine & { index?: () => string; close?: () => void };

/** Ready-made engines as their guides set them up for German, with the fields weighed but nothing tuned. */
export const peers: readonly ((documents: readonly PeerDocument[]) => Peer)[] = [lunrGerman, miniSearch, trigrams];

function lunrGerman(documents: readonly PeerDocument[]): Peer {
  const index = lunr(function () {
    this.use((lunr as unknown as { de: lunr.Builder.Plugin }).de);
    this.ref('id');
    for (const field of fieldNames) this.field(field, { boost: peerFields[field] });
    for (const document of documents) this.add(document);
  });
  return {
    name: 'lunr + lunr-languages de',
    // Terms, not lunr's query language: people type colons and hyphens without meaning operators.
    ask: ({ q }) => ({
      found: index
        .query((query) => query.term(lunr.tokenizer(q), {}))
        .slice(0, limit)
        .map(({ ref }) => ref),
    }),
    index: () => JSON.stringify(index),
  };
}

function miniSearch(documents: readonly PeerDocument[]): Peer {
  const index = new MiniSearch<PeerDocument>({
    fields: [...fieldNames],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: peerFields },
  });
  index.addAll(documents);
  return {
    name: 'minisearch, prefix, fuzzy 0.2',
    ask: ({ q }) => ({
      found: index
        .search(q)
        .slice(0, limit)
        .map(({ id }) => String(id)),
    }),
    index: () => JSON.stringify(index),
  };
}

function trigrams(documents: readonly PeerDocument[]): Peer {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `create virtual table services using fts5(id unindexed, ${fieldNames.join(', ')}, tokenize = 'trigram remove_diacritics 1')`,
  );
  const insert = database.prepare(`insert into services values (?, ${fieldNames.map(() => '?').join(', ')})`);
  database.exec('begin');
  for (const document of documents) insert.run(document.id, ...fieldNames.map((field) => document[field]));
  database.exec('commit');
  const weights = [0, ...fieldNames.map((field) => peerFields[field])].join(', ');
  const select = database.prepare(`select id from services where services match ? order by bm25(services, ${weights}), id limit ${limit}`);
  return {
    name: 'SQLite FTS5 trigrams, OR',
    ask: ({ q }) => {
      const match = trigramsOf(q);
      return { found: match === '' ? [] : select.all(match).map(({ id }) => String(id)) };
    },
    close: () => database.close(),
  };
}

/** Every three letters in a row, any of which may be found. */
function trigramsOf(q: string): string {
  const words = q.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? [];
  const pieces = words.flatMap((word) => {
    const letters = [...word];
    return letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''));
  });
  return [...new Set(pieces)].map((piece) => `"${piece}"`).join(' OR ');
}
