import type { Answers, Condition, Path } from './schema.ts';

type Asked = { questions: readonly Path['answered'][number]['question'][] };

/** Whether a condition holds: each question it names was answered with one of the listed options. */
export function holds(when: Condition | undefined, answers: Answers): boolean {
  return Object.entries(when ?? {}).every(([question, options]) => options.includes(answers[question] ?? ''));
}

/**
 * Where the answers lead: questions in their order, each asked only when its condition holds. The next step is computed
 * from the answers and stored nowhere, so going back and answering differently just works. Answers to questions that
 * do not apply, and options that do not exist, are as if never given.
 */
export function pathOf({ questions }: Asked, answers: Answers): Path {
  const answered: Path['answered'] = [];
  const valid: Record<string, string> = {};
  for (const [index, question] of questions.entries()) {
    if (!holds(question.when, valid)) continue;
    const option = question.options.find(({ id }) => id === answers[question.id]);
    if (!option) return { answered, next: question, ahead: questions.length - index };
    answered.push({ question, option });
    valid[question.id] = option.id;
  }
  return { answered, next: undefined, ahead: 0 };
}

/** The answers that count on a path. */
export function answersOf({ answered }: Pick<Path, 'answered'>): Answers {
  return Object.fromEntries(answered.map(({ question, option }) => [question.id, option.id]));
}
