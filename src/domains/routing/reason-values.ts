import { wordsIn } from '../../shared/texts.ts';
import type { Snapshot } from '../content/index.ts';
import type { Reason } from './schema.ts';

/**
 * What fills the gaps of a reason's wording (`routing:reason.<code>`): ids of areas and topics become their names in a
 * language, everything else stays as it is.
 */
export function reasonValues(snapshot: Snapshot, reason: Reason, language: string): Record<string, string> {
  const { code, ...values } = reason;
  const words: Record<string, string> = values;
  const area = snapshot.areas.get(words.area ?? '')?.name;
  const topic = snapshot.topics.get(words.topic ?? '')?.name;
  return { ...words, ...(area && { area: wordsIn(area, language) }), ...(topic && { topic: wordsIn(topic, language) }) };
}
