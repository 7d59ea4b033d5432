import { z } from 'zod';
import { enquiryKinds, type MessageView, outcomes, type ResidentCaseView, states } from '../../domains/enquiries/index.ts';
import type { Place, Suggestion } from '../../domains/routing/index.ts';
import type { SearchSuggestion } from '../../domains/search/index.ts';

// What the calls of the open interface answer. The descriptions are read by other people's programmers.

const area = z.string().describe('Id of a planning area: nord, sued, ost, west or mitte');
const municipality = z.string().describe('Name of a town or commune, such as "Bad Berleburg"');
const kind = z.enum(['municipality', 'locality', 'postcode']);
const placeId = z.string().describe('Stable: "siegen", "siegen/weidenau", "57319"');
const postcode = z.string().optional().describe('Where it is certain');
const reason = z.string().describe('Why, in words of the language asked for: "weil Sie in Erndtebrück wohnen"');
const due = z.iso.date().nullable().describe('Day by which the office answers; null once it has');
const state = z.enum(states);

export const place = z.object({
  kind,
  id: placeId,
  name: z.string(),
  municipality,
  municipalityId: z.string(),
  area,
  postcode,
}) satisfies z.ZodType<Place>;

export const suggestion = z.object({ id: placeId, name: z.string(), kind, postcode, municipality, area }) satisfies z.ZodType<Suggestion>;

export const office = z.object({
  area,
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string().optional(),
  notice: z.string().optional(),
  planned: z.boolean().describe('True until the office has opened'),
});

export const problems = z.object({ errors: z.record(z.string(), z.string()).describe('What is wrong, by the name of the field') });

export const found = z.object({
  query: z.string(),
  place: place.nullable().describe('What was recognised in the query or given'),
  results: z.array(
    z.object({
      id: z.string().describe('Service id; its page is /{lang}/angebote/{id}'),
      score: z.number().describe('Only to be compared within one answer'),
      name: z.string(),
      municipality: municipality.nullable().describe('Of its first location'),
    }),
  ),
  total: z.int(),
  crisis: z.boolean().describe('The query speaks of danger: show the emergency numbers'),
});

export const searchSuggestion = z.object({
  kind: z.enum(['topic', 'word', 'situation', 'service', 'place']).describe('word: something people look for; leads to the search for it'),
  text: z.string(),
  language: z.string().describe('Of the text: German where there is no translation'),
  more: z.string().optional().describe('Tells it from others of the same name: the town'),
  address: z.string().describe('Path of the page it leads to, such as /de/angebote/siegener-tafel'),
}) satisfies z.ZodType<SearchSuggestion>;

export const searchSuggestions = z.object({ suggestions: z.array(searchSuggestion) });

export const suggestions = z.object({ places: z.array(suggestion) });

const routingStatus = z
  .enum(['routed', 'ask', 'outside', 'unknown'])
  .describe('ask: the place is ambiguous or contradicts itself; outside: not in this county; unknown: nothing fits');

export const routing = z.object({
  status: routingStatus,
  area: area.nullable(),
  municipality: municipality.nullable(),
  office: office.nullable().describe('Of the area; the fallback desk where nothing was routed'),
  reason,
  reasonCode: z.string().describe('Stable name of the reason, such as lives_in, postcode_of or ambiguous'),
  candidates: z.array(place).describe('Places to choose from where the status is ask'),
  fallback: z
    .object({ area, owner: z.string(), office: office.nullable() })
    .nullable()
    .describe('Who takes an enquiry whose place nobody can make out'),
});

export const submitted = z.object({
  case: z.string().describe('Case number such as K7Q-4MP'),
  receiptCode: z.string().describe('20 digits that open the case. Shown this once: keep them secret and safe'),
  area,
  office,
  reason,
  due,
  state,
  repeated: z.boolean().describe('True where the same Idempotency-Key was used before'),
});

export const refusedEnquiry = problems.extend({
  routing: z
    .object({ status: routingStatus, reason, candidates: z.array(place), office: office.nullable() })
    .optional()
    .describe('Where the place leads to no office: ask again, or send `fallback: true`'),
});

const stamp = z.iso.datetime().describe('In UTC');

export const message = z.object({
  from: z.enum(['resident', 'office']),
  text: z.string(),
  at: stamp,
  closing: z.boolean().describe('The sentence with which the case was closed'),
}) satisfies z.ZodType<MessageView>;

export const ownCase = z.object({
  case: z.string(),
  kind: z.enum(enquiryKinds),
  state,
  outcome: z.enum(outcomes).nullable(),
  area,
  office,
  reason,
  language: z.string(),
  topics: z.array(z.string()),
  place: z.string().describe('As the resident wrote it'),
  text: z.string(),
  receivedAt: stamp,
  due,
  messages: z.array(message),
  canReply: z.boolean(),
  canWithdraw: z.boolean(),
}) satisfies z.ZodType<Omit<ResidentCaseView, 'reason'>>;
