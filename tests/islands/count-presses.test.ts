import { expect, test } from 'vitest';
import { countPresses } from '../../src/islands/quick-exit/count-presses.ts';

test.each([
  [[0, 200, 400], true],
  [[0, 700, 1500], true],
  [[0, 700, 1501], false],
  [[0, 5000, 5200], false],
  [[0, 5000, 5200, 5400], true],
  [[0, 100], false],
])('presses at %j milliseconds', (times, wanted) => {
  const isThird = countPresses(3, 1_500);
  expect(times.map(isThird).at(-1)).toBe(wanted);
});
