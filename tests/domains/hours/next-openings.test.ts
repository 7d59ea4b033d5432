import { describe, expect, test } from 'vitest';
import { isOver, nextOpenings } from '../../../src/domains/hours/index.ts';
import { date, line, portal, schedule } from './schedules.ts';

const saturday = date('2026-11-21');
const time = (text: string) => Temporal.PlainTime.from(text);

describe('next openings', () => {
  test('are three unless asked otherwise', () => {
    expect(nextOpenings(schedule(), saturday, undefined, portal).map(({ day }) => day)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
    expect(nextOpenings(schedule(), saturday, 1, portal).map(({ day }) => day)).toEqual(['2026-11-24']);
  });

  test('count days, not openings', () => {
    const twice = [schedule(), schedule({ opens_at: '14:00', closes_at: '16:00' })];
    expect(nextOpenings(twice, saturday, 2, portal).map(line)).toEqual([
      '2026-11-24 09:00-12:00',
      '2026-11-24 14:00-16:00',
      '2026-12-01 09:00-12:00',
      '2026-12-01 14:00-16:00',
    ]);
  });

  test('leave out what is over on the first day', () => {
    const twice = [schedule(), schedule({ opens_at: '14:00', closes_at: '16:00' })];
    const first = (now: string) => nextOpenings(twice, date('2026-11-24'), 1, portal, time(now)).map(line);
    expect(first('11:59')).toEqual(['2026-11-24 09:00-12:00', '2026-11-24 14:00-16:00']);
    expect(first('12:00')).toEqual(['2026-11-24 14:00-16:00']);
    expect(first('16:00')).toEqual(['2026-12-01 09:00-12:00', '2026-12-01 14:00-16:00']);
  });

  test('skip holidays and seasons', () => {
    const winter = schedule({ byday: ['FR'], closed_seasons: [{ from: '12-21', to: '01-08' }] });
    expect(nextOpenings(winter, date('2026-12-18'), 2, portal).map(({ day }) => day)).toEqual(['2026-12-18', '2027-01-15']);
  });

  test('look 400 days ahead and no further', () => {
    const once = (on: string) => schedule({ dtstart: on, until: on });
    expect(nextOpenings(once('2027-12-21'), date('2026-11-16'), 3, portal)).toHaveLength(1);
    expect(nextOpenings(once('2027-12-21'), date('2026-11-15'), 3, portal)).toHaveLength(0);
  });

  test('of a service without schedules there are none', () => {
    expect(nextOpenings([], saturday, 3, portal)).toEqual([]);
  });
});

describe('an opening is over', () => {
  const morning = { day: '2026-11-24', opensAt: '09:00', closesAt: '12:00', byAppointment: false };
  const night = { ...morning, opensAt: '22:00', closesAt: '02:00' };

  test.each([
    ['before it begins', morning, '2026-11-24T06:00:00Z', false],
    ['while it runs', morning, '2026-11-24T10:59:59Z', false],
    ['at its closing time in Berlin', morning, '2026-11-24T11:00:00Z', true],
    ['the day after', morning, '2026-11-25T00:00:00Z', true],
    ['the day before', morning, '2026-11-23T22:00:00Z', false],
    ['in summer time', { ...morning, day: '2026-07-14' }, '2026-07-14T10:00:00Z', true],
    ['past midnight while it runs', night, '2026-11-25T00:59:00Z', false],
    ['past midnight after it', night, '2026-11-25T01:00:00Z', true],
    [
      'on the day the clocks go forward',
      { ...morning, day: '2026-03-29', opensAt: '01:00', closesAt: '03:00' },
      '2026-03-29T01:00:00Z',
      true,
    ],
    [
      'on the day the clocks go forward, before',
      { ...morning, day: '2026-03-29', opensAt: '01:00', closesAt: '03:00' },
      '2026-03-29T00:59:00Z',
      false,
    ],
    ['on the day the clocks go back', { ...morning, day: '2026-10-25' }, '2026-10-25T11:00:00Z', true],
    ['on the day the clocks go back, before', { ...morning, day: '2026-10-25' }, '2026-10-25T10:30:00Z', false],
  ])('%s', (_, opening, now, over) => {
    expect(isOver(opening, Temporal.Instant.from(now), 'Europe/Berlin')).toBe(over);
  });
});
