import { expect, test } from 'vitest';
import { done, refused } from '../../src/shared/result.ts';

test('a result tells success from refusal by one field', () => {
  expect(done('view')).toEqual({ ok: true, value: 'view' });
  expect(refused('too-late')).toEqual({ ok: false, refusal: 'too-late' });
});
