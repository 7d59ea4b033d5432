import { isFiller, isNearness } from './filler-words.ts';
import type { Reading } from './find-mentions.ts';
import type { PlaceIndex } from './place-index.ts';
import type { Place } from './schema.ts';

/** The words of the name: from `first` up to, not including, `end`. */
type Span = { first: number; end: number };

/**
 * Whether an unknown word beside the only name of a place may give it another meaning, so that the place must be asked for:
 * "Neunkirchen (Saar)", "Kreis Neunkirchen", "Freudenberg am Main" are elsewhere, and "Betzdorf bei Siegen" is not Siegen.
 */
export function isDoubtful(index: PlaceIndex, reading: Reading, place: Place, span: Span | undefined = onlyName(reading)): boolean {
  if (reading.mentions.some(({ by }) => by === 'postcode')) return false;
  const wordBefore = ({ first }: Span) => reading.words[first - 1];
  const districts = reading.mentions.filter((mention) => /^(land)?kreis$/.test(wordBefore(mention)?.folded ?? ''));
  if (districts.some(({ outside }) => !outside)) return true;
  if (!span) return false;
  const before = wordBefore(span);
  if (before && isNearness(before.folded) && isOpenWord(reading, span.first - 2)) return true;
  return place.kind === 'municipality' && index.elsewhere.has(place.municipalityId) && isOpenWord(reading, nextWord(reading, span.end));
}

function onlyName({ mentions }: Reading): Span | undefined {
  const [mention, ...others] = mentions.filter(({ weak }) => !weak);
  return others.length === 0 ? mention : undefined;
}

function nextWord({ words }: Reading, from: number): number {
  let at = from;
  while (words[at] && isFiller(words[at]?.folded ?? '')) at += 1;
  return at;
}

/** Neither a place, nor filling, nor of a street's name. */
function isOpenWord({ words, leftover }: Reading, at: number): boolean {
  const word = words[at];
  return leftover.has(at) && word !== undefined && !word.street && !word.streetName;
}
