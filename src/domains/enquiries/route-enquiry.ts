import { done, type Result, refused } from '../../shared/result.ts';
import type { Snapshot } from '../content/index.ts';
import { fallbackAnswer, type Reason, type RoutingAnswer, route } from '../routing/index.ts';
import type { EnquiryInput } from './schema.ts';

/** Where an enquiry goes, and why. */
export type Destination = { area: string; municipality: string | null; reason: Reason };

/**
 * Finds the office for an enquiry. Where the place leads to none, the answer is refused for the page to ask;
 * the resident may choose the fallback desk, so no enquiry is ever without an office.
 */
export function routeEnquiry(snapshot: Snapshot, input: EnquiryInput): Result<Destination, { code: 'place'; answer: RoutingAnswer }> {
  if (input.kind === 'barrier-report' && input.fallback) return done(barrierDesk(snapshot));
  const answer = decidingAnswer(snapshot, input);
  if (answer.status === 'routed' && answer.area)
    return done({ area: answer.area, municipality: answer.municipality, reason: answer.reason });
  if (!input.fallback) return refused({ code: 'place', answer });
  return done({ area: snapshot.portal.fallback.area, municipality: answer.municipality, reason: fallbackAnswer(snapshot).reason });
}

/** A barrier of no place is one of the portal: they all go to one desk (BITVNRW wants a way to report them). */
function barrierDesk({ portal }: Snapshot): Destination {
  const area = (portal.barrier_reports ?? portal.fallback).area;
  return { area, municipality: null, reason: { code: 'barrier', area } };
}

/** Of several topics the first that content gives to one office for the whole county decides, else the place does. */
function decidingAnswer(snapshot: Snapshot, { place, topics }: EnquiryInput): RoutingAnswer {
  const answers = topics.map((topic) => route(snapshot, { place, topic }));
  return answers.find(({ reason }) => reason.code === 'topic_office') ?? answers[0] ?? route(snapshot, { place });
}
