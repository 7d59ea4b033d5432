import { describe, expect, test } from 'vitest';
import { dayOf, fromStamp, toStamp } from '../../src/shared/days.ts';

describe('the day of an instant', () => {
  test.each([
    ['2026-11-21T22:59:59Z', '2026-11-21'],
    ['2026-11-21T23:00:00Z', '2026-11-22'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2027-03-28T00:59:59Z', '2027-03-28'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('%s is %s in Siegen, winter and summer', (instant, day) => {
    expect(dayOf(Temporal.Instant.from(instant), 'Europe/Berlin').toString()).toBe(day);
  });
});

describe('a stamp', () => {
  test('comes back as the instant it was made from, to the millisecond', () => {
    const instant = Temporal.Instant.from('2026-11-21T09:00:00.123Z');
    expect(fromStamp(toStamp(instant)).equals(instant)).toBe(true);
  });

  test('always has the same length, so that it sorts as text', () => {
    const stamps = ['2026-11-21T09:00:00Z', '2026-11-21T09:00:00.5Z', '2026-11-21T09:00:01Z'].map((text) =>
      toStamp(Temporal.Instant.from(text)),
    );
    expect(stamps).toEqual(['2026-11-21T09:00:00.000Z', '2026-11-21T09:00:00.500Z', '2026-11-21T09:00:01.000Z']);
    expect(stamps.toSorted()).toEqual(stamps);
  });
});
