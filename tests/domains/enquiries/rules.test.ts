import { describe, expect, test } from 'vitest';
import { type Action, caseNumber, isOverdue, nextState, readCaseNumber, workingDaysAfter } from '../../../src/domains/enquiries/rules.ts';
import { type State, states } from '../../../src/domains/enquiries/schema.ts';

const actions = ['take', 'answer', 'ask', 'note', 'reroute', 'close', 'reopen', 'reply', 'withdraw'] as const satisfies readonly Action[];

/** Every state (row) with every action (column): the state that follows, or - where it is refused. */
const table: Record<State, string> = {
  //             take        answer      ask     note        reroute  close  reopen      reply       withdraw
  received: '    in-clearing -           -       received    received -      -           received    closed',
  'in-clearing': 'in-clearing in-clearing waiting in-clearing received closed -           in-clearing closed',
  waiting: '     waiting     waiting     waiting waiting     received closed -           in-clearing closed',
  closed: '      -           -           -       closed      -        -      in-clearing in-clearing -',
};

describe('states', () => {
  const cases = states.flatMap((state) =>
    table[state]
      .trim()
      .split(/\s+/)
      .map((then, column) => [state, actions[column]!, then] as const),
  );
  test.each(cases)('%s, %s: %s', (state, action, then) => {
    expect(nextState(state, action) ?? '-').toBe(then);
  });

  test('the table above names every state and action', () => {
    expect(cases).toHaveLength(states.length * actions.length);
  });
});

describe('working days', () => {
  const holidays = new Set(['2026-12-25', '2026-12-26', '2027-01-01', '2027-03-26', '2027-03-29']);
  test.each([
    ['2026-11-20', 3, '2026-11-25', 'over a weekend'],
    ['2026-11-21', 3, '2026-11-25', 'from a Saturday'],
    ['2026-11-22', 1, '2026-11-23', 'from a Sunday'],
    ['2026-12-23', 2, '2026-12-28', 'over Christmas'],
    ['2026-12-31', 1, '2027-01-04', 'over New Year'],
    ['2027-03-25', 1, '2027-03-30', 'over Easter'],
    ['2026-11-23', 5, '2026-11-30', 'a week'],
  ])('%s and %d more is %s: %s', (day, count, then) => {
    const reached = workingDaysAfter(Temporal.PlainDate.from(day), count, (other) => holidays.has(other.toString()));
    expect(reached.toString()).toBe(then);
  });

  test.each([
    ['2026-11-25', '2026-11-25', false],
    ['2026-11-25', '2026-11-26', true],
    [null, '2026-11-26', false],
  ])('due %s on %s: overdue is %s', (due, today, overdue) => {
    expect(isOverdue(due, today)).toBe(overdue);
  });
});

describe('case numbers', () => {
  test('have no letters that are mistaken for one another', () => {
    let next = 0;
    const all = Array.from({ length: 30 }, () => caseNumber((limit) => next++ % limit)).join('');
    expect(all).not.toMatch(/[01ILOSZBDG]/);
    expect(all).toMatch(/^([2-9A-Z]{3}-[2-9A-Z]{3})+$/);
  });

  test.each(['K7Q-4MP', 'k7q4mp', ' k7q 4mp ', 'K7Q–4MP'])('%s is read as K7Q-4MP', (typed) => {
    expect(readCaseNumber(typed)).toBe('K7Q-4MP');
  });
});
