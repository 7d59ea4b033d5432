import { z } from 'zod';
import { id } from './id.ts';
import { localized } from './localized.ts';

/** Holds when, for each question named, one of the listed options was chosen. Missing: always. */
export const condition = z.record(id, z.array(id).min(1));
export type Condition = z.infer<typeof condition>;

const question = z.strictObject({
  id,
  question: localized,
  help: localized.optional(),
  options: z.array(z.strictObject({ id, label: localized })).min(2),
  when: condition.optional(),
});
export type Question = z.infer<typeof question>;

/** `situations/*.yaml`: guided entry by what happened. The next question is computed from the answers, never stored. */
export const situation = z.strictObject({
  title: localized,
  lead: localized,
  order: z.number().int(),
  /** Whoever reads of it may have to leave in a hurry: its pages offer the quick exit of `portal.yaml`. */
  discreet: z.boolean().optional(),
  questions: z.array(question).min(1).max(5),
  /** First steps, most urgent first. */
  steps: z
    .array(
      z.strictObject({
        title: localized,
        text: localized,
        when: condition.optional(),
        helplines: z.array(id).default([]),
        services: z.array(id).default([]),
      }),
    )
    .min(2),
  /** Topics whose services are shown, best first. */
  topics: z.array(z.strictObject({ topic: id, when: condition.optional() })).min(1),
  enquiry: z.strictObject({
    /** Start of the enquiry, in the resident's voice. They can change every word. */
    text: localized,
    /** The option that says for whom: question id and what each option means. */
    for: z.strictObject({ question: id, options: z.record(id, z.enum(['self', 'relative', 'professional'])) }).optional(),
  }),
  /** The pages or laws the steps rest on. */
  source: z.string().min(1),
  text_date: z.iso.date(),
});
export type Situation = z.infer<typeof situation>;
