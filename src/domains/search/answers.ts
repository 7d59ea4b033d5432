import type { QueryWord } from './analyse.ts';
import type { Hits } from './hits.ts';
import type { Target } from './labels.ts';
import type { Profiles } from './profiles.ts';
import type { Relation } from './relations.ts';
import { steady } from './steady.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A second thing the same word points to counts this much beside the first: "Pflegeberatung" is care and advice. */
const secondAnswer = 0.4;
/** Of many things a word may point to, only the likeliest are looked at. */
const mostPointers = 16;

/** What is needed to answer. The first `concepts` targets are concepts, the others topics. */
export type Answering = { profiles: Profiles; relations: readonly (readonly Relation[])[]; concepts: number; vocabulary: Vocabulary };

/**
 * How well each profile answers a query: the share of the query it answers, weighed by how telling its words are; above 1 only
 * where a word points to several of its concepts and topics. Profiles that answer nothing are left out.
 */
export function answersOf(query: readonly QueryWord[], hits: Hits, answering: Answering): Map<number, number> {
  const answers = new Map<number, number>();
  for (const { share, pointers } of askedTargets(query, hits, answering.vocabulary)) {
    for (const [profile, answer] of answersToWord(pointers, answering)) {
      answers.set(profile, (answers.get(profile) ?? 0) + steady(share * answer));
    }
  }
  return answers;
}

type Pointer = { target: Target; strength: number };

/** The words of a query that count, each with its share of the whole and the targets it points to. */
function askedTargets(query: readonly QueryWord[], hits: Hits, vocabulary: Vocabulary): { share: number; pointers: Pointer[] }[] {
  const asked = query.map((word) => ({ word, pointers: likeliest(hits, word.position) }));
  const counted = asked.filter(({ word, pointers }) => !word.stop || pointers.length > 0);
  const weights = counted.map(({ word }) => (word.stop ? 1 : word.importance * rarity(word, vocabulary)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return counted.map(({ pointers }, at) => ({ share: (weights[at] ?? 0) / whole, pointers })).filter(({ pointers }) => pointers.length > 0);
}

function likeliest(hits: Hits, position: number): Pointer[] {
  const pointers: Pointer[] = [];
  for (const [target, positions] of hits) {
    const strength = positions.get(position);
    if (strength !== undefined) pointers.push({ target, strength });
  }
  return pointers.sort((a, b) => b.strength - a.strength || a.target - b.target).slice(0, mostPointers);
}

/** The best answer by concepts and the best by topics, or the two best by topics: the better of them, and part of the other. */
function answersToWord(pointers: readonly Pointer[], answering: Answering): Map<number, number> {
  const best = new Map<number, number>();
  const second = new Map<number, number>();
  const offer = (profile: number, answer: number) => {
    const first = best.get(profile) ?? 0;
    const [more, less] = answer > first ? [answer, first] : [first, answer];
    best.set(profile, more);
    if (less > (second.get(profile) ?? 0)) second.set(profile, less);
  };
  for (const [profile, answer] of byConcepts(pointers, answering)) offer(profile, answer);
  for (const { target, strength } of pointers) {
    if (target < answering.concepts) continue;
    for (const { profile, weight } of answering.profiles.answering(target)) offer(profile, strength * weight);
  }
  for (const [profile, answer] of second) best.set(profile, (best.get(profile) ?? 0) + secondAnswer * answer);
  return best;
}

function byConcepts(pointers: readonly Pointer[], { profiles, relations, concepts }: Answering): Map<number, number> {
  const best = new Map<number, number>();
  const offer = (profile: number, answer: number) => {
    if (answer > (best.get(profile) ?? 0)) best.set(profile, answer);
  };
  for (const pointer of pointers) {
    if (pointer.target >= concepts) continue;
    for (const { target, kind, strength, uncoded } of relations[pointer.target] ?? []) {
      for (const { profile, weight } of profiles.answering(target)) offer(profile, pointer.strength * strength * weight);
      if (kind === 'concept') continue;
      for (const { profile, weight } of profiles.uncodedIn(target)) offer(profile, pointer.strength * uncoded * weight);
    }
  }
  return best;
}

/** 1 for words of at most one service, falling to 0.2 for words of all. */
function rarity({ terms }: QueryWord, { documentsWith, documents }: Vocabulary): number {
  const found = Math.max(1, ...terms.filter(({ layer }) => layer === 'exact').map(({ stem }) => documentsWith(stem)));
  return documents < 2 ? 1 : Math.max(0.2, steady(1 - Math.log(found) / Math.log(documents)));
}
