/** What an address asks for, as far as the stored directory can answer it. */
export type AskedFor =
  | { what: 'service'; id: string }
  | { what: 'topic'; id: string }
  | { what: 'search'; q: string; place: string; topic: string }
  | { what: 'nothing' };

/** Reads a resident's page address: a service, a topic, a search, or something that is not there without a network. */
export function askedFor({ pathname, search }: Pick<URL, 'pathname' | 'search'>): AskedFor {
  const [, , section = '', id = ''] = pathname.split('/');
  const query = new URLSearchParams(search);
  if (section === 'angebote' && id !== '') return { what: 'service', id };
  if (section === 'themen' && id !== '') return { what: 'topic', id };
  if (section === 'suche' || query.has('q')) {
    return { what: 'search', q: query.get('q') ?? '', place: query.get('ort') ?? '', topic: query.get('thema') ?? '' };
  }
  return { what: 'nothing' };
}
