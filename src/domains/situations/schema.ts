import type { Condition, Entry, Helpline, Question, Service, Situation } from '../content/index.ts';

/** Chosen options by question id. */
export type Answers = Readonly<Record<string, string>>;

/** A first step with what helps right away. */
export type Step = Omit<Situation['steps'][number], 'helplines' | 'services'> & {
  helplines: Entry<Helpline>[];
  services: Entry<Service>[];
};

/** Where somebody stands in a guided path: before a question, or at its end. */
export type Path = {
  /** Answered so far, in the order asked. Answers that no longer apply are not among them. */
  answered: { question: Question; option: Question['options'][number] }[];
  /** The next question; missing at the end. */
  next: Question | undefined;
  /** How many questions this path has at most from here on, the next one included. */
  ahead: number;
};

/** The end of a path: what to do, what to look at, and how an enquiry would begin. */
export type Outcome = { steps: Step[]; topics: string[]; for: 'self' | 'relative' | 'professional' | undefined };

export type { Condition };
