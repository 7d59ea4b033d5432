import type { State } from './schema.ts';

/** What can happen to a case. `reply` is the resident's. */
export type Action = 'take' | 'answer' | 'ask' | 'note' | 'reroute' | 'close' | 'reopen' | 'reply' | 'withdraw';

/**
 * Every state and what may happen in it, with the state that follows. What is not here is refused.
 * A case must be taken before it is worked on, so that one person answers for it; taking again hands it to a colleague.
 */
export const transitions: Readonly<Record<State, Readonly<Partial<Record<Action, State>>>>> = {
  received: { take: 'in-clearing', note: 'received', reroute: 'received', reply: 'received', withdraw: 'closed' },
  'in-clearing': {
    take: 'in-clearing',
    answer: 'in-clearing',
    ask: 'waiting',
    note: 'in-clearing',
    reroute: 'received',
    close: 'closed',
    reply: 'in-clearing',
    withdraw: 'closed',
  },
  waiting: {
    take: 'waiting',
    answer: 'waiting',
    ask: 'waiting',
    note: 'waiting',
    reroute: 'received',
    close: 'closed',
    reply: 'in-clearing',
    withdraw: 'closed',
  },
  closed: { note: 'closed', reopen: 'in-clearing', reply: 'in-clearing' },
};

/** The state after an action, or undefined where the action is not allowed. */
export function nextState(state: State, action: Action): State | undefined {
  return transitions[state][action];
}

/** The actions that a state allows. */
export function actionsIn(state: State): readonly Action[] {
  return Object.keys(transitions[state]) as Action[];
}

/** True where the office owes a message and its day has passed. Days as ISO text. */
export function isOverdue(due: string | null, today: string): boolean {
  return due !== null && due < today;
}

/**
 * The day a number of working days after another: Monday to Friday without public holidays; the first day does not count.
 * @param isHoliday tells public holidays
 */
export function workingDaysAfter(
  day: Temporal.PlainDate,
  count: number,
  isHoliday: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = reached.add({ days: 1 });
    if (reached.dayOfWeek <= 5 && !isHoliday(reached)) left -= 1;
  }
  return reached;
}

/** Letters and digits that are told apart on paper and over the telephone; no vowels but A, E and U, so that few words arise. */
const numberAlphabet = '23456789ACEFHJKMNPQRTUVWXY';

/** A case number such as `K7Q-4MP`. Random, so that it tells nothing of how many cases there are. @param below chance */
export function caseNumber(below: (limit: number) => number): string {
  const letters = Array.from({ length: 6 }, () => numberAlphabet[below(numberAlphabet.length)]).join('');
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}

/** A case number as someone typed it, in its proper form: "k7q 4mp" is `K7Q-4MP`. */
export function readCaseNumber(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
