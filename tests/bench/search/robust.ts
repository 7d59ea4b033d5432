import type { Snapshot } from '../../../src/domains/content/index.ts';
import { openSearch, type SearchDocuments, searchDocuments } from '../../../src/domains/search/index.ts';
import { isStopWord, isWeakWord } from '../../../src/domains/search/words/stop-words.ts';
import { hasDigit, wordsOf } from '../../../src/shared/words.ts';
import { type Chance, chance } from './chance.ts';
import type { JudgedQuery } from './judged-queries.ts';
import { openedEngine } from './portal-engines.ts';
import { type Scored, scored, sumsBy, sumsOf } from './score.ts';
import { inThousandths, linesOf } from './table.ts';

/** A way of making the thesaurus know less than it does, and what the search then still finds. */
export type Robustness = { mode: Mode; scores: readonly Scored[] };

/** `as it is`; a share of labels lost; no label left that holds a whole query or lies whole in it; much of labels and codings lost. */
export type Mode = 'as it is' | 'labels lost' | 'phrases lost' | 'much lost';

/** Documents to ask, and the queries to ask them. */
export type Trial = { mode: Mode; documents: SearchDocuments; queries: readonly JudgedQuery[] };

const seeds = [1, 2, 3];
const labelsLost = 0.4;
const muchLost = 0.6;
/** Queries that lose their phrases together: one index each would take minutes. */
const batches = 12;
/** Words are taken for the same in another form if they begin with the same letters. */
const sameLetters = 6;

/**
 * Authors of a thesaurus foresee the queries they tune by better than those of residents. Here the search is measured as if they had
 * not: labels and codings are taken away by fixed chance, so that what helps is what carries over.
 */
export function trialsOf(snapshot: Snapshot, queries: readonly JudgedQuery[]): Trial[] {
  const documents = searchDocuments(snapshot);
  const batch = (number: number) => queries.filter((_, at) => at % batches === number);
  return [
    { mode: 'as it is', documents, queries },
    ...seeds.map((seed): Trial => ({ mode: 'labels lost', documents: withoutSomeLabels(documents, labelsLost, chance(seed)), queries })),
    ...Array.from({ length: batches }, (_, at): Trial => {
      const some = batch(at);
      return { mode: 'phrases lost', documents: withoutPhrasesOf(documents, some), queries: some };
    }),
    ...seeds.map((seed): Trial => {
      const random = chance(seed);
      return { mode: 'much lost', documents: withoutSomeCodings(withoutSomeLabels(documents, muchLost, random), random), queries };
    }),
  ];
}

/** Asks the queries for tuning in every mode; about five seconds. */
export function measureRobustness(snapshot: Snapshot, queries: readonly JudgedQuery[]): Robustness[] {
  const byMode = new Map<Mode, Scored[]>();
  for (const { mode, documents, queries: some } of trialsOf(snapshot, queries)) {
    const found = scored(openedEngine(snapshot, openSearch(documents), mode), some);
    byMode.set(mode, [...(byMode.get(mode) ?? []), ...found]);
  }
  return [...byMode].map(([mode, scores]) => ({ mode, scores }));
}

function withoutSomeLabels(documents: SearchDocuments, share: number, random: Chance): SearchDocuments {
  return withLabels(documents, () => random() >= share);
}

function withoutPhrasesOf(documents: SearchDocuments, queries: readonly JudgedQuery[]): SearchDocuments {
  const asked = queries.map(({ q }) => new Set(tellingWords(q))).filter(({ size }) => size > 1);
  return withLabels(documents, (label) => {
    const words = new Set(tellingWords(label));
    return !asked.some((query) => words.isSupersetOf(query) || (words.size > 1 && words.isSubsetOf(query)));
  });
}

/** The main concept always stays. */
function withoutSomeCodings(documents: SearchDocuments, random: Chance): SearchDocuments {
  const entries = documents.entries.map((entry) => ({
    ...entry,
    concepts: entry.concepts.filter((_, rank) => rank === 0 || random() >= muchLost),
  }));
  return { ...documents, entries };
}

function withLabels(documents: SearchDocuments, isKept: (label: string) => boolean): SearchDocuments {
  const thinned = (lists: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(lists).map(([key, texts]) => [key, texts.filter(isKept)]));
  return {
    ...documents,
    labels: Object.fromEntries(Object.entries(documents.labels).map(([language, byConcept]) => [language, thinned(byConcept)])),
    topics: documents.topics.map((topic) => ({ ...topic, words: thinned(topic.words) })),
  };
}

function tellingWords(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !isStopWord(word) && !isWeakWord(word) && !hasDigit(word))
    .map((word) => word.slice(0, sameLetters));
}

/** nDCG@10 and useful services on rank 1, by mode, for all queries, each language and each kind. */
export function robustnessTable(measured: readonly Robustness[]): string[] {
  const cells = (pick: (scores: readonly Scored[]) => ReturnType<typeof sumsOf> | undefined) =>
    measured.flatMap(({ scores }) => {
      const sums = pick(scores);
      return [inThousandths(sums?.ndcg), inThousandths(sums?.usefulFirst)];
    });
  const all = measured[0]?.scores ?? [];
  const groups = (['lang', 'kind'] as const).flatMap((property) =>
    Object.entries(sumsBy(property, all)).map(([group, { queries }]) => [
      group,
      String(queries),
      ...cells((scores) => sumsBy(property, scores)[group]),
    ]),
  );
  const head = ['tune', 'n', ...measured.flatMap(({ mode }) => [`${mode}: nDCG`, 'first'])];
  return linesOf(head, [['all', String(all.length), ...cells(sumsOf)], ...groups]);
}
