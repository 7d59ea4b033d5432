import type { SearchDocuments } from '../documents/search-documents.ts';

const stale = 0.95;
const confirming = 0.97;

/** How far each entry is trusted in a year, by the entry's number: 1, and less where it is stale or being confirmed. */
export type Trust = (year: number) => Float64Array;

/** Reckons it once for the year that is asked for. */
export function trustOf({ entries, staleAfterYears }: SearchDocuments): Trust {
  let last: { year: number; factors: Float64Array } | undefined;
  return (year) => {
    if (last?.year !== year) {
      const factors = entries.map((entry) => (year - entry.year > staleAfterYears ? stale : 1) * (entry.confirming ? confirming : 1));
      last = { year, factors: Float64Array.from(factors) };
    }
    return last.factors;
  };
}
