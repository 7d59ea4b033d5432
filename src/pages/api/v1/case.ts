import type { APIRoute } from 'astro';
import { invalid, json } from '../../../app/answer-json.ts';
import { reasonInWords } from '../../../app/office-view.ts';
import { pageFrame } from '../../../app/page.ts';
import { readOwnCase } from '../../../domains/enquiries/index.ts';

/** The resident's view of a case. The code travels in a header, as addresses end up in histories and logs. */
export const GET: APIRoute = async ({ locals, request }) => {
  const wait = locals.visitor?.secondsToWait() ?? 0;
  if (wait > 0) return json({ errors: { receiptCode: 'too many wrong codes, wait a moment' } }, 429, { 'retry-after': String(wait) });
  const code = request.headers.get('x-receipt-code');
  if (!code) return invalid({ 'X-Receipt-Code': 'this header is missing' }, 401);
  const result = await readOwnCase(locals.context, { receiptCode: code });
  if (!result.ok) {
    locals.visitor?.failed();
    return invalid({ 'X-Receipt-Code': 'no case opens with this code' }, 404);
  }
  const frame = pageFrame({ locals: { ...locals, language: result.value.language } });
  return json({ ...result.value, reason: reasonInWords(frame, result.value.reason) }, 200, { 'cache-control': 'no-store' });
};

export { unknownMethod as POST } from '../../../app/answer-json.ts';
