import type { Snapshot } from '../content/index.ts';
import { fallbackDesk, officeOf } from './office-of.ts';
import { recognisePlace } from './recognise-place.ts';
import type { Place, Reason, Recognised, RoutingAnswer } from './schema.ts';

/**
 * From a typed place, and a topic where one is known, to the TePS that answers. Content may give a topic, or one above
 * it, to a single office for the whole county; the place then still says where the person lives. Never guesses: what
 * is not certain comes back as a question, with the fallback desk on offer.
 */
export function route(snapshot: Snapshot, { place: text, topic }: { place: string; topic?: string }): RoutingAnswer {
  const recognised = recognisePlace(snapshot, text);
  const topicArea = topic === undefined ? undefined : officeOfTopic(snapshot, topic);
  if (recognised.status === 'found') return routed(snapshot, recognised, topic, topicArea);
  if (recognised.status === 'none' && topicArea !== undefined) return routedByTopic(snapshot, topic ?? '', topicArea);
  const fallback = fallbackDesk(snapshot);
  const answer = { area: null, municipality: null, office: fallback?.office ?? null, candidates: [], fallback };
  const typed = text.trim().slice(0, 100);
  if (recognised.status === 'outside') return { ...answer, status: 'outside', reason: outsideReason(recognised, typed) };
  if (recognised.status !== 'ask') return { ...answer, status: 'unknown', reason: { code: 'unknown', place: typed } };
  return { ...answer, status: 'ask', reason: { code: recognised.why, place: typed }, candidates: recognised.candidates };
}

/** Where an enquiry goes whose place nobody could make out. */
export function fallbackAnswer(snapshot: Snapshot): RoutingAnswer {
  const fallback = fallbackDesk(snapshot);
  const { area } = snapshot.portal.fallback;
  return {
    status: 'routed',
    area,
    municipality: null,
    office: fallback?.office ?? null,
    reason: { code: 'fallback', area },
    candidates: [],
    fallback,
  };
}

function routed(
  snapshot: Snapshot,
  { place, corrected }: Extract<Recognised, { status: 'found' }>,
  topic: string | undefined,
  topicArea: string | undefined,
): RoutingAnswer {
  const area = topicArea ?? place.area;
  const reason: Reason = topicArea === undefined ? placeReason(place) : { code: 'topic_office', topic: topic ?? '', area };
  return {
    status: 'routed',
    area,
    municipality: place.municipality,
    place,
    office: officeOf(snapshot, area),
    reason,
    candidates: [],
    ...(corrected && { corrected }),
    fallback: fallbackDesk(snapshot),
  };
}

function routedByTopic(snapshot: Snapshot, topic: string, area: string): RoutingAnswer {
  const reason: Reason = { code: 'topic_office', topic, area };
  return {
    status: 'routed',
    area,
    municipality: null,
    office: officeOf(snapshot, area),
    reason,
    candidates: [],
    fallback: fallbackDesk(snapshot),
  };
}

function placeReason({ kind, name, municipality, area }: Place): Reason {
  if (kind === 'postcode') return { code: 'postcode_of', postcode: name, municipality, area };
  if (kind === 'locality') return { code: 'locality_of', place: name, municipality, area };
  return { code: 'lives_in', place: name, area };
}

function outsideReason({ postcode, name, county, phone }: Extract<Recognised, { status: 'outside' }>, typed: string): Reason {
  const place = [postcode, name].filter(Boolean).join(' ') || typed;
  return county === '' ? { code: 'outside_unknown', place, phone } : { code: 'outside_county', place, county, phone };
}

/** The area whose office answers for a topic in the whole county: the topic's own, else the one its parents agree on. */
function officeOfTopic({ topics }: Snapshot, topicId: string, seen = new Set<string>()): string | undefined {
  const topic = topics.get(topicId);
  if (!topic || seen.has(topicId)) return undefined;
  if (topic.office) return topic.office;
  const above = new Set(topic.parents.map((parent) => officeOfTopic({ topics } as Snapshot, parent, new Set([...seen, topicId]))));
  return above.size === 1 ? [...above][0] : undefined;
}
