import type { Snapshot } from '../content/index.ts';
import type { FallbackDesk, Office } from './schema.ts';

/** The TePS of a planning area; null where there is no such area. */
export function officeOf(snapshot: Snapshot, areaId: string): Office | null {
  const area = snapshot.areas.get(areaId);
  if (!area) return null;
  const { name, phone, email, planned, address } = area.office;
  return { area: area.id, name, phone, email, planned, ...(address && { address }) };
}

/** The desk for what belongs nowhere, with its owner. Null only in content that was not checked. */
export function fallbackDesk(snapshot: Snapshot): FallbackDesk | null {
  const { area, owner } = snapshot.portal.fallback;
  const office = officeOf(snapshot, area);
  return office && { area, owner, office };
}
