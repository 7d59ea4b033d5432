import type { Place } from '../../domains/routing/index.ts';

/** What the open interface answers about a place, as far as the form shows it. */
export type RoutingReply = {
  status: 'routed' | 'ask' | 'outside' | 'unknown';
  area: string | null;
  office: { name: string } | null;
  reason: string;
  candidates: readonly Place[];
};

/** Sentences of the page with `{office}` and `{reason}` for their gaps. `ask` stands before the places to choose from. */
export type PreviewWords = { goesTo: string; goesToOffice: string; ask: string };

/** A line below the place field; `area` only where the office is certain. */
export type Preview = { text: string; area: string | undefined; candidates: readonly Place[] };

export const noPreview: Preview = { text: '', area: undefined, candidates: [] };

/**
 * Which office gets the enquiry and why, or the question that is open.
 * @param other true where the enquiry is about somebody else: a reason such as "weil Sie in Siegen wohnen" would be wrong then
 */
export function previewOf({ status, area, office, reason, candidates }: RoutingReply, words: PreviewWords, other: boolean): Preview {
  if (status !== 'routed' || !area || !office) {
    return { text: candidates.length > 0 ? `${reason} ${words.ask}` : reason, area: undefined, candidates };
  }
  const sentence = other ? words.goesToOffice : words.goesTo;
  // A function, as a name may hold what `replace` takes for a pattern.
  const text = sentence.replace('{office}', () => office.name).replace('{reason}', () => reason);
  return { text, area, candidates: [] };
}
