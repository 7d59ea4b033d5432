import { done, type Result, refused } from '../../shared/result.ts';
import type { Snapshot } from '../content/index.ts';
import { type FieldErrors, fieldErrors, type Invalid } from './errors.ts';
import { type EnquiryInput, enquiryInput } from './schema.ts';

/** Checks what was sent against the form's rules and the content: its languages, topics and services. */
export function parseEnquiry(snapshot: Snapshot, input: unknown): Result<EnquiryInput, Invalid> {
  const parsed = enquiryInput.safeParse(input);
  const errors = parsed.success ? referenceErrors(snapshot, parsed.data) : fieldErrors(parsed.error.issues);
  return parsed.success && Object.keys(errors).length === 0 ? done(parsed.data) : refused({ code: 'invalid', errors });
}

function referenceErrors({ portal, topics, services }: Snapshot, input: EnquiryInput): FieldErrors {
  return {
    ...(!portal.languages.includes(input.lang) && { lang: 'enquiry-errors:lang.unknown' }),
    ...(!input.topics.every((topic) => topics.has(topic)) && { topics: 'enquiry-errors:topics.unknown' }),
    ...(input.service !== undefined && !services.has(input.service) && { service: 'enquiry-errors:service.unknown' }),
  };
}

/** The input in one spelling: equal enquiries give equal text, whatever the order of their fields. */
export function canonical(input: EnquiryInput): string {
  return JSON.stringify(input, (_key, value) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
