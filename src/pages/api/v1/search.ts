import type { APIRoute } from 'astro';
import { json, numberFrom } from '../../../app/answer-json.ts';
import { wordsIn } from '../../../domains/content/index.ts';
import { dayOf } from '../../../shared/days.ts';

/** The directory's search for machines: the same as the page's. */
export const GET: APIRoute = ({ locals, url }) => {
  const { content, clock, search } = locals.context;
  const snapshot = content.current();
  const parameter = (name: string) => url.searchParams.get(name)?.slice(0, 200) || undefined;
  const language = parameter('lang') ?? 'de';
  const found = search.search({
    q: parameter('q') ?? '',
    language,
    place: parameter('place'),
    topic: parameter('topic'),
    limit: numberFrom(parameter('limit') ?? null, 10, 100),
    today: dayOf(clock(), snapshot.portal.time_zone),
  });
  const results = found.results.map(({ service, score }) => ({
    id: service.id,
    score,
    name: wordsIn(service.name, language),
    municipality: service.locations.map(({ municipality }) => snapshot.municipalities.get(municipality ?? '')?.name).find(Boolean) ?? null,
  }));
  return json({ query: found.query, place: found.place, results, total: found.total, crisis: found.danger.length > 0 });
};

export { unknownMethod as POST } from '../../../app/answer-json.ts';
