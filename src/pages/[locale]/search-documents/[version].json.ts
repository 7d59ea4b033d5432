import type { APIRoute } from 'astro';
import { browserDocuments } from '../../../app/browser-documents.ts';
import { pageFrame } from '../../../app/page.ts';

/** What a browser loads once to search by itself. Changes never; who asks for what was there before is led to what is there now. */
export const GET: APIRoute = ({ locals, params }) => {
  const { snapshot, language, context } = pageFrame({ locals });
  const documents = browserDocuments(snapshot, language, context.configuration.mostServicesInBrowser);
  if (!documents) return new Response(null, { status: 404 });
  if (!documents.address.endsWith(`/${params.version}.json`)) {
    return new Response(null, { status: 307, headers: { location: documents.address, 'cache-control': 'no-store' } });
  }
  return new Response(documents.text, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
  });
};
