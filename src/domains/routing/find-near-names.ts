import { slipsBetween } from '../../shared/slips.ts';
import type { Reading } from './find-mentions.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Name, PlaceIndex } from './place-index.ts';
import { allowedSlips, distinct } from './rules.ts';
import type { Outside, Place } from './schema.ts';

/** Names that differ from what was typed by the fewest slips of the keys. */
export type NearNames = { slips: number; places: Place[]; outside: Outside[]; first: number; end: number };

/** Which words and names are compared. */
export type NearSearch = {
  /** Slips allowed at most, whatever the length. */
  most?: number;
  /** Letters the typed word must have. */
  shortest?: number;
  /** Only places that pass. */
  among?: (place: Place) => boolean;
  /** Running text: everyday words are no slips. */
  runningText?: boolean;
};

const LONGEST_NAME = 3;

/**
 * The names nearest to the words of a text that mean nothing else. Equally near names all come back: the caller asks.
 * Where two are equally near, umlauts decide ("Burbch" is nearer to Burbach than to Bürbach).
 */
export function findNearNames(index: PlaceIndex, reading: Reading, search: NearSearch = {}): NearNames | undefined {
  let best: (NearNames & { rank: number }) | undefined;
  for (const { first, end } of spans(reading)) {
    const words = reading.words.slice(first, end);
    const key = words.map(({ folded }) => folded).join('');
    if (key.length < (search.shortest ?? 4) || (search.runningText && words.length === 1 && isOrdinaryWord(key))) continue;
    const spelled = words.map((word) => word.spelled).join('');
    for (const name of index.names.values()) {
      const slips = slipsTo(name, key, spelled, search);
      if (slips === undefined) continue;
      for (const bearer of bearersOf(name, spelled, search)) {
        const rank = slips * 100 + bearer.apart;
        if (best && rank > best.rank) continue;
        if (!best || rank < best.rank) best = { rank, slips, places: [], outside: [], first, end };
        if (bearer.place) best.places.push(bearer.place);
        if (bearer.outside) best.outside.push(bearer.outside);
      }
    }
  }
  return best && { ...best, places: distinct(best.places) };
}

/** Runs of neighbouring words that mean nothing else; words before a house number only where no others are left. */
function spans({ words, leftover }: Reading): { first: number; end: number }[] {
  const usable = [...leftover].filter((at) => !words[at]?.streetName);
  const offStreet = usable.filter((at) => !words[at]?.street);
  const open = new Set(offStreet.length > 0 ? offStreet : usable);
  return [...open].flatMap((first) => {
    const ends: { first: number; end: number }[] = [];
    for (let end = first + 1; end <= first + LONGEST_NAME && open.has(end - 1) && words[end - 1]?.part === words[first]?.part; end += 1)
      ends.push({ first, end });
    return ends;
  });
}

/** Counted as folded and as spelled, whichever is less: "Puerbach" may be Puderbach without its d as well as Bürbach with a p. */
function slipsTo(name: Name, key: string, spelled: string, { most = 2, runningText }: NearSearch): number | undefined {
  if (runningText && (key[0] !== name.key[0] || isOrdinaryWord(name.key))) return undefined;
  const limit = Math.min(most, allowedSlips(name.key.length));
  const asSpelled = spelled === key ? [] : name.named.map((named) => slipsBetween(named.spelled, spelled, limit));
  const slips = Math.min(slipsBetween(name.key, key, limit), ...asSpelled);
  return slips <= limit && limit > 0 ? slips : undefined;
}

type Bearer = { apart: number; place?: Place; outside?: Outside };

function bearersOf(name: Name, spelled: string, { among, runningText }: NearSearch): Bearer[] {
  const inside = name.named
    .filter(({ place }) => !among || among(place))
    .map((named) => ({ place: named.place, apart: lettersApart(named.spelled, spelled) }));
  const outside = name.outside && !among && !runningText ? [{ outside: name.outside, apart: lettersApart(name.key, spelled) }] : [];
  return [...inside, ...outside];
}

/** Slips with umlauts apart from plain vowels, as two letters or as one: "Brbach" lacks one letter of Burbach and one of Bürbach. */
function lettersApart(a: string, b: string): number {
  const umlautsAsOne = (spelled: string) => spelled.replace(/ae/g, 'ä').replace(/oe/g, 'ö').replace(/ue/g, 'ü');
  return Math.min(slipsBetween(a, b, 9), slipsBetween(umlautsAsOne(a), umlautsAsOne(b), 9));
}
