import { slipsBetween } from '../../shared/slips.ts';
import { isDoubtful } from './doubt.ts';
import { findMentions, type Reading } from './find-mentions.ts';
import { findNearNames } from './find-near-names.ts';
import { type PlaceIndex, type PlaceSource, placeIndex } from './place-index.ts';
import { readWords } from './place-text.ts';
import { distinct, type Verdict, weigh } from './rules.ts';
import type { Outside, Place, Recognised } from './schema.ts';
import { placesBeginning } from './suggest-places.ts';

const MOST_CANDIDATES = 12;

/**
 * What a person means by a typed place: a postcode, town or village of the county in any spelling, with or without a
 * street and other words. Asks where it fits several places or contradicts itself, and says when it lies outside.
 * @param text as typed; only the first 400 characters count
 */
export function recognisePlace(snapshot: PlaceSource, text: string): Recognised {
  const index = placeIndex(snapshot);
  const words = readWords(joinedPostcode(text));
  if (words.length === 0) return { status: 'none' };
  const reading = findMentions(index, words);
  const verdict = weigh(reading.mentions, index.municipalities);
  if (verdict) return withLeftovers(snapshot, index, reading, verdict);
  const near = fromNearNames(snapshot, index, reading);
  if (near) return near;
  if (reading.county) return ask('ambiguous', [...index.municipalities.values()]);
  return fromNearPostcode(index, words) ?? fromBeginning(index, text) ?? { status: 'unknown' };
}

/** "57 319" and "D - 57319" as people write them on forms. */
function joinedPostcode(text: string): string {
  const digits = text.replace(/\s/g, '');
  return /^\p{Nd}{5}$/u.test(digits) ? digits : text;
}

function ask(why: 'ambiguous' | 'contradiction' | 'typo', candidates: readonly Place[]): Recognised {
  return { status: 'ask', why, candidates: distinct(candidates).slice(0, MOST_CANDIDATES) };
}

function outsideAnswer(snapshot: PlaceSource, { postcode, name, county }: Outside): Recognised {
  return { status: 'outside', ...(postcode && { postcode }), ...(name && { name }), county, phone: snapshot.neighbours.phone };
}

/** Words beside the place that are nearly the name of another may narrow it down, complete it or contradict it. */
function withLeftovers(snapshot: PlaceSource, index: PlaceIndex, reading: Reading, verdict: Verdict): Recognised {
  if (verdict.status === 'outside') return outsideAnswer(snapshot, verdict.outside);
  if (verdict.status === 'ask')
    return verdict.why === 'ambiguous' ? narrowed(index, reading, verdict.candidates) : ask(verdict.why, verdict.candidates);
  const { place } = verdict;
  if (isDoubtful(index, reading, place)) return ask('ambiguous', [place]);
  const within = findNearNames(index, reading, { among: ({ municipalityId }) => municipalityId === place.municipalityId });
  const elsewhere = findNearNames(index, reading, {
    most: 1,
    shortest: 5,
    among: ({ municipalityId }) => municipalityId !== place.municipalityId,
  });
  if (elsewhere && elsewhere.slips <= (within?.slips ?? 1)) return ask('contradiction', [place, ...elsewhere.places]);
  const [locality, ...others] = within?.places.filter(({ kind }) => kind === 'locality') ?? [];
  if (place.kind === 'locality' || !locality || others.length > 0) return { status: 'found', place };
  return { status: 'found', place: { ...locality, ...(place.postcode && { postcode: place.postcode }) }, corrected: true };
}

function narrowed(index: PlaceIndex, reading: Reading, candidates: readonly Place[]): Recognised {
  const near = findNearNames(index, reading, {
    among: ({ municipalityId }) => candidates.some((candidate) => candidate.municipalityId === municipalityId),
  });
  const towns = new Set(near?.places.map(({ municipalityId }) => municipalityId));
  const [place, ...others] = candidates.filter(({ municipalityId }) => towns.has(municipalityId));
  return place && others.length === 0 ? { status: 'found', place, corrected: true } : ask('ambiguous', candidates);
}

function fromNearNames(snapshot: PlaceSource, index: PlaceIndex, reading: Reading): Recognised | undefined {
  const near = findNearNames(index, reading);
  if (!near) return undefined;
  const [place, ...others] = near.places;
  const [outside] = near.outside;
  if (!place) return outside && outsideAnswer(snapshot, outside);
  if (others.length > 0) return ask(new Set(near.places.map(({ name }) => name)).size === 1 ? 'ambiguous' : 'typo', near.places);
  if (outside || isDoubtful(index, reading, place, near)) return ask('typo', [place]);
  return { status: 'found', place, corrected: true };
}

/** A postcode with a digit too few or too many names no place, but leads to a question. */
function fromNearPostcode(index: PlaceIndex, words: readonly { kind: string; folded: string }[]): Recognised | undefined {
  const [number] = words.filter(({ kind, folded }) => kind === 'number' && (folded.length === 4 || folded.length === 6));
  if (!number) return undefined;
  const near = [...index.byPostcode.values()].filter(({ id }) => slipsBetween(id, number.folded, 1) <= 1);
  return near.length > 0 ? ask('typo', near) : undefined;
}

/** Somebody stopped typing: "Kreuz", "Nieder". */
function fromBeginning(index: PlaceIndex, text: string): Recognised | undefined {
  if (text.trim().length < 4) return undefined;
  const begun = placesBeginning(index, text);
  return begun.length > 0 && begun.length <= MOST_CANDIDATES ? ask('typo', begun) : undefined;
}
