import type { z } from 'zod';

/** What is wrong with one place of one content file, in words an editor understands. */
export type Problem = { file: string; field: string; wrong: string; right: string };

type Issue = z.core.$ZodIssue;

/** Turns schema findings of one file into problems. `given` is what the file holds, to quote the value that is wrong. */
export function problemsOf(file: string, issues: readonly Issue[], given: unknown): Problem[] {
  return issues.flatMap((issue) => describe(file, issue, given));
}

/** One line for log, terminal and the office: file, field, what is wrong, what would be right. */
export function problemLine(problem: Problem): string {
  return `${problem.file}: ${problem.field}: ${problem.wrong}; ${problem.right}`;
}

function describe(file: string, issue: Issue, given: unknown): Problem[] {
  const field = issue.path.map(String).join('.') || '(whole file)';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      field: [...issue.path.map(String), key].join('.'),
      wrong: 'this field is not known here',
      right: 'remove it or correct its spelling',
    }));
  }
  const value = valueAt(given, issue.path);
  if (value === undefined) return [{ file, field, wrong: 'is missing', right: `add it: ${expectation(issue)}` }];
  return [{ file, field, wrong: `${quote(value)} does not fit`, right: expectation(issue) }];
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `use one of ${issue.values.map((value) => quote(value)).join(', ')}`;
    case 'invalid_type':
      return `use ${article(issue.expected)}`;
    case 'too_small':
      return issue.origin === 'array' ? `give at least ${issue.minimum}` : `use at least ${issue.minimum}`;
    case 'too_big':
      return `use at most ${issue.maximum}`;
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

const formats: Record<string, string> = {
  email: 'write a mail address such as name@example.org',
  url: 'write a whole address that begins with https://',
  date: 'write a day as year-month-day, such as 2026-11-21',
};

function article(expected: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a block of fields',
    record: 'a block of fields',
  };
  return names[expected] ?? expected;
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), given);
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
