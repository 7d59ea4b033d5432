import { isLeading, isPlacing } from './filler-words.ts';
import { type FoundMention, findMentions, type Reading } from './find-mentions.ts';
import { findNearNames } from './find-near-names.ts';
import { type PlaceIndex, type PlaceSource, placeIndex } from './place-index.ts';
import { readWords, type Word } from './place-text.ts';
import { weigh } from './rules.ts';
import type { Place } from './schema.ts';

/** A place found within a query, or the places it may mean, and the query without it. */
export type PlaceInWords = { place: Place; rest: string } | { ambiguous: Place[]; rest: string } | undefined;

/**
 * Finds the place within running text such as a search ("Demenz in Kreuztal", "pflegedienst 57319"). Careful rather
 * than clever: a village named like an everyday word counts only where the text says so, and only words of seven
 * letters or more may carry one slip.
 * @returns undefined where the text names no place of the county
 */
export function placeInWords(snapshot: PlaceSource, query: string): PlaceInWords {
  const index = placeIndex(snapshot);
  const reading = findMentions(index, readWords(query));
  const inside = reading.mentions.filter(({ outside }) => !outside).map((mention) => ({ ...mention, weak: false }));
  const sure = inside.filter((mention) => !mention.ordinary || isMeant(reading, mention, inside));
  const verdict = weigh(sure, index.municipalities);
  if (verdict?.status === 'found') return { place: verdict.place, rest: without(query, reading.words, sure) };
  if (verdict?.status === 'ask') return { ambiguous: verdict.candidates, rest: without(query, reading.words, sure) };
  return withOneSlip(index, reading, query);
}

/** An everyday word is a place after "in", "bei", "aus", "nach", or beside a postcode or town it belongs to. */
function isMeant({ words }: Reading, mention: FoundMention, all: readonly FoundMention[]): boolean {
  if (isPlacing(words[mention.first - 1]?.folded ?? '')) return true;
  const towns = new Set(mention.places.map(({ municipalityId }) => municipalityId));
  return all.some((other) => other !== mention && !other.ordinary && other.places.some(({ municipalityId }) => towns.has(municipalityId)));
}

function withOneSlip(index: PlaceIndex, reading: Reading, query: string): PlaceInWords {
  const near = findNearNames(index, reading, { most: 1, shortest: 7, runningText: true });
  const [place, ...others] = near?.places ?? [];
  if (!near || !place) return undefined;
  const names = new Set(near.places.map(({ name }) => name));
  if (names.size > 1) return undefined;
  const rest = without(query, reading.words, [near]);
  return others.length === 0 ? { place, rest } : { ambiguous: near.places, rest };
}

function without(query: string, words: readonly Word[], spans: readonly { first: number; end: number }[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const { first, end } of spans) {
    kept.push(query.slice(from, words[firstLeading(words, first)]?.from));
    from = endWithSuffix(query, words[end - 1]?.to ?? from);
  }
  return tidy([...kept, query.slice(from)].join(' '));
}

/** An ending behind an apostrophe belongs to the name: Turkish "Siegen'de". */
function endWithSuffix(query: string, end: number): number {
  return end + (/^['’]\p{L}{1,4}(?!\p{L})/u.exec(query.slice(end))?.[0].length ?? 0);
}

/** "in", "bei", "im Raum", "in der Nähe von" go with the place. */
function firstLeading(words: readonly Word[], first: number): number {
  let at = first;
  while (at > 0 && isLeading(words[at - 1]?.folded ?? '')) at -= 1;
  const [before, article] = [words[at - 2]?.folded, words[at - 1]?.folded];
  return at < first && article === 'der' && before === 'in' ? at - 2 : at;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/,(\s*,)+/g, ',')
    .replace(/^[\s,;()/-]+|[\s,;(/-]+$/g, '')
    .replace(/\(\s*\)/g, '')
    .trim();
}
