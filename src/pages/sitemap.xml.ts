import type { APIRoute } from 'astro';
import { sitemapIndex } from '../app/sitemap.ts';

/** For search engines: leads to one sitemap a language. */
export const GET: APIRoute = ({ locals: { context } }) => {
  const xml = sitemapIndex(context.content.current(), context.configuration.publicUrl);
  return new Response(xml, { headers: { 'content-type': 'text/xml; charset=utf-8', 'cache-control': 'no-cache' } });
};
