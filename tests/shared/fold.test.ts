import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/shared/fold.ts';
import { initialsOf, wordsOf } from '../../src/shared/words.ts';

describe('umlauts in every spelling are alike', () => {
  test.each([
    ['Bäder', 'Baeder', 'bader'],
    ['Erndtebrück', 'ERNDTEBRUECK', 'erndtebruck'],
    ['Oelgershausen', 'Ölgershausen', 'olgershausen'],
    ['Saßmannshausen', 'Sassmannshausen', 'sassmannshausen'],
    ['STRAẞE', 'strasse', 'strasse'],
    ['säen', 'saeen', 'san'],
    ['Böe', 'Boee', 'bo'],
    ['Häuser', 'Haeuser', 'hauser'],
    ['Brüder', 'Bru\u0308der', 'bruder'],
  ])('%s and %s', (one, other, folded) => {
    expect(fold(one)).toBe(folded);
    expect(fold(other)).toBe(folded);
  });
});

describe('"ue" that is no umlaut stays', () => {
  test.each([
    ['Quelle', 'quelle'],
    ['neue Treue', 'neue treue'],
    ['Aue', 'aue'],
    ['Bauer', 'bauer'],
    ['Feuersbach', 'feuersbach'],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('other letters, marks and digits', () => {
  test.each([
    ['  Bad   Laasphe, (Wittgenstein) ', 'bad laasphe wittgenstein'],
    ['Kaan-Marienborn', 'kaan marienborn'],
    ['SİEGEN ısparta', 'siegen isparta'],
    ['Łódź', 'lodz'],
    ['café', 'cafe'],
    ['Weide\u00adnau', 'weidenau'],
    ['\u200eSiegen\u200f', 'siegen'],
    ['٥٧٣١٩', '57319'],
    ['۵۷۳۱۹', '57319'],
    ['Помощь Её', 'помощь ее'],
    ['مُساعَدة', 'مساعده'],
    ['مســاعدة', 'مساعده'],
    ['مستشفى', 'مستشفي'],
    ['ґанок', 'ганок'],
    ['…!?', ''],
    ['', ''],
  ])('%j', (text, folded) => expect(fold(text)).toBe(folded));
});

test('folding twice is folding once', () => {
  const german = fc.string({ unit: fc.constantFrom(...'aeouäöüßqnk -E') });
  fc.assert(
    fc.property(german, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('first letters are those of the folded words', () => {
  const written = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Ärzte', 'Öl-Heizung', 'ueber 60', 'Straße', 'ẞ', ' ', '–', 'a\u0308', 'опіка'),
  );
  fc.assert(
    fc.property(fc.array(written), (parts) => {
      const text = parts.join('');
      expect(initialsOf(text)).toBe(
        wordsOf(text)
          .map((word) => word.charAt(0))
          .join(''),
      );
    }),
  );
});
