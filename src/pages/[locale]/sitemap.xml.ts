import type { APIRoute } from 'astro';
import { sitemapOf } from '../../app/sitemap.ts';

/** Every page of one language, for search engines. */
export const GET: APIRoute = ({ locals: { context, language } }) => {
  const xml = sitemapOf(context.content.current(), language, context.configuration.publicUrl);
  return new Response(xml, { headers: { 'content-type': 'text/xml; charset=utf-8' } });
};
