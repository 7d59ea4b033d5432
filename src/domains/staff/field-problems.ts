import type { z } from 'zod';
import type { FieldProblem, FieldProblems } from './errors.ts';

const known: readonly string[] = ['missing', 'too_long', 'no_mail_address', 'area_needed'] satisfies FieldProblem[];

/** First finding of each field, as the page words it. A field of the wrong type counts as missing. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[]): FieldProblems {
  const problems: Record<string, FieldProblem> = {};
  for (const issue of issues) {
    const field = String(issue.path[0] ?? 'form');
    problems[field] ??= known.includes(issue.message) ? (issue.message as FieldProblem) : 'missing';
  }
  return problems;
}
