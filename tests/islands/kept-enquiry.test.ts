import { describe, expect, test } from 'vitest';
import { enquiryToKeep, isOver } from '../../src/islands/kept-enquiry/kept-enquiry.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const day = 86_400_000;

function formWith(fields: readonly [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('an enquiry to keep', () => {
  const typed: [string, string][] = [
    ['nonce', 'abc'],
    ['text', 'Zwei\nZeilen'],
    ['thema', 'pflege'],
    ['thema', 'demenz'],
    ['einwilligung', '1'],
    ['schritt', 'pruefen'],
  ];

  test('holds every field in order but the step, with the nonce of its form', () => {
    expect(enquiryToKeep(formWith(typed), 'de', now, () => 'new')).toEqual({
      nonce: 'abc',
      language: 'de',
      keptAt: now,
      fields: typed.slice(0, -1),
    });
  });

  test('gets a nonce where its form has none, so that sending it twice makes one case', () => {
    const kept = enquiryToKeep(formWith([['nonce', ''], ...typed.slice(1)]), 'de', now, () => 'new');
    expect(kept?.nonce).toBe('new');
    expect(kept?.fields.filter(([name]) => name === 'nonce')).toEqual([['nonce', 'new']]);
  });

  test.each([['text'], ['einwilligung']])('is refused without %s', (missing) => {
    const without = typed.filter(([name]) => name !== missing);
    expect(enquiryToKeep(formWith(without), 'de', now, () => 'new')).toBeUndefined();
  });
});

test('after seven days it is over, and so is one from the future', () => {
  expect(isOver({ keptAt: now - 7 * day }, now)).toBe(false);
  expect(isOver({ keptAt: now - 7 * day - 1 }, now)).toBe(true);
  expect(isOver({ keptAt: now + 2 * day }, now)).toBe(true);
});
