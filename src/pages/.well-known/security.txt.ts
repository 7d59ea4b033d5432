/* eslint-disable boundaries/no-unknown-files -- the rule does not see folders that begin with a dot; RFC 8615 gives this one its name */
import type { APIRoute } from 'astro';

const daysValid = 364;

/** Where to report a weakness (RFC 9116). It always holds for a little less than a year, as the standard recommends. */
export const GET: APIRoute = ({ locals: { context } }) => {
  const { configuration, content, clock } = context;
  const { languages } = content.current().portal;
  const expires = clock().add({ hours: daysValid * 24 });
  const lines = [
    `Contact: ${configuration.publicUrl}/${languages[0]}/anfrage?art=barrier-report`,
    `Expires: ${expires.round('second')}`,
    `Preferred-Languages: ${languages.filter((language) => !language.includes('-')).join(', ')}`,
    `Canonical: ${configuration.publicUrl}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
