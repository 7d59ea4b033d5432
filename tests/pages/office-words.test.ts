import { describe, expect, test } from 'vitest';
import { casesPerPage, countOf, inboxAddress, readInboxAddress, statesOf } from '../../src/app/office-inbox.ts';
import { dueInWords, languageInWords, momentInWords, waitInWords } from '../../src/app/office-words.ts';
import type { PageFrame } from '../../src/app/page.ts';
import { countySnapshot } from '../support/county-content.ts';
import { wordsOf } from '../support/wording.ts';

const frame = (language: string) =>
  ({ t: wordsOf(language), language, today: Temporal.PlainDate.from('2026-11-23'), snapshot: countySnapshot() }) as PageFrame;

describe('when an answer is due, in words', () => {
  test.each([
    [null, 'keine Antwort offen', 'plain'],
    ['2026-11-21', 'überfällig seit 2 Tagen (Sa., 21. Nov. 2026)', 'danger'],
    ['2026-11-22', 'überfällig seit einem Tag (So., 22. Nov. 2026)', 'danger'],
    ['2026-11-23', 'heute fällig', 'warn'],
    ['2026-11-24', 'morgen fällig', 'plain'],
    ['2026-12-01', 'fällig am Di., 1. Dez. 2026', 'plain'],
  ])('%s: %s', (due, words, tone) => {
    expect(dueInWords(frame('de'), due)).toEqual({ words, tone });
  });

  test('in English', () => {
    expect(dueInWords(frame('en'), '2026-11-21').words).toBe('overdue for 2 days (Sat, Nov 21, 2026)');
  });
});

test.each([
  [1, 'eine Sekunde'],
  [60, '60 Sekunden'],
  [61, '2 Minuten'],
  [900, '15 Minuten'],
])('a wait of %i seconds is %s', (seconds, words) => {
  expect(waitInWords(frame('de'), seconds)).toContain(words);
});

test.each([
  ['2026-11-23T22:30:00.000Z', '23.11.2026, 23:30'],
  ['2026-11-23T23:30:00.000Z', '24.11.2026, 00:30'],
  ['2026-07-01T22:30:00.000Z', '02.07.2026, 00:30'],
])('%s is %s where the portal is', (stamp, words) => {
  expect(momentInWords(frame('de'), stamp)).toBe(words);
});

test.each([
  ['tr', 'Türkisch'],
  ['uk', 'Ukrainisch'],
  ['de-simple', 'Leichte Sprache'],
])('%s is %s', (language, words) => {
  expect(languageInWords(frame('de'), language)).toBe(words);
});

describe('the inbox address', () => {
  test.each([
    ['', 'open', 1],
    ['stand=waiting', 'waiting', 1],
    ['stand=closed&seite=3', 'closed', 3],
    ['stand=constructor&seite=-1', 'open', 1],
    ['seite=1e9', 'open', 1],
    ['seite=2.5', 'open', 1],
  ])('%s', (query, tab, page) => {
    expect(readInboxAddress(new URLSearchParams(query))).toEqual({ tab, page });
  });

  test('leads back to the same tab and page', () => {
    expect(inboxAddress('open')).toBe('/office/');
    expect(inboxAddress('closed', 2)).toBe('/office/?stand=closed&seite=2');
    expect(readInboxAddress(new URL(`http://x${inboxAddress('waiting', 7)}`).searchParams)).toEqual({ tab: 'waiting', page: 7 });
  });

  test('counts what is not closed as open', () => {
    const counts = { received: 1, 'in-clearing': 2, waiting: 4, closed: 8, overdue: 16 };
    expect(countOf('open', counts)).toBe(7);
    expect(countOf('closed', counts)).toBe(8);
    expect(statesOf('open')).not.toContain('closed');
    expect(casesPerPage).toBeGreaterThan(0);
  });
});
