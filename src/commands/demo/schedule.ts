import type { Calendar } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { Age, Fate, StepName } from './fates.ts';

type Instant = Temporal.Instant;

/** When an enquiry was sent, and when each step after it happened. All before now, in order. */
export type Schedule = { sentAt: Instant; steps: Instant[] };

/** The rules a schedule keeps. @property firstResponse working days until an answer is due */
export type Frame = { calendar: Calendar; now: Instant; firstResponse: number };

/** Hours that pass before a step, at least and at most. */
const waits: Record<StepName, readonly [number, number]> = {
  take: [1, 20],
  note: [0.2, 30],
  ask: [1, 24],
  reply: [5, 60],
  answer: [1, 40],
  thank: [5, 60],
  close: [24, 120],
  again: [48, 150],
  reopen: [24, 100],
  withdraw: [5, 70],
  reroute: [0.5, 6],
};
const ofResidents: readonly StepName[] = ['reply', 'thank', 'again', 'withdraw'];

/** Minutes that lie at least between two things that happen, and between the last one and now. */
const apart = 11;

/** Spreads a course over time: offices work in their hours, residents write while they are awake. */
export function schedule(
  frame: Frame,
  { age, recent }: Pick<Fate, 'age' | 'recent'>,
  course: readonly StepName[],
  chance: Chance,
): Schedule {
  const { calendar, now } = frame;
  const sentAt = earlier(sentMoment(frame, age, chance), latest(now, course.length));
  const steps: Instant[] = [];
  for (const [index, step] of course.entries()) {
    const before = steps.at(-1) ?? sentAt;
    const isLast = index === course.length - 1;
    const wished = isLast && recent ? now.subtract({ minutes: Math.round(chance.between(60, 1200)) }) : before.add(wait(step, chance));
    const usual = ofResidents.includes(step) ? calendar.awake(wished, chance) : calendar.officeMoment(wished, chance);
    const fits = earlier(usual, latest(now, course.length - 1 - index));
    steps.push(later(fits, before.add({ minutes: 1 })));
  }
  return { sentAt, steps };
}

function sentMoment({ calendar, now, firstResponse }: Frame, age: Age, chance: Chance): Instant {
  const today = calendar.dayOf(now);
  if (age === 'due-today') return calendar.wakingMoment(calendar.workingDaysBefore(today, firstResponse), chance);
  if ('days' in age) {
    const moment = now.subtract({ minutes: Math.round(chance.between(...age.days) * 24 * 60) });
    return calendar.awake(moment, chance);
  }
  const whole = (least: number, most: number) => least + chance.below(most - least + 1);
  if ('workingDays' in age) return calendar.wakingMoment(calendar.workingDaysBefore(today, whole(...age.workingDays)), chance, 13);
  return calendar.wakingMoment(calendar.workingDaysBefore(today, firstResponse + whole(...age.overdueBy)), chance);
}

function wait(step: StepName, chance: Chance): { minutes: number } {
  return { minutes: Math.round(chance.between(...waits[step]) * 60) };
}

/** The latest moment that leaves room for what follows. */
function latest(now: Instant, following: number): Instant {
  return now.subtract({ minutes: apart * (following + 1) });
}

function earlier(a: Instant, b: Instant): Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}

function later(a: Instant, b: Instant): Instant {
  return Temporal.Instant.compare(a, b) > 0 ? a : b;
}
