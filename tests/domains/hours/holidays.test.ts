import { describe, expect, test } from 'vitest';
import { isHoliday, knowsHolidaysOf } from '../../../src/domains/hours/index.ts';
import { portal } from './schedules.ts';

const of = (country: string, state: string) => ({ holidays: { country, state } });

describe('public holidays', () => {
  test.each([
    ['2026-01-01', true, 'Neujahr'],
    ['2026-01-06', false, 'Heilige Drei Könige, not in NRW'],
    ['2026-04-03', true, 'Karfreitag'],
    ['2026-04-05', false, 'Ostersonntag is none by law in NRW'],
    ['2026-04-06', true, 'Ostermontag'],
    ['2027-03-29', true, 'Ostermontag on the Monday after the clocks change'],
    ['2026-05-01', true, '1. Mai'],
    ['2026-05-14', true, 'Christi Himmelfahrt'],
    ['2026-05-25', true, 'Pfingstmontag'],
    ['2026-06-04', true, 'Fronleichnam'],
    ['2027-05-27', true, 'Fronleichnam'],
    ['2038-06-24', true, 'Fronleichnam, at its latest'],
    ['2026-10-03', true, 'Tag der Deutschen Einheit'],
    ['2026-10-31', false, 'Reformationstag, not in NRW'],
    ['2017-10-31', true, 'Reformationstag, everywhere in 2017'],
    ['2026-11-01', true, 'Allerheiligen'],
    ['2026-11-18', false, 'Buß- und Bettag, only in Saxony'],
    ['2026-12-24', false, 'Heiligabend is none by law'],
    ['2026-12-25', true, '1. Weihnachtstag'],
    ['2026-12-26', true, '2. Weihnachtstag'],
    ['2026-12-31', false, 'Silvester is none by law'],
  ])('%s: %s (%s)', (day, expected) => {
    expect(isHoliday(day, portal)).toBe(expected);
  });

  test('another state has its own', () => {
    expect(isHoliday('2026-06-04', of('DE', 'HE'))).toBe(true);
    expect(isHoliday('2026-11-01', of('DE', 'HE'))).toBe(false);
    expect(isHoliday('2026-11-18', of('DE', 'SN'))).toBe(true);
  });

  test('a state that the calendar does not know is told apart', () => {
    expect(knowsHolidaysOf(portal)).toBe(true);
    expect(knowsHolidaysOf(of('DE', 'XX'))).toBe(false);
    expect(knowsHolidaysOf(of('XX', 'NW'))).toBe(false);
  });

  test('stays right when more years were asked for than are kept', () => {
    for (let year = 2000; year < 2100; year += 1) expect(isHoliday(`${year}-11-01`, portal)).toBe(true);
    expect(isHoliday('2000-06-22', portal)).toBe(true);
  });
});
