/**
 * Owns the guided paths through life situations: which question comes next and what stands at the end.
 * Knows nothing of how answers travel or of what an enquiry becomes.
 */
export { isDiscreetSituation } from './discreet.ts';
export { outcomeOf } from './outcome.ts';
export { answersOf, holds, pathOf } from './rules.ts';
export type { Answers, Outcome, Path, Step } from './schema.ts';
export { servicesFor } from './services-for.ts';
