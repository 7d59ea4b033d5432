import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../../src/domains/content/index.ts';
import { daysOf, schedule } from './schedules.ts';

type Case = [name: string, fields: Partial<Schedule>, from: string, to: string, days: string[]];

const cases: Case[] = [
  ['every Tuesday', {}, '2026-11-21', '2026-12-08', ['2026-11-24', '2026-12-01', '2026-12-08']],
  ['both ends of the range count', {}, '2026-11-24', '2026-11-24', ['2026-11-24']],
  ['an empty range', {}, '2026-11-24', '2026-11-23', []],
  ['several weekdays', { byday: ['FR', 'MO'] }, '2026-11-21', '2026-11-30', ['2026-11-23', '2026-11-27', '2026-11-30']],
  [
    'every second Tuesday, counted from its first',
    { interval: 2, dtstart: '2026-01-13' },
    '2026-11-21',
    '2026-12-31',
    ['2026-12-01', '2026-12-15', '2026-12-29'],
  ],
  ['the other second Tuesday', { interval: 2, dtstart: '2026-01-06' }, '2026-11-21', '2026-12-20', ['2026-11-24', '2026-12-08']],
  [
    'the week of a dtstart that is no Tuesday counts, its Tuesday before does not',
    { interval: 2, dtstart: '2026-01-08' },
    '2026-01-01',
    '2026-02-03',
    ['2026-01-20', '2026-02-03'],
  ],
  [
    'a Sunday belongs to the week of the Monday before',
    { interval: 2, byday: ['MO', 'SU'], dtstart: '2026-11-23' },
    '2026-11-23',
    '2026-12-13',
    ['2026-11-23', '2026-11-29', '2026-12-07', '2026-12-13'],
  ],
  [
    'every second week through the 53 weeks of 2026',
    { interval: 2, dtstart: '2026-12-15' },
    '2026-12-15',
    '2027-01-26',
    ['2026-12-15', '2026-12-29', '2027-01-12', '2027-01-26'],
  ],
  [
    'every second week through the 53 weeks of 2020, counted from far back',
    { interval: 2, byday: ['WE'], dtstart: '2018-01-03' },
    '2020-12-20',
    '2021-01-31',
    ['2020-12-30', '2021-01-13', '2021-01-27'],
  ],
  ['every third week', { interval: 3, dtstart: '2026-11-03' }, '2026-11-01', '2026-12-31', ['2026-11-03', '2026-11-24', '2026-12-15']],
  ['an interval without a first day names no day', { interval: 2 }, '2026-11-01', '2026-12-31', []],
  ['not before dtstart', { dtstart: '2026-12-01' }, '2026-11-21', '2026-12-08', ['2026-12-01', '2026-12-08']],
  ['dtstart itself only where the rule names it', { dtstart: '2026-11-23' }, '2026-11-21', '2026-11-25', ['2026-11-24']],
  ['until is the last day', { until: '2026-12-01' }, '2026-11-21', '2026-12-31', ['2026-11-24', '2026-12-01']],
  [
    'until with an interval',
    { interval: 2, dtstart: '2026-11-10', until: '2026-12-08' },
    '2026-11-01',
    '2027-01-31',
    ['2026-11-10', '2026-11-24', '2026-12-08'],
  ],
  ['second Tuesday', { freq: 'MONTHLY', byday: ['2TU'] }, '2026-11-01', '2027-01-31', ['2026-11-10', '2026-12-08', '2027-01-12']],
  [
    'last Friday',
    { freq: 'MONTHLY', byday: ['-1FR'] },
    '2026-10-01',
    '2027-02-28',
    ['2026-10-30', '2026-11-27', '2027-01-29', '2027-02-26'],
  ],
  [
    'first and third Thursday',
    { freq: 'MONTHLY', byday: ['3TH', '1TH'] },
    '2026-11-01',
    '2026-12-31',
    ['2026-11-05', '2026-11-19', '2026-12-03', '2026-12-17'],
  ],
  ['second Tuesday and last Friday', { freq: 'MONTHLY', byday: ['2TU', '-1FR'] }, '2026-11-01', '2026-11-30', ['2026-11-10', '2026-11-27']],
  [
    'fifth Monday: months without one are skipped',
    { freq: 'MONTHLY', byday: ['5MO'] },
    '2026-11-01',
    '2027-06-30',
    ['2026-11-30', '2027-05-31'],
  ],
  ['fifth Sunday is 29 February', { freq: 'MONTHLY', byday: ['5SU'] }, '2032-02-01', '2032-03-31', ['2032-02-29']],
  ['fifth and last may be the same day', { freq: 'MONTHLY', byday: ['5MO', '-1MO'] }, '2026-11-01', '2026-11-30', ['2026-11-30']],
  [
    'monthly without a position means each',
    { freq: 'MONTHLY', byday: ['TU'] },
    '2026-11-01',
    '2026-11-30',
    ['2026-11-03', '2026-11-10', '2026-11-17', '2026-11-24'],
  ],
  [
    'every second month',
    { freq: 'MONTHLY', byday: ['2TU'], interval: 2, dtstart: '2026-01-20' },
    '2026-01-01',
    '2026-07-31',
    ['2026-03-10', '2026-05-12', '2026-07-14'],
  ],
  ['a position in a weekly rule says nothing', { byday: ['2TU'] }, '2026-11-21', '2026-12-01', ['2026-11-24', '2026-12-01']],
  [
    'a position in a weekly rule with an interval says nothing',
    { byday: ['2TU'], interval: 2, dtstart: '2026-11-24' },
    '2026-11-21',
    '2026-12-10',
    ['2026-11-24', '2026-12-08'],
  ],
  ['29 February', { byday: ['TU'] }, '2028-02-26', '2028-03-07', ['2028-02-29', '2028-03-07']],
  [
    'every second week over 29 February',
    { interval: 2, dtstart: '2028-02-15' },
    '2028-02-15',
    '2028-03-14',
    ['2028-02-15', '2028-02-29', '2028-03-14'],
  ],
  ['no 29 February in 2027', { byday: ['MO'] }, '2027-02-22', '2027-03-01', ['2027-02-22', '2027-03-01']],
  ['over New Year', { byday: ['WE', 'TH', 'SA'] }, '2026-12-29', '2027-01-02', ['2026-12-30', '2026-12-31', '2027-01-02']],
  ['the day the clocks go forward', { byday: ['SU'] }, '2026-03-28', '2026-03-30', ['2026-03-29']],
  ['the day the clocks go back', { byday: ['SU'] }, '2026-10-24', '2026-10-26', ['2026-10-25']],
  [
    'every second Sunday over both changes of clocks',
    { interval: 2, byday: ['SU'], dtstart: '2026-03-15' },
    '2026-10-01',
    '2026-11-08',
    ['2026-10-11', '2026-10-25', '2026-11-08'],
  ],
  ['last Sunday in March and October', { freq: 'MONTHLY', byday: ['-1SU'] }, '2026-03-01', '2026-03-31', ['2026-03-29']],
  ['far in the future', { interval: 2, dtstart: '2026-01-06' }, '2099-12-20', '2099-12-31', ['2099-12-29']],
];

describe('which days a rule names', () => {
  test.each(cases)('%s', (_, fields, from, to, days) => {
    expect(daysOf(schedule(fields), from, to)).toEqual(days);
  });
});
