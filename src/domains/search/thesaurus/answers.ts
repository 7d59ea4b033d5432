import { steady } from '../ranking/steady.ts';
import { Tally } from '../ranking/tally.ts';
import type { QueryWord } from '../words/analyse.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { ConceptAnswers } from './concept-answers.ts';
import type { Hits } from './hits.ts';
import type { Target } from './labels.ts';
import type { Phrases } from './phrases.ts';
import type { Profiles } from './profiles.ts';
import type { Relation } from './relations.ts';

/** A second thing the same word points to counts this much beside the first: "Pflegeberatung" is care and advice. */
const secondAnswer = 0.6;
/** What a topic counts that a word points to, beside a concept: topics are wide, and hold much that is not meant. */
const topicStrength = 0.8;
/** What a stop word counts that is part of a phrase of nothing else ("kann nicht mehr"). */
const stopWordWeight = 0.2;
/** What a word counts that stands in every service, beside one that stands in few. */
const leastRarity = 0.2;
/** How much the support of the whole query decides about a hit. */
const supportMatters = 0.5;
/** Of many things a word may point to, only the likeliest are looked at. */
const mostPointers = 16;

/** Squares of answers fainter than this change no order. */
const faintest = 0.0005;

/** What is needed to answer. The first `concepts` targets are concepts, the others topics. */
export type Answering = {
  profiles: Profiles;
  relations: readonly (readonly Relation[])[];
  conceptAnswers: ConceptAnswers;
  concepts: number;
  vocabulary: Vocabulary;
  phrases: Phrases;
  tallies: AnswerTallies;
};

/** Room to reckon in, by profile. */
export type AnswerTallies = Readonly<Record<'all' | 'best' | 'second' | 'concept', Tally>>;

/** Room for so many profiles. */
export function answerTallies(profiles: number): AnswerTallies {
  return { all: new Tally(profiles), best: new Tally(profiles), second: new Tally(profiles), concept: new Tally(profiles) };
}

/**
 * How well each profile answers a query: the share of the query it answers, weighed by how telling its words are; above 1 only
 * where a word points to several of its concepts and topics. Holds until the next query.
 */
export function answersOf(query: readonly QueryWord[], hits: Hits, answering: Answering): Tally {
  const { all, best } = answering.tallies;
  all.clear();
  for (const { share, pointers } of askedTargets(query, hits, answering)) {
    answerWord(pointers, answering);
    for (const profile of best.things()) all.add(profile, steady(share * best.of(profile)));
  }
  return all;
}

type Pointer = { target: Target; strength: number };

/** The words of a query that count, each with its share of the whole and the targets it points to. */
function askedTargets(query: readonly QueryWord[], hits: Hits, answering: Answering): { share: number; pointers: Pointer[] }[] {
  const isPointed = (position: number) => [...hits.values()].some((strengths) => (strengths[position] ?? 0) > 0);
  const weights = query.map((word) =>
    word.stop ? (isPointed(word.position) ? stopWordWeight : 0) : word.importance * rarity(word, answering),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / whole);
  const support = supportOf(hits, shares, answering);
  return shares
    .map((share, position) => ({ share, pointers: likeliest(hits, position, support) }))
    .filter(({ pointers }) => pointers.length > 0);
}

/**
 * How far each target is supported by the query as a whole, 0 to 1: in a long story, what several words or a whole phrase point
 * to is meant, or what they point to lies near; what a single word hints at is often chance.
 */
function supportOf(hits: Hits, shares: readonly number[], { relations, concepts }: Answering): Map<Target, number> {
  const evidence = new Map<Target, number>();
  for (const [target, strengths] of hits) {
    const sum = shares.reduce((total, share, at) => total + share * (strengths[at] ?? 0), 0);
    evidence.set(target, sum);
  }
  const support = new Map<Target, number>();
  let most = 0;
  for (const [target, own] of evidence) {
    let sum = own;
    for (const near of target < concepts ? (relations[target] ?? []) : []) {
      if (near.target !== target) sum += near.strength * (evidence.get(near.target) ?? 0);
    }
    support.set(target, sum);
    most = Math.max(most, sum);
  }
  for (const [target, sum] of support) support.set(target, most === 0 ? 1 : steady(1 - supportMatters + supportMatters * (sum / most)));
  return support;
}

function likeliest(hits: Hits, position: number, support: ReadonlyMap<Target, number>): Pointer[] {
  const pointers: Pointer[] = [];
  for (const [target, strengths] of hits) {
    const strength = strengths[position] ?? 0;
    if (strength > 0) pointers.push({ target, strength: strength * (support.get(target) ?? 1) });
  }
  return pointers.sort((a, b) => b.strength - a.strength || a.target - b.target).slice(0, mostPointers);
}

/** Leaves the best answer by concepts or topics in `best`, and part of the second best added to it. */
function answerWord(pointers: readonly Pointer[], answering: Answering): void {
  const { best, second, concept } = answering.tallies;
  for (const tally of [best, second, concept]) tally.clear();
  const offer = (profile: number, answer: number) => {
    const first = best.of(profile);
    best.raise(profile, answer);
    second.raise(profile, Math.min(first, answer));
  };
  answerByConcepts(pointers, answering);
  for (const profile of concept.things()) offer(profile, Math.sqrt(concept.of(profile)));
  for (const { target, strength } of pointers) {
    if (target < answering.concepts) continue;
    for (const { profile, weight } of answering.profiles.answering(target)) offer(profile, topicStrength * strength * weight);
  }
  for (const profile of second.things()) best.add(profile, secondAnswer * second.of(profile));
}

function answerByConcepts(pointers: readonly Pointer[], { conceptAnswers, concepts, tallies }: Answering): void {
  for (const { target, strength } of pointers) {
    if (target >= concepts) continue;
    for (const { profile, weight } of conceptAnswers(target)) {
      const square = strength * strength * weight;
      if (square < faintest) break;
      tallies.concept.add(profile, square);
    }
  }
}

/** 1 for words of at most one service that labels of one target use, falling to 0.02 or so for words of all. */
function rarity({ terms }: QueryWord, { vocabulary: { documentsWith, documents }, phrases }: Answering): number {
  const typed = terms.filter(({ layer }) => layer === 'exact');
  const found = Math.max(1, ...typed.map(({ stem }) => documentsWith(stem)));
  const inTexts = documents < 2 ? 1 : Math.max(leastRarity, steady(1 - Math.log(found) / Math.log(documents)));
  const inLabels = typed.flatMap(({ stem }) => phrases.stems.get(stem)?.weight ?? []);
  return inLabels.length === 0 ? inTexts : inTexts * Math.max(...inLabels);
}
