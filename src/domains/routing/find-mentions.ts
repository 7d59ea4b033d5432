import { slipsBetween } from '../../shared/slips.ts';
import { isFiller, isNearness } from './filler-words.ts';
import { soundsOfWord } from './name-sounds.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Name, NamedPlace, PlaceIndex } from './place-index.ts';
import type { Word } from './place-text.ts';
import type { Mention } from './rules.ts';

/** A mention with the words that make it up: from `first` up to, not including, `end`. */
export type FoundMention = Mention & { first: number; end: number; ordinary: boolean };

/** What a text says about places, and which of its words say nothing of the kind. */
export type Reading = {
  words: readonly Word[];
  mentions: readonly FoundMention[];
  /** The text speaks of the county as a whole. */
  county: boolean;
  /** Words that are neither a place nor filling, by their position. */
  leftover: ReadonlySet<number>;
};

const LONGEST_NAME = 4;

/** Finds every name and postcode in a text as it stands, slips of the keys apart. Longer names win over shorter ones. */
export function findMentions(index: PlaceIndex, words: readonly Word[]): Reading {
  const found: FoundMention[] = [];
  const leftover = new Set<number>();
  let county = false;
  for (let at = 0; at < words.length; ) {
    const { end, mention, isCounty } = readAt(index, words, at);
    if (mention) found.push(mention);
    else if (isCounty) county = true;
    else if (isUnknownWord(index, words[at])) leftover.add(at);
    at = end;
  }
  return {
    words,
    county,
    leftover,
    mentions: found.map((mention, position) => inContext(index, mention, { words, leftover, found, position })),
  };
}

function isUnknownWord(index: PlaceIndex, word: Word | undefined): boolean {
  return word?.kind === 'word' && !isFiller(word.folded) && !index.state.has(word.folded);
}

function readAt(index: PlaceIndex, words: readonly Word[], at: number): { end: number; mention?: FoundMention; isCounty?: boolean } {
  const word = words[at];
  if (word?.kind === 'postcode') return { end: at + 1, mention: postcodeMention(index, word.folded, at) };
  for (let end = Math.min(words.length, at + LONGEST_NAME); end > at; end -= 1) {
    const span = words.slice(at, end);
    if (span.some(({ kind, part }) => kind !== 'word' || part !== word?.part)) continue;
    const key = span.map(({ folded }) => folded).join('');
    if (index.county.has(key)) return { end, isCounty: true };
    const name = index.names.get(key) ?? (end - at === 1 || isSpa(word) ? nameBySounds(index, key) : undefined);
    if (name) return { end, mention: nameMention(name, span, at, end) };
  }
  return { end: at + 1 };
}

/** Only names with "Bad" are written as several words in other letters. */
function isSpa(word: Word | undefined): boolean {
  return word?.folded === 'бад' || word?.folded === 'باد';
}

function nameBySounds({ bySounds }: PlaceIndex, key: string): Name | undefined {
  for (const sounds of soundsOfWord(key)) {
    const name = bySounds.get(sounds);
    if (name) return name;
  }
  return undefined;
}

const plain = { weak: false, refines: false, orients: false, elsewhere: false, ordinary: false, alike: [] };

function postcodeMention(index: PlaceIndex, postcode: string, at: number): FoundMention {
  const place = index.byPostcode.get(postcode);
  const base = { ...plain, by: 'postcode' as const, key: postcode, first: at, end: at + 1 };
  if (place) return { ...base, places: [place] };
  return { ...base, places: [], outside: index.outsideByPostcode.get(postcode) ?? { postcode, county: '', keys: new Set() } };
}

function nameMention(name: Name, span: readonly Word[], first: number, end: number): FoundMention {
  const base = { ...plain, by: 'name' as const, key: name.key, first, end, ordinary: end - first === 1 && isOrdinaryWord(name.key) };
  if (name.outside) return { ...base, places: [], outside: name.outside };
  const spelled = span.map((word) => word.spelled).join('');
  return { ...base, places: asSpelled(name.named, spelled), alike: name.named.map(({ place }) => place) };
}

/** Burbach and Bürbach are one when folded: who spells one of them exactly means that one. */
function asSpelled(named: readonly NamedPlace[], spelled: string): NamedPlace['place'][] {
  const exact = named.filter((candidate) => candidate.spelled === spelled);
  return (exact.length > 0 ? exact : named).map(({ place }) => place);
}

type Context = { words: readonly Word[]; leftover: ReadonlySet<number>; found: readonly FoundMention[]; position: number };

function inContext(index: PlaceIndex, mention: FoundMention, { words, leftover, found, position }: Context): FoundMention {
  if (mention.by === 'postcode') return mention;
  const { opens = false, street = false, part } = words[mention.first] ?? {};
  const amongUnknown = [...leftover].some((at) => words[at]?.part === part);
  const weak = mention.ordinary ? street || amongUnknown : street && !opens;
  const orients = position > 0 && isNearness(words[mention.first - 1]?.folded ?? '');
  return { ...mention, weak, refines: opens || !street, orients, elsewhere: isNamesake(index, mention, found) };
}

/** A name that other places bear too, without a postcode beside it that may be one of ours with a slip. */
function isNamesake(index: PlaceIndex, { places }: FoundMention, found: readonly FoundMention[]): boolean {
  const typed = found.filter(({ by }) => by === 'postcode').map(({ key }) => key);
  return places.some(({ kind, municipalityId }) => {
    const own = index.postcodes.get(municipalityId) ?? [];
    return (
      kind === 'municipality' &&
      index.elsewhere.has(municipalityId) &&
      !typed.some((code) => own.some((known) => slipsBetween(known, code, 1) <= 1))
    );
  });
}
