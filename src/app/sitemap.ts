import type { Snapshot } from '../domains/content/index.ts';
import { servicesOfOrganization, servicesOfTopic, shownServices } from '../domains/directory/index.ts';

/**
 * Residents' pages worth finding, as paths behind the language: the same in every language. Left out are pages without a
 * service of their own, drafts, and everything personal or endless.
 */
export function residentPaths(snapshot: Snapshot): string[] {
  const { organizations, topics, situations, areas, municipalities, pages } = snapshot;
  const withServices = [...organizations.keys()].filter((id) => servicesOfOrganization(snapshot, id).length > 0);
  const usedTopics = [...topics.keys()].filter((id) => servicesOfTopic(snapshot, id).length > 0);
  const below = (folder: string, ids: Iterable<string>) => [...ids].map((id) => `${folder}/${id}`);
  return [
    ...['', 'notfall', 'sprechstunden', 'themen/', 'lebenslagen/', 'regionen/'],
    ...below('themen', usedTopics),
    ...below('lebenslagen', situations.keys()),
    ...below('regionen', areas.keys()),
    ...below('orte', municipalities.keys()),
    ...below('seite', pages.keys()),
    ...below(
      'angebote',
      shownServices(snapshot).map(({ id }) => id),
    ),
    ...below('traeger', withServices),
  ];
}

/**
 * The pages of one language, each with its other languages (sitemaps.org, with `xhtml:link` for the languages).
 * @param publicUrl origin without a slash at the end
 */
export function sitemapOf(snapshot: Snapshot, language: string, publicUrl: string): string {
  const { languages } = snapshot.portal;
  const entries = residentPaths(snapshot).map((path) => {
    const address = (one: string) => inXml(`${publicUrl}/${one}/${path}`);
    const others = languages.map((one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${address(one)}"/>`);
    return `<url><loc>${address(language)}</loc>${others.join('')}</url>`;
  });
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join('\n')}\n</urlset>\n`;
}

/** The list of the sitemaps, one a language. */
export function sitemapIndex({ portal }: Pick<Snapshot, 'portal'>, publicUrl: string): string {
  const entries = portal.languages.map((language) => `<sitemap><loc>${inXml(`${publicUrl}/${language}/sitemap.xml`)}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</sitemapindex>\n`;
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
