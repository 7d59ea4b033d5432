import type { APIRoute } from 'astro';
import { json, numberFrom } from '../../../app/answer-json.ts';
import { suggestPlaces } from '../../../domains/routing/index.ts';

/** Places for as-you-type. */
export const GET: APIRoute = ({ locals, url }) => {
  const snapshot = locals.context.content.current();
  const places = suggestPlaces(snapshot, url.searchParams.get('q') ?? '', numberFrom(url.searchParams.get('limit'), 8, 50));
  return json({ places });
};

export { unknownMethod as POST } from '../../../app/answer-json.ts';
