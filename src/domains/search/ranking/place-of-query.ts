import { wordsOf } from '../../../shared/words.ts';
import { type Place, type PlaceSource, placeInWords, type Recognised, recognisePlace } from '../../routing/index.ts';

/** The place a search is about, and the query without it. */
export type PlacedQuery = {
  place: Place | null;
  /** Whether the query itself or the place field named it. */
  from: 'query' | 'field' | null;
  /** Places to choose from, where the query or the field may mean several. */
  question: Place[];
  /** What the place field turned out to be; null where it was left empty. */
  field: Recognised | null;
  /** The query without the place. */
  rest: string;
  /** Folded words that named the place in the query. */
  placeWords: string[];
};

/** Layer 2a. A place named in the query is more to the point than the one in the field, which may stand there from before. */
export function placeOfQuery(source: PlaceSource, query: string, fieldText: string | undefined): PlacedQuery {
  const named = placeInWords(source, query);
  const recognised = recognisePlace(source, fieldText ?? '');
  const field = recognised.status === 'none' ? null : recognised;
  const rest = named?.rest ?? query;
  const common = { field, rest, placeWords: wordsTakenOut(query, rest) };
  if (named && 'place' in named) return { ...common, place: named.place, from: 'query', question: [] };
  if (field?.status === 'found') return { ...common, place: field.place, from: 'field', question: [] };
  const fieldCandidates = field?.status === 'ask' ? field.candidates : [];
  return { ...common, place: null, from: null, question: named ? named.ambiguous : fieldCandidates };
}

/** The words of a village named in the query, for which services are named as well: "Hadem", "Lindenberg". */
export function villageOf({ place, from, placeWords }: PlacedQuery): string | undefined {
  return place?.kind === 'locality' && from === 'query' && placeWords.length > 0 ? placeWords.join(' ') : undefined;
}

function wordsTakenOut(query: string, rest: string): string[] {
  const left = new Set(wordsOf(rest));
  return wordsOf(query).filter((word) => !left.has(word));
}
