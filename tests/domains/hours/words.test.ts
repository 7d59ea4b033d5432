import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Schedule, Wording } from '../../../src/domains/content/index.ts';
import { dayInWords, daysInWords, limitsInWords, ruleInWords, timesInWords } from '../../../src/domains/hours/index.ts';
import { createTranslate } from '../../../src/i18n/translate.ts';
import { parse } from '../../support/yaml.ts';
import { date, schedule } from './schedules.ts';

const wordingOf = (language: string): Wording => ({ hours: parse(readFileSync(`content/wording/${language}/hours.yaml`, 'utf8')) });
/** A third language, with words that bend with the weekday. */
const polish = { hours: { every: 'w każdy {{weekday}}', every_WE: 'w każdą środę' } };
const translate = createTranslate(
  new Map<string, Wording>([
    ['de', wordingOf('de')],
    ['en', wordingOf('en')],
    ['pl', polish],
  ]),
);
/** Intl writes a narrow no-break space before AM and PM. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

type Case = [fields: Partial<Schedule>, german: string, english: string];

const rules: Case[] = [
  [{}, 'jeden Dienstag', 'every Tuesday'],
  [{ freq: 'MONTHLY' }, 'jeden Dienstag', 'every Tuesday'],
  [{ interval: 2 }, 'jeden zweiten Dienstag', 'every second Tuesday'],
  [{ interval: 3 }, 'alle 3 Wochen dienstags', 'every 3 weeks on Tuesdays'],
  [{ interval: 2, byday: ['WE', 'MO'] }, 'alle 2 Wochen montags und mittwochs', 'every 2 weeks on Mondays and Wednesdays'],
  [{ byday: ['TH', 'TU'] }, 'dienstags und donnerstags', 'Tuesdays and Thursdays'],
  [{ byday: ['MO', 'TU', 'WE', 'TH', 'FR'] }, 'montags bis freitags', 'Monday to Friday'],
  [{ byday: ['FR', 'MO', 'TU', 'WE'] }, 'montags bis mittwochs und freitags', 'Monday to Wednesday and Fridays'],
  [{ byday: ['MO', 'TU', 'TH', 'FR'] }, 'montags, dienstags, donnerstags und freitags', 'Mondays, Tuesdays, Thursdays, and Fridays'],
  [{ byday: ['SA', 'SU'] }, 'samstags und sonntags', 'Saturdays and Sundays'],
  [{ byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] }, 'täglich', 'every day'],
  [{ freq: 'MONTHLY', byday: ['1MO'] }, 'am 1. Montag im Monat', 'on the 1st Monday of the month'],
  [{ freq: 'MONTHLY', byday: ['2TU'] }, 'am 2. Dienstag im Monat', 'on the 2nd Tuesday of the month'],
  [{ freq: 'MONTHLY', byday: ['3WE'] }, 'am 3. Mittwoch im Monat', 'on the 3rd Wednesday of the month'],
  [{ freq: 'MONTHLY', byday: ['5SU'] }, 'am 5. Sonntag im Monat', 'on the 5th Sunday of the month'],
  [{ freq: 'MONTHLY', byday: ['-1FR'] }, 'am letzten Freitag im Monat', 'on the last Friday of the month'],
  [{ freq: 'MONTHLY', byday: ['3TH', '1TH'] }, 'am 1. und 3. Donnerstag im Monat', 'on the 1st and 3rd Thursday of the month'],
  [{ freq: 'MONTHLY', byday: ['-1TH', '1TH'] }, 'am 1. und letzten Donnerstag im Monat', 'on the 1st and last Thursday of the month'],
  [
    { freq: 'MONTHLY', byday: ['-1FR', '2MO'] },
    'am 2. Montag und letzten Freitag im Monat',
    'on the 2nd Monday and last Friday of the month',
  ],
  [
    { freq: 'MONTHLY', byday: ['TU', '1FR'] },
    'jeden Dienstag und am 1. Freitag im Monat',
    'every Tuesday and on the 1st Friday of the month',
  ],
  [{ freq: 'MONTHLY', byday: ['2TU'], interval: 3 }, 'alle 3 Monate am 2. Dienstag', 'every 3 months on the 2nd Tuesday'],
];

describe('rules in words', () => {
  test.each(rules)('%o: %s / %s', (fields, german, english) => {
    expect(daysInWords(schedule(fields), 'de', translate('de'))).toBe(german);
    expect(daysInWords(schedule(fields), 'en', translate('en'))).toBe(english);
  });

  test('with their times', () => {
    const rule = schedule({ interval: 2, opens_at: '09:30' });
    expect(ruleInWords(rule, 'de', translate('de'))).toBe('jeden zweiten Dienstag, 9.30–12 Uhr');
    expect(plain(ruleInWords(rule, 'en', translate('en')))).toBe('every second Tuesday, 9:30 AM–12 noon');
  });

  test('in a language whose words follow the weekday', () => {
    expect(daysInWords(schedule({ byday: ['TU'] }), 'pl', translate('pl'))).toBe('w każdy wtorek');
    expect(daysInWords(schedule({ byday: ['WE'] }), 'pl', translate('pl'))).toBe('w każdą środę');
  });

  test('in German where a language has no words yet, and in Leichte Sprache', () => {
    expect(daysInWords(schedule({ interval: 2 }), 'de-simple', translate('de-simple'))).toBe('jeden zweiten Dienstag');
  });
});

describe('times in words', () => {
  test.each([
    ['09:00', '12:00', '9–12 Uhr', '9 AM–12 noon'],
    ['09:30', '12:00', '9.30–12 Uhr', '9:30 AM–12 noon'],
    ['08:05', '16:45', '8.05–16.45 Uhr', '8:05 AM–4:45 PM'],
    ['12:00', '12:30', '12–12.30 Uhr', '12 noon–12:30 PM'],
    ['00:00', '23:59', '0–23.59 Uhr', '12 AM–11:59 PM'],
  ])('%s to %s', (opensAt, closesAt, german, english) => {
    expect(timesInWords({ opensAt, closesAt }, 'de', translate('de'))).toBe(german);
    expect(plain(timesInWords({ opensAt, closesAt }, 'en', translate('en')))).toBe(english);
  });
});

describe('days in words', () => {
  const saturday = date('2026-11-21');

  test.each([
    ['2026-11-21', 'heute', 'today'],
    ['2026-11-22', 'morgen', 'tomorrow'],
    ['2026-11-24', 'Dienstag, 24. November', 'Tuesday, November 24'],
    ['2026-11-20', 'Freitag, 20. November', 'Friday, November 20'],
    ['2027-01-05', 'Dienstag, 5. Januar 2027', 'Tuesday, January 5, 2027'],
  ])('%s', (day, german, english) => {
    expect(dayInWords(day, 'de', saturday)).toBe(german);
    expect(dayInWords(day, 'en', saturday)).toBe(english);
  });

  test('over New Year and over a change of clocks', () => {
    expect(dayInWords('2027-01-01', 'de', date('2026-12-31'))).toBe('morgen');
    expect(dayInWords('2026-03-29', 'de', date('2026-03-28'))).toBe('morgen');
    expect(dayInWords('2026-10-26', 'de', date('2026-10-25'))).toBe('morgen');
  });

  test('in any language', () => {
    expect(dayInWords('2026-11-22', 'tr', saturday)).toBe('yarın');
    expect(dayInWords('2026-11-24', 'uk', saturday)).toBe('вівторок, 24 листопада');
    expect(dayInWords(date('2026-11-24'), 'de-simple', saturday)).toBe('Dienstag, 24. November');
  });
});

describe('limits in words', () => {
  const today = date('2026-11-21');

  test('tell what the rule does not', () => {
    const limited = schedule({
      by_appointment: true,
      dtstart: '2027-03-02',
      until: '2027-12-21',
      closed_seasons: [{ from: '12-21', to: '01-08' }],
      on_holidays: 'open',
    });
    expect(limitsInWords(limited, 'de', translate('de'), today)).toEqual([
      'nur mit Termin',
      'ab 2. März 2027',
      'bis 21. Dezember 2027',
      'nicht vom 21. Dezember bis 8. Januar',
      'auch an Feiertagen',
    ]);
    expect(limitsInWords(limited, 'en', translate('en'), today)[3]).toBe('not from December 21 to January 8');
  });

  test('say nothing of a beginning that has passed, and take the last day where a month is shorter', () => {
    const season = schedule({ dtstart: '2026-01-06', closed_seasons: [{ from: '02-29', to: '02-30' }] });
    expect(limitsInWords(season, 'de', translate('de'), today)).toEqual(['nicht vom 29. Februar bis 29. Februar']);
  });
});
