import { expect, test } from 'vitest';
import { rangeOf } from '../../../src/platform/server/answer.ts';

test.each([
  ['bytes=0-1', { first: 0, last: 1 }],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=90-500', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-500', { first: 0, last: 99 }],
])('%s of 100 bytes', (header, wanted) => {
  expect(rangeOf(header, 100)).toEqual(wanted);
});

test.each([undefined, '', 'bytes=-', 'bytes=-0', 'bytes=100-', 'bytes=5-2', 'bytes=0-1,5-6', 'lines=0-1', 'bytes=x-y'])(
  '%s gives the whole',
  (header) => {
    expect(rangeOf(header, 100)).toBeUndefined();
  },
);
