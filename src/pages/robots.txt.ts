import type { APIRoute } from 'astro';

/** Search engines may read what everybody may; the office and what is personal are not for them. */
export const GET: APIRoute = ({ locals: { context } }) => {
  const lines = [
    'User-agent: *',
    'Allow: /',
    'Disallow: /office/',
    'Disallow: /*/vorgang',
    // The empty form may be found; one that somebody has begun may not.
    'Disallow: /*/anfrage?',
    '',
    `Sitemap: ${context.configuration.publicUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
