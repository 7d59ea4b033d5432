import type { Entry, Situation, Snapshot } from '../content/index.ts';
import { serviceById } from '../directory/index.ts';
import { holds } from './rules.ts';
import type { Answers, Outcome } from './schema.ts';

/**
 * What the end of a guided path shows. Helplines and services that are not shown to residents are left out.
 * @param answers only those that count on the path
 */
export function outcomeOf(snapshot: Snapshot, situation: Entry<Situation>, answers: Answers): Outcome {
  const steps = situation.steps
    .filter(({ when }) => holds(when, answers))
    .map((step) => ({
      ...step,
      helplines: step.helplines.flatMap((id) => snapshot.helplines.get(id) ?? []).filter(({ confidence }) => confidence !== 'low'),
      services: step.services.flatMap((id) => serviceById(snapshot, id) ?? []),
    }));
  const who = situation.enquiry.for;
  return {
    steps,
    topics: situation.topics.filter(({ when }) => holds(when, answers)).map(({ topic }) => topic),
    for: who ? who.options[answers[who.question] ?? ''] : undefined,
  };
}
