import type { Target } from './labels.ts';
import type { Answer, Profiles } from './profiles.ts';
import type { Relation } from './relations.ts';

/** Profiles that answer a concept, with the square of how well, best first. */
export type ConceptAnswers = (concept: Target) => readonly Answer[];

/** Fainter squares are left out: they change no order, and there are many. */
const faintest = 0.002;

/**
 * What each concept says about profiles by itself, by related concepts and by its topics. Several concepts of a service that lie
 * near the one asked for say more than one, and less than their sum: they add up as squares. Reckoned once a concept, when it is
 * first asked for.
 */
export function conceptAnswers(profiles: Profiles, relations: readonly (readonly Relation[])[]): ConceptAnswers {
  const known: (readonly Answer[] | undefined)[] = [];
  return (concept) => {
    known[concept] ??= answersOf(relations[concept] ?? [], profiles);
    return known[concept];
  };
}

function answersOf(relations: readonly Relation[], profiles: Profiles): Answer[] {
  const squares = new Map<number, number>();
  const add = (answers: readonly Answer[], strength: number) => {
    for (const { profile, weight } of answers) squares.set(profile, (squares.get(profile) ?? 0) + (strength * weight) ** 2);
  };
  for (const { target, kind, strength, uncoded } of relations) {
    add(profiles.answering(target), strength);
    if (kind === 'topic') add(profiles.uncodedIn(target), uncoded);
  }
  return [...squares]
    .filter(([, square]) => square >= faintest)
    .map(([profile, weight]) => ({ profile, weight }))
    .sort((a, b) => b.weight - a.weight || a.profile - b.profile);
}
