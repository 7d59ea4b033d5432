import type { APIRoute } from 'astro';
import { offlineDirectory } from '../../../app/offline-directory.ts';
import { pageFrame } from '../../../app/page.ts';

/** The directory for times without a network. Changes never; who asks for what was there before is led to what is there now. */
export const GET: APIRoute = ({ locals, params }) => {
  const { snapshot, language, today, t } = pageFrame({ locals });
  const { address, text } = offlineDirectory(snapshot, language, today, t);
  if (!address.endsWith(`/${params.version}.json`)) {
    return new Response(null, { status: 307, headers: { location: address, 'cache-control': 'no-store' } });
  }
  return new Response(text, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
  });
};
