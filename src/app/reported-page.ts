/**
 * The page on which somebody met a barrier, as the link in its foot names it: only a path of this portal's pages for residents,
 * without a query, as that may hold what was typed. Undefined for anything else.
 * @param languages those of the portal
 */
export function reportedPage(path: string | null, languages: readonly string[]): string | undefined {
  const [, language = ''] = /^\/([a-z-]{2,20})\/(?:[a-z0-9-]+\/?)*$/.exec(path ?? '') ?? [];
  return path !== null && path.length <= 200 && languages.includes(language) ? path : undefined;
}
