import type { z } from 'zod';
import type { RoutingAnswer } from '../routing/index.ts';

/** Path of a field ("contact.mail") to the key of a message in the wording `enquiry-errors`. */
export type FieldErrors = Readonly<Record<string, string>>;

export type Invalid = { code: 'invalid'; errors: FieldErrors };

/** Why an enquiry was not taken: a field is wrong, or the place leads to no office and the page must ask. */
export type SubmitRefusal = Invalid | { code: 'place'; answer: RoutingAnswer };

/** `not_now`: the state of the case does not allow it. */
export type ResidentRefusal = { code: 'unknown_code' } | { code: 'not_now' } | Invalid;

/** `not_found` also where a case belongs to another office: nobody learns whether it exists. */
export type StaffRefusal = { code: 'not_found' } | { code: 'not_now' } | { code: 'changed_meanwhile' } | Invalid;

/** Schema findings as one message per field, the first that was found. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of issues) for (const path of pathsOf(issue)) errors[path] ??= `enquiry-errors:${issue.message}`;
  return errors;
}

function pathsOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key].join('.'));
  // "topics.0" is the field "topics" to whoever fills in the form.
  return [path.filter((part) => !/^\d+$/.test(part)).join('.') || 'enquiry'];
}
