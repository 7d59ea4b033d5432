import { expect, test } from 'vitest';
import { formatReceiptCode, readReceiptCode } from '../../../src/domains/enquiries/index.ts';

const code = '12345678901234567890';

test.each([
  '1234 5678 9012 3456 7890',
  '1234-5678-9012-3456-7890',
  '1234–5678—9012‑3456.7890',
  ' 12345678901234567890\n',
  '1234\u00a05678\u202f9012\u20093456 7890',
  '١٢٣٤ ٥٦٧٨ ٩٠١٢ ٣٤٥٦ ٧٨٩٠',
  '۱۲۳۴ ۵۶۷۸ ۹۰۱۲ ۳۴۵۶ ۷۸۹۰',
  '\u200e1234 5678 9012 3456 7890\u200f',
])('%s is read', (typed) => {
  expect(readReceiptCode(typed)).toBe(code);
});

test.each(['', '1234', `${code}1`, 'abcd 5678 9012 3456 7890', '1234 5678 9012 3456 789O'])('"%s" cannot be a code', (typed) => {
  expect(readReceiptCode(typed)).toBeUndefined();
});

test('a code is shown in five groups of four', () => {
  expect(formatReceiptCode(code)).toBe('1234 5678 9012 3456 7890');
});
