import type { OfflineDirectory, OfflineService } from '../../app/offline-directory.ts';
import { fold } from '../../shared/fold.ts';

/** How much a word weighs by where it was found. */
const weights = { name: 8, topic: 4, also: 3, summary: 2 };
/** Beginning with the same letters counts from this length on: "Pflegegrad" is near "Pflege". */
const shortestBeginning = 4;
/** What a place that is known adds: near services come first, others stay. */
const nearBonus = 6;

/**
 * Services that fit words and a place, best first. A plain look into names, texts and topics' everyday words, for when the
 * search that knows meanings is not on the device: every word that is found counts, none has to be.
 */
export function findOffline({ services, topics }: OfflineDirectory, typed: string, place = ''): OfflineService[] {
  const words = wordsOf(typed);
  const near = wordsOf(place);
  const topicWords = new Map(Object.entries(topics).map(([id, topic]) => [id, wordsOf(`${topic.name} ${topic.words}`)]));
  const scored = services.map((service) => {
    const parts: [number, string[]][] = [
      [weights.name, wordsOf(service.name)],
      [weights.topic, service.topics.flatMap((id) => topicWords.get(id) ?? [])],
      [weights.also, wordsOf(`${service.also} ${service.organization ?? ''} ${service.places.join(' ')}`)],
      [weights.summary, wordsOf(service.summary)],
    ];
    const score = words.reduce((sum, word) => sum + Math.max(0, ...parts.map(([weight, own]) => weight * bestFit(word, own))), 0);
    const isNear = near.length > 0 && near.some((word) => wordsOf(`${service.places.join(' ')} ${service.area}`).includes(word));
    return { service, score, rank: score + (isNear ? nearBonus : 0) };
  });
  return scored
    .filter(({ score }) => words.length === 0 || score > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ service }) => service);
}

/** 1 for the same word, less for one that begins alike or holds the other. */
function bestFit(word: string, own: readonly string[]): number {
  let best = 0;
  for (const other of own) {
    if (other === word) return 1;
    if (Math.min(word.length, other.length) < shortestBeginning) continue;
    if (other.startsWith(word) || word.startsWith(other)) best = Math.max(best, 0.7);
    else if (other.includes(word) || word.includes(other)) best = Math.max(best, 0.4);
  }
  return best;
}

function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}
