import type { APIRoute } from 'astro';
import { json, numberFrom } from '../../../app/answer-json.ts';
import { mostSuggestions } from '../../../domains/search/index.ts';

/** What to go on to while a person types: the same list as a browser makes by itself. Kept nowhere, as the address holds what was typed. */
export const GET: APIRoute = ({ locals, url }) => {
  const { content, search } = locals.context;
  const { languages } = content.current().portal;
  const parameter = (name: string) => url.searchParams.get(name)?.slice(0, 200) ?? '';
  const language = languages.includes(parameter('lang')) ? parameter('lang') : 'de';
  const limit = numberFrom(url.searchParams.get('limit'), mostSuggestions, mostSuggestions);
  return json({ suggestions: search.suggest({ q: parameter('q'), language, limit }) }, 200, { 'cache-control': 'no-store' });
};

export { unknownMethod as POST } from '../../../app/answer-json.ts';
