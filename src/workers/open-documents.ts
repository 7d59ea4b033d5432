import { finishInSlices, type OpenSearch, openSteps, unpackDocuments } from '../domains/search/index.ts';

/** Opens the search over documents that came over the wire. A part of its own: it weighs the most and is wanted the least. */
export function openDocuments(text: string, pause: () => Promise<void>): Promise<OpenSearch> {
  return finishInSlices(openSteps(unpackDocuments(text)), pause);
}
