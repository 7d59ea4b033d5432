import type { JudgedQuery } from './judged-queries.ts';
import { mean, ndcg, recall, reciprocalRank, uncertainty, usefulGrade } from './metrics.ts';

/** What an engine answers: ids of services, best first, at most ten; whether it raises an alarm, if it can. */
export type Answered = { found: readonly string[]; alarm?: boolean };

/** Something that can be asked as a resident asks. */
export type Engine = { name: string; ask: (query: JudgedQuery) => Answered };

/** One query with what was found. */
export type Scored = { query: JudgedQuery; answered: Answered; ndcg: number | undefined };

/** Sums over some queries. Shares from 0 to 1; undefined where no query of the group can tell. */
export type Sums = {
  queries: number;
  ndcg?: number;
  /** Half the 95 % interval of `ndcg`. */
  uncertainty?: number;
  recall?: number;
  reciprocalRank?: number;
  /** Queries with a useful service on rank 1. */
  usefulFirst?: number;
  /** Queries that could be answered and found nothing. */
  withoutResult?: number;
  /** Queries without any right answer that found something all the same, which is no fault. */
  answeredNothing?: string;
  danger?: { asked: number; missed: number; harmless: number; falseAlarms: number };
};

/** Asks every query of a set, in its order. */
export function scored(engine: Engine, queries: readonly JudgedQuery[]): Scored[] {
  return queries.map((query) => {
    const answered = engine.ask(query);
    return { query, answered, ndcg: ndcg(answered.found, query.grades) };
  });
}

/** Sums the scores of a set, or of a part of it. */
export function sumsOf(scores: readonly Scored[]): Sums {
  const gains = known(scores.map(({ ndcg }) => ndcg));
  const answerable = scores.filter(({ ndcg }) => ndcg !== undefined);
  const helpful = scores.filter(({ query }) => Object.values(query.grades).some((grade) => grade >= usefulGrade));
  const nothing = scores.filter(({ ndcg }) => ndcg === undefined);
  return {
    queries: scores.length,
    ...share('ndcg', gains),
    ...(gains.length > 1 ? { uncertainty: uncertainty(gains) } : {}),
    ...share('recall', known(scores.map(({ query, answered }) => recall(answered.found, query.grades)))),
    ...share('reciprocalRank', known(scores.map(({ query, answered }) => reciprocalRank(answered.found, query.grades)))),
    ...share('usefulFirst', helpful.map(isUsefulFirst).map(Number)),
    ...share('withoutResult', answerable.map(isEmpty).map(Number)),
    ...(nothing.length > 0 ? { answeredNothing: `${nothing.filter((score) => !isEmpty(score)).length} of ${nothing.length}` } : {}),
    ...dangerSums(scores),
  };
}

/** Sums by a property of the queries, most frequent values first. */
export function sumsBy(property: 'lang' | 'kind', scores: readonly Scored[]): Record<string, Sums> {
  const groups = Object.groupBy(scores, ({ query }) => query[property]) as Record<string, Scored[]>;
  const sorted = Object.entries(groups).sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([value, group]) => [value, sumsOf(group)]));
}

function isUsefulFirst({ query, answered }: Scored): boolean {
  return (query.grades[answered.found[0] ?? ''] ?? 0) >= usefulGrade;
}

function isEmpty({ answered }: Scored): boolean {
  return answered.found.length === 0;
}

function dangerSums(scores: readonly Scored[]): Pick<Sums, 'danger'> {
  const able = scores.filter(({ answered, query }) => answered.alarm !== undefined && !query.borderline);
  if (able.length === 0) return {};
  const asked = able.filter(({ query }) => query.crisis);
  const harmless = able.filter(({ query }) => !query.crisis);
  const missed = asked.filter(({ answered }) => !answered.alarm).length;
  const falseAlarms = harmless.filter(({ answered }) => answered.alarm).length;
  return { danger: { asked: asked.length, missed, harmless: harmless.length, falseAlarms } };
}

function share<Name extends string>(name: Name, numbers: readonly number[]): { [key in Name]?: number } {
  return numbers.length > 0 ? ({ [name]: mean(numbers) } as { [key in Name]: number }) : {};
}

function known(numbers: readonly (number | undefined)[]): number[] {
  return numbers.filter((number) => number !== undefined);
}
