import { expect, it } from 'vitest';
import { unbroken } from '../../src/shared/unbroken.ts';

it('a number in a sentence stays in one line, and says the same', () => {
  const number = unbroken('0271 333-0');
  expect(number).not.toMatch(/ |-(?!\u2060)/);
  expect(number.normalize('NFKC').replaceAll('\u2060', '')).toBe('0271 333-0');
});
