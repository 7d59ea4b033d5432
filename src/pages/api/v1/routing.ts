import type { APIRoute } from 'astro';
import { json } from '../../../app/answer-json.ts';
import { officeIn, reasonInWords } from '../../../app/office-view.ts';
import { pageFrame } from '../../../app/page.ts';
import { wordsIn } from '../../../domains/content/index.ts';
import { route } from '../../../domains/routing/index.ts';

/** Which office answers for a place and a topic, and why. Asks back instead of guessing. */
export const GET: APIRoute = ({ locals, url }) => {
  const language = url.searchParams.get('lang') ?? 'de';
  const { portal } = locals.context.content.current();
  const frame = pageFrame({ locals: { ...locals, language: portal.languages.includes(language) ? language : 'de' } });
  const answer = route(frame.snapshot, {
    place: (url.searchParams.get('place') ?? '').slice(0, 200),
    topic: url.searchParams.get('topic') ?? undefined,
  });
  const { status, area, municipality, reason, candidates, fallback } = answer;
  return json({
    status,
    area,
    municipality,
    office: officeIn(frame, answer.office),
    reason: reasonInWords(frame, reason),
    reasonCode: reason.code,
    candidates,
    fallback: fallback && { area: fallback.area, owner: wordsIn(fallback.owner, frame.language), office: officeIn(frame, fallback.office) },
  });
};

export { unknownMethod as POST } from '../../../app/answer-json.ts';
