import type { APIRoute } from 'astro';
import { invalid, json } from '../../../app/answer-json.ts';
import { officeIn, reasonInWords } from '../../../app/office-view.ts';
import { pageFrame } from '../../../app/page.ts';
import { submitEnquiry } from '../../../domains/enquiries/index.ts';

/** The same as the form. `Idempotency-Key` makes a repeat answer the same; without one, every call is a new enquiry. */
export const POST: APIRoute = async ({ locals, request }) => {
  const input = await request.json().catch(() => undefined);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return invalid({ body: 'expected one JSON object' }, 400);
  const language = 'lang' in input && typeof input.lang === 'string' ? input.lang : 'de';
  const offered = locals.context.content.current().portal.languages;
  const frame = pageFrame({ locals: { ...locals, language: offered.includes(language) ? language : 'de' } });
  const nonce = request.headers.get('idempotency-key') ?? frame.context.random.id();

  const result = await submitEnquiry(frame.context, input, { nonce }).catch((error) =>
    frame.context.log.fault('an enquiry could not be stored', error),
  );
  // The database is out of reach: the same call may be made again later, with the same key.
  if (typeof result === 'string') return json({ errors: { portal: `not stored, fault ${result}` } }, 503, { 'retry-after': '60' });
  if (!result.ok) {
    const { refusal } = result;
    if (refusal.code === 'invalid')
      return invalid(Object.fromEntries(Object.entries(refusal.errors).map(([field, key]) => [field, frame.t(key)])));
    const { answer } = refusal;
    const routing = {
      status: answer.status,
      reason: reasonInWords(frame, answer.reason),
      candidates: answer.candidates,
      office: officeIn(frame, answer.office),
    };
    return json({ errors: { place: routing.reason }, routing }, 422);
  }
  const { case: number, receiptCode, area, office, reason, due, state, repeated } = result.value;
  return json({ case: number, receiptCode, area, office, reason: reasonInWords(frame, reason), due, state, repeated }, 201, {
    'cache-control': 'no-store',
  });
};

export { unknownMethod as GET } from '../../../app/answer-json.ts';
