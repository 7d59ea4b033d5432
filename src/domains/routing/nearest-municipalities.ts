import type { Snapshot } from '../content/index.ts';
import { kilometresBetween } from './rules.ts';

/**
 * Ids of all municipalities by their great-circle distance from one of them, that one first.
 * @returns nothing for an unknown id
 */
export function nearestMunicipalities({ municipalities }: Snapshot, municipalityId: string): string[] {
  const centre = municipalities.get(municipalityId);
  if (!centre) return [];
  return [...municipalities.values()]
    .map((other) => ({ id: other.id, away: kilometresBetween(centre, other) }))
    .sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
