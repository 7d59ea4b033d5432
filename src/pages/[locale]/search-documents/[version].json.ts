import type { APIRoute } from 'astro';
import { browserDocuments } from '../../../app/browser-documents.ts';
import { pageFrame } from '../../../app/page.ts';

/**
 * What a browser loads once to suggest and to search by itself. Changes never; who asks for what was there before is led to what
 * is there now, from where it begins anew.
 */
export const GET: APIRoute = ({ locals, params }) => {
  const { language, context } = pageFrame({ locals });
  const documents = browserDocuments(context, language);
  if (!documents) return new Response(null, { status: 404 });
  const asked = Object.values(documents).find(({ address }) => address.endsWith(`/${params.version}.json`));
  if (!asked) {
    return new Response(null, { status: 307, headers: { location: documents.suggestions.address, 'cache-control': 'no-store' } });
  }
  return new Response(asked.text, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
  });
};
