import { done, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import type { Reason } from '../routing/index.ts';
import { dueDay } from './due-day.ts';
import type { SubmitRefusal } from './errors.ts';
import { parseEnquiry } from './parse-enquiry.ts';
import { routeEnquiry } from './route-enquiry.ts';
import type { EnquiryInput } from './schema.ts';
import { type OfficeView, officeView } from './views.ts';

/** What a resident sees before sending: who gets it, why, and until when they answer. `due` is an ISO day. */
export type EnquiryPreview = { input: EnquiryInput; office: OfficeView; reason: Reason; due: string };

/** Checks an enquiry as sending would, and stores nothing. */
export function previewEnquiry(context: Context, input: unknown): Result<EnquiryPreview, SubmitRefusal> {
  const snapshot = context.content.current();
  const parsed = parseEnquiry(snapshot, input);
  if (!parsed.ok) return parsed;
  const destination = routeEnquiry(snapshot, parsed.value);
  if (!destination.ok) return destination;
  const { area, reason } = destination.value;
  return done({ input: parsed.value, office: officeView(snapshot, area, parsed.value.lang), reason, due: dueDay(context) });
}
