import type { RoutingReply } from './preview.ts';

/** Which office answers for a place and a topic, from the open interface. Reasons come in the page's language. */
export async function fetchRouting(place: string, topic: string, signal: AbortSignal): Promise<RoutingReply> {
  const query = new URLSearchParams({ place, lang: document.documentElement.lang, ...(topic && { topic }) });
  const response = await fetch(`/api/v1/routing?${query}`, { signal });
  if (!response.ok) throw new Error('no routing');
  return (await response.json()) as RoutingReply;
}
