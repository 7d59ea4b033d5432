import type { dangersIn } from '../danger/index.ts';
import type { DangerDocument, SearchDocuments } from './documents/search-documents.ts';

/** Words of danger as `danger` hears them, which it prepares once for each source. */
export type DangerSource = Parameters<typeof dangersIn>[0];

/** By whose words they are. */
const last = new Map<string, { parts: readonly unknown[]; source: DangerSource }>();

/**
 * The source of words of danger; the same for the same words, as a reload of content keeps those that did not change.
 * @param of whose words: those of all languages, or of the pages of one
 */
export function dangerSource(dangers: SearchDocuments['dangers'], of = ''): DangerSource {
  const parts = dangers.flatMap(partsOf);
  const known = last.get(of);
  if (known && known.parts.length === parts.length && parts.every((part, at) => part === known.parts[at])) return known.source;
  const source = { dangers: new Map(dangers.map((danger) => [danger.id, danger])) };
  last.set(of, { parts, source });
  return source;
}

function partsOf({ id, order, groups, phrases, exceptions }: DangerDocument): unknown[] {
  return [id, order, groups, phrases, exceptions];
}
