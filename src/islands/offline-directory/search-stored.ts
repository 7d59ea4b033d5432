import type { OfflineDirectory, OfflineService } from '../../app/offline-directory.ts';
import { askingWorker } from '../search-field/ask-worker.ts';
import { findOffline } from './find-offline.ts';

const mostShown = 30;

/**
 * Searches what lies on the device: with the portal's own search where its documents are stored, else, and where it does not
 * understand every word, by plain words.
 * @param documents address of the search's documents, if this directory is searched in browsers
 */
export async function searchStored(
  directory: OfflineDirectory,
  { q, place, topic }: { q: string; place: string; topic: string },
  documents: string | undefined,
): Promise<OfflineService[]> {
  const within = topic ? { ...directory, services: directory.services.filter(({ topics }) => topics.includes(topic)) } : directory;
  const best = q === '' ? undefined : await searchByMeaning({ q, place, topic }, documents).catch(() => undefined);
  if (!best) return findOffline(within, q, place).slice(0, mostShown);
  return best.flatMap((id) => directory.services.find((service) => service.id === id) ?? []);
}

async function searchByMeaning(
  asked: { q: string; place: string; topic: string },
  documents: string | undefined,
): Promise<string[] | undefined> {
  if (!documents || !(await caches.match(documents))) return undefined;
  const ask = askingWorker(new Worker(new URL('../../workers/search-worker.ts', import.meta.url), { type: 'module' }));
  const language = document.documentElement.lang;
  await ask('open', { address: documents, language });
  const found = await ask('search', {
    q: asked.q,
    language,
    place: asked.place || undefined,
    topic: asked.topic || undefined,
    limit: mostShown,
    today: { year: new Date().getFullYear() },
  });
  return found.results.map(({ id }) => id);
}
