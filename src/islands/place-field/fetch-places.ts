import type { Suggestion } from '../../domains/routing/index.ts';

const mostSuggestions = 8;

/** Places that begin as typed, from the open interface. */
export async function fetchPlaces(text: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const query = new URLSearchParams({ q: text, limit: String(mostSuggestions) });
  const response = await fetch(`/api/v1/places?${query}`, { signal });
  if (!response.ok) throw new Error('no suggestions');
  return ((await response.json()) as { places: Suggestion[] }).places;
}
