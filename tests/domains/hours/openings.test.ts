import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../../src/domains/content/index.ts';
import { openingsBetween } from '../../../src/domains/hours/index.ts';
import { date, daysOf, german, line, portal, schedule } from './schedules.ts';

const workdays = ['MO', 'TU', 'WE', 'TH', 'FR'];
const exception = (on: string, hours: Partial<Schedule['exceptions'][number]> = {}) => ({ on, closed: true, ...hours });
const between = (schedules: Schedule | Schedule[], from: string, to: string) =>
  openingsBetween(schedules, date(from), date(to), portal).map(line);

describe('holidays', () => {
  test('close', () => {
    expect(daysOf(schedule({ byday: ['TH'] }), '2026-05-28', '2026-06-11')).toEqual(['2026-05-28', '2026-06-11']);
    expect(daysOf(schedule({ byday: workdays }), '2026-04-01', '2026-04-08')).toEqual([
      '2026-04-01',
      '2026-04-02',
      '2026-04-07',
      '2026-04-08',
    ]);
    expect(daysOf(schedule({ byday: ['MO'] }), '2027-10-25', '2027-11-08')).toEqual(['2027-10-25', '2027-11-08']);
  });

  test('do not close what is open on holidays', () => {
    expect(daysOf(schedule({ byday: ['TH'], on_holidays: 'open' }), '2026-06-01', '2026-06-07')).toEqual(['2026-06-04']);
  });

  test('do not move a monthly rule to another day', () => {
    expect(daysOf(schedule({ freq: 'MONTHLY', byday: ['1FR'] }), '2026-04-01', '2026-06-30')).toEqual(['2026-06-05']);
  });

  test('are those of the state', () => {
    const elsewhere = { holidays: { country: 'DE', state: 'HE' } };
    expect(openingsBetween(schedule({ byday: ['MO'] }), date('2027-11-01'), date('2027-11-01'), elsewhere)).toHaveLength(1);
  });
});

describe('exceptions', () => {
  test('close a day', () => {
    expect(daysOf(schedule({ exceptions: [exception('2026-12-01')] }), '2026-11-24', '2026-12-08')).toEqual(['2026-11-24', '2026-12-08']);
  });

  test('give a day other hours, in part or whole', () => {
    const part = schedule({ exceptions: [exception('2026-12-01', { closed: false, closes_at: '10:30' })] });
    expect(between(part, '2026-12-01', '2026-12-01')).toEqual(['2026-12-01 09:00-10:30']);
    const whole = schedule({ exceptions: [exception('2026-12-01', { closed: false, opens_at: '14:00', closes_at: '16:00' })] });
    expect(between(whole, '2026-12-01', '2026-12-01')).toEqual(['2026-12-01 14:00-16:00']);
  });

  test('open on a holiday, in a closed season and on a day without', () => {
    const open = (on: string) =>
      schedule({ exceptions: [exception(on, { closed: false })], closed_seasons: [{ from: '07-15', to: '08-31' }] });
    expect(daysOf(open('2026-06-04'), '2026-06-03', '2026-06-05')).toEqual(['2026-06-04']);
    expect(daysOf(open('2026-08-04'), '2026-08-01', '2026-08-31')).toEqual(['2026-08-04']);
    expect(daysOf(open('2026-12-02'), '2026-12-02', '2026-12-02')).toEqual(['2026-12-02']);
  });

  test('close on a holiday even what is open on holidays', () => {
    const closed = schedule({ byday: ['TH'], on_holidays: 'open', exceptions: [exception('2026-06-04')] });
    expect(daysOf(closed, '2026-06-01', '2026-06-07')).toEqual([]);
  });

  test('that are closed stay closed whatever hours stand beside', () => {
    const closed = schedule({
      exceptions: [exception('2026-12-01', { opens_at: '10:00', closes_at: '11:00' }), exception('2026-12-01', { closed: false })],
    });
    expect(daysOf(closed, '2026-12-01', '2026-12-01')).toEqual([]);
  });

  test('concern only their own schedule', () => {
    const both = [schedule({ exceptions: [exception('2026-12-01')] }), schedule({ opens_at: '14:00', closes_at: '16:00' })];
    expect(between(both, '2026-12-01', '2026-12-01')).toEqual(['2026-12-01 14:00-16:00']);
  });
});

