import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grades } from './metrics.ts';

/** One entry of the judged sets, see tests/bench/search-queries/README.md. */
export type JudgedQuery = {
  id: string;
  q: string;
  lang: string;
  kind: string;
  place?: string;
  crisis: boolean;
  grades: Grades;
  borderline?: boolean;
};

/** A set with the name it has in tables. */
export type JudgedSet = { name: 'tune' | 'unseen' | 'unseen, early'; queries: readonly JudgedQuery[] };

/** Entries of the unseen half that were written after the services had been read, as its README lists them. */
const late = new Set([
  ...['u077', 'u146', 'u150', 'u159', 'u175', 'u193', 'u194', 'u206', 'u209'],
  ...Array.from({ length: 335 - 302 + 1 }, (_, at) => `u${302 + at}`),
]);

/** The set for tuning, the unseen one, and the unseen one without its late entries. */
export function judgedSets(): JudgedSet[] {
  const unseen = queriesOf('unseen');
  return [
    { name: 'tune', queries: queriesOf('tune') },
    { name: 'unseen', queries: unseen },
    { name: 'unseen, early', queries: unseen.filter(({ id }) => !late.has(id)) },
  ];
}

function queriesOf(name: string): JudgedQuery[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../search-queries/${name}.json`), 'utf8'));
}

/** Graded services that nobody is shown any more. Then the judgements are out of date, and every figure with them. */
export function gradedButHidden(sets: readonly JudgedSet[], shown: ReadonlySet<string>): string[] {
  const graded = sets.flatMap(({ queries }) => queries.flatMap(({ grades }) => Object.keys(grades)));
  return [...new Set(graded)].filter((id) => !shown.has(id)).sort();
}
