import { wordsIn } from '../../shared/texts.ts';
import type { Service, Snapshot } from '../content/index.ts';

/** A part of a service area with its name in words; `id` where it has a page of its own. */
export type NamedArea = { kind: 'county' | 'area' | 'municipality' | 'beyond'; id?: string; name: string };

/** The service area as a person reads it, in the order of the entry. */
export function serviceAreaInWords(snapshot: Snapshot, service: Pick<Service, 'service_area'>, language: string): NamedArea[] {
  return service.service_area.map((part) => namedArea(snapshot, part, language));
}

function namedArea({ portal, areas, municipalities }: Snapshot, part: string, language: string): NamedArea {
  if (part === 'county') return { kind: 'county', name: portal.county.name };
  const area = areas.get(part);
  if (area) return { kind: 'area', id: part, name: wordsIn(area.name, language) };
  const municipality = municipalities.get(part);
  if (municipality) return { kind: 'municipality', id: part, name: municipality.display_name };
  return { kind: 'beyond', name: part };
}