describe('closed seasons', () => {
  test('both ends are closed', () => {
    const summer = schedule({ byday: workdays, closed_seasons: [{ from: '07-15', to: '08-31' }] });
    expect(daysOf(summer, '2026-07-14', '2026-07-15')).toEqual(['2026-07-14']);
    expect(daysOf(summer, '2026-08-31', '2026-09-01')).toEqual(['2026-09-01']);
    expect(daysOf(summer, '2027-07-15', '2027-08-31')).toEqual([]);
  });

  test('run over New Year', () => {
    const winter = schedule({ byday: workdays, closed_seasons: [{ from: '12-21', to: '01-08' }] });
    expect(daysOf(winter, '2026-12-18', '2027-01-11')).toEqual(['2026-12-18', '2027-01-11']);
    expect(daysOf(winter, '2027-06-14', '2027-06-14')).toEqual(['2027-06-14']);
  });

  test('may be one day, 29 February, or several', () => {
    const one = schedule({ byday: ['TU'], closed_seasons: [{ from: '02-29', to: '02-29' }] });
    expect(daysOf(one, '2028-02-22', '2028-03-07')).toEqual(['2028-02-22', '2028-03-07']);
    const two = schedule({
      closed_seasons: [
        { from: '11-24', to: '11-24' },
        { from: '12-08', to: '12-31' },
      ],
    });
    expect(daysOf(two, '2026-11-17', '2026-12-31')).toEqual(['2026-11-17', '2026-12-01']);
  });
});

describe('several schedules', () => {
  test('come by day and time', () => {
    const afternoon = schedule({ byday: ['MO', 'TU'], opens_at: '14:00', closes_at: '16:00' });
    const morning = schedule({ byday: ['TU', 'MO'] });
    expect(between([afternoon, morning], '2026-11-23', '2026-11-24')).toEqual([
      '2026-11-23 09:00-12:00',
      '2026-11-23 14:00-16:00',
      '2026-11-24 09:00-12:00',
      '2026-11-24 14:00-16:00',
    ]);
  });

  test('do not repeat the same opening', () => {
    const both = [schedule(), schedule({ freq: 'MONTHLY', byday: ['4TU', '-1TU', 'TU'] })];
    expect(daysOf(both, '2026-11-24', '2026-11-24')).toEqual(['2026-11-24']);
  });

  test('keep apart what differs in more than time', () => {
    const both = [schedule(), schedule({ description: german('Gruppe') }), schedule({ by_appointment: true })];
    expect(openingsBetween(both, date('2026-11-24'), date('2026-11-24'), portal)).toEqual([
      { day: '2026-11-24', opensAt: '09:00', closesAt: '12:00', byAppointment: false },
      { day: '2026-11-24', opensAt: '09:00', closesAt: '12:00', byAppointment: false, description: { de: 'Gruppe' } },
      { day: '2026-11-24', opensAt: '09:00', closesAt: '12:00', byAppointment: true },
    ]);
  });

  test('say from which year they are, and keep the newer of two alike', () => {
    const on = (...years: (number | undefined)[]) =>
      openingsBetween(
        years.map((as_of) => schedule({ as_of })),
        date('2026-11-24'),
        date('2026-11-24'),
        portal,
      ).map(({ asOf }) => asOf);
    expect(on(2016)).toEqual([2016]);
    expect(on(2020, 2016)).toEqual([2020]);
    expect(on(undefined, 2020)).toEqual([undefined]);
  });

  test('of none there is nothing', () => {
    expect(openingsBetween([], date('2026-11-24'), date('2026-11-24'), portal)).toEqual([]);
  });
});
