import type { SearchSuggestion } from '../../domains/search/index.ts';

/** What the server suggests for a text, on pages of a language. */
export async function fetchSuggestions(text: string, language: string, signal: AbortSignal): Promise<readonly SearchSuggestion[]> {
  const response = await fetch(`/api/v1/suggestions?${new URLSearchParams({ q: text, lang: language })}`, { signal });
  if (!response.ok) throw new Error('no suggestions');
  return ((await response.json()) as { suggestions: SearchSuggestion[] }).suggestions;
}
