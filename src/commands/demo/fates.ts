import type { Channel, Outcome } from '../../domains/enquiries/index.ts';

/** What happens to a case after it was sent. `thank` and `again` are the resident's, as `reply` and `withdraw` are. */
export type StepName = 'take' | 'note' | 'ask' | 'reply' | 'answer' | 'thank' | 'close' | 'again' | 'reopen' | 'withdraw' | 'reroute';

type Range = readonly [least: number, most: number];

/** When an enquiry was sent: so many days or working days ago, or such that its answer is due today or was so many working days ago. */
export type Age = { days: Range } | { workingDays: Range } | { overdueBy: Range } | 'due-today';

/** What becomes of some of the demo's cases. */
export type Fate = {
  name: string;
  count: number;
  age: Age;
  /** One course after the other, in turn. */
  courses: readonly (readonly StepName[])[];
  outcome?: Outcome;
  channels?: readonly Channel[];
  /** The last step happened within a day. */
  recent?: true;
};

const closedCourses: readonly StepName[][] = [
  ['take', 'answer', 'close'],
  ['take', 'ask', 'reply', 'answer', 'close'],
  ['take', 'note', 'answer', 'close'],
  ['take', 'answer', 'thank', 'answer', 'close'],
  ['take', 'ask', 'reply', 'note', 'answer', 'close'],
];
const longAgo: Age = { days: [18, 89] };

function closed(outcome: Outcome, count: number): Fate {
  return { name: `closed: ${outcome}`, count, age: longAgo, courses: closedCourses, outcome };
}

/** 200 cases in all states, with every outcome; some overdue, some due today, some taken up again. */
export const fates: readonly Fate[] = [
  { name: 'new', count: 22, age: { days: [0.02, 1.6] }, courses: [[], [], [], ['note']] },
  { name: 'due today', count: 8, age: 'due-today', courses: [[], ['take']] },
  { name: 'overdue, nobody took it', count: 8, age: { overdueBy: [1, 5] }, courses: [[], [], ['note']] },
  { name: 'overdue, taken', count: 6, age: { overdueBy: [1, 4] }, courses: [['take', 'note']] },
  { name: 'taken', count: 14, age: { workingDays: [1, 2] }, courses: [['take'], ['take', 'note']] },
  {
    name: 'answered',
    count: 20,
    age: { days: [4, 25] },
    courses: [
      ['take', 'answer'],
      ['take', 'note', 'answer'],
      ['take', 'ask', 'answer'],
    ],
  },
  {
    name: 'resident wrote again',
    count: 10,
    age: { days: [5, 20] },
    courses: [
      ['take', 'answer', 'thank'],
      ['take', 'ask', 'reply'],
    ],
    recent: true,
  },
  {
    name: 'waiting for the resident',
    count: 18,
    age: { days: [3, 20] },
    courses: [
      ['take', 'ask'],
      ['take', 'note', 'ask'],
    ],
  },
  closed('informed', 22),
  closed('referred', 22),
  closed('appointment', 14),
  closed('taken-on', 12),
  closed('no-suitable-offer', 6),
  {
    name: 'closed: not-reachable',
    count: 6,
    age: longAgo,
    courses: [['take', 'ask', 'note', 'close']],
    outcome: 'not-reachable',
    channels: ['phone', 'letter'],
  },
  {
    name: 'closed: withdrawn',
    count: 6,
    age: { days: [6, 80] },
    courses: [['withdraw'], ['take', 'answer', 'withdraw'], ['take', 'close']],
    outcome: 'withdrawn',
  },
  {
    name: 'taken up again by the resident',
    count: 3,
    age: longAgo,
    courses: [['take', 'answer', 'close', 'again']],
    outcome: 'referred',
    recent: true,
  },
  {
    name: 'taken up again by the office',
    count: 3,
    age: longAgo,
    courses: [['take', 'answer', 'close', 'reopen', 'note']],
    outcome: 'informed',
    recent: true,
  },
];
