import { describe, expect, it } from 'vitest';
import { cyrillicWords } from '../../../src/domains/search/words/cyrillic-in-latin.ts';
import { labelStem, possibleLabelStems, stemIn } from '../../../src/domains/search/words/stem.ts';
import { isStopWord, stopWordLanguages } from '../../../src/domains/search/words/stop-words.ts';
import { VocabularyBuilder } from '../../../src/domains/search/words/vocabulary.ts';
import { isVerbParticle, otherForms } from '../../../src/domains/search/words/word-forms.ts';
import { wordsOf } from '../../../src/shared/words.ts';

describe('forms of a word meet', () => {
  it.each([
    ['de', 'vergessen', 'vergisst', 'vergaß'],
    ['de', 'helfen', 'hilft', 'geholfen'],
    ['de', 'bringen', 'bringt', 'bringe'],
    ['de', 'stürzen', 'stürzt', 'Stürze'],
    ['de', 'fallen', 'fällt', 'gefallen'],
    ['de-simple', 'Pflege', 'pflegt'],
    ['en', 'debt', 'debts'],
    ['tr', 'yardım', 'yardımı', 'yardıma'],
    ['tr', 'bakımevi', 'bakımevine', 'bakımevinde'],
    ['pl', 'opieka', 'opieki', 'opiekę', 'opieką'],
    ['pl', 'mieszkanie', 'mieszkania'],
    ['ru', 'помощь', 'помощи', 'помощью'],
    ['ru', 'квартира', 'квартиру', 'квартиры'],
    ['ru', 'тяжёлый', 'тяжелая', 'тяжелого'],
    ['uk', 'допомога', 'допомоги', 'допомогу'],
    ['uk', 'квартира', 'квартиру', 'квартирі'],
    ['ar', 'المسنين', 'مسنين', 'للمسنين', 'والمسنين'],
    ['ar', 'رعاية', 'الرعاية', 'رعايه'],
    ['ar', 'مستشفى', 'المستشفي'],
    ['ar', 'أطفال', 'طفل', 'الأطفال', 'أطفالي', 'لأطفالنا'],
    ['ar', 'شيء', 'شي'],
    ['ar', 'زوجي', 'زوجها', 'الزوج'],
  ])('%s: %s', (language, ...words) => {
    expect(new Set(words.flatMap(wordsOf).map((word) => stemIn(language, word))).size).toBe(1);
  });

  it.each([
    ['de', 'Kind', 'Kino'],
    ['de', 'Nacht', 'nach'],
    ['ru', 'дом', 'дым'],
    ['ar', 'بيت', 'بنت'],
    ['xx', 'house', 'houses'],
  ])('but not other words, in %s: %s and %s', (language, one, other) => {
    expect(stemIn(language, wordsOf(one)[0] ?? '')).not.toBe(stemIn(language, wordsOf(other)[0] ?? ''));
  });
});

describe('labels of different languages stay apart', () => {
  it('by the language in front', () => {
    expect(labelStem('de-simple', 'rat')).toBe('de:rat');
    expect(labelStem('pl', 'rata')).not.toBe(labelStem('de', 'rat'));
  });

  it.each([
    ['rat', ['de', 'en', 'tr', 'pl', '*']],
    ['помощь', ['ru', 'uk', '*']],
    ['رعايه', ['ar', '*']],
  ])('the script of %s says which to try', (word, languages) => {
    expect(possibleLabelStems(word).map((stem) => stem.split(':')[0])).toEqual(languages);
  });
});

describe('stop words', () => {
  it.each(['ich', 'where', 'için', 'gdzie', 'где', 'де', 'أين', 'وأنا'])('in every language: %s', (word) => {
    expect(isStopWord(wordsOf(word)[0] ?? '')).toBe(true);
  });

  it('tell the language', () => {
    expect(stopWordLanguages('gdzie')).toEqual(['pl']);
    expect(stopWordLanguages('pflege')).toEqual([]);
  });
});

describe('other forms', () => {
  it.each([
    ['gesturzt', ['sturzt']],
    ['hingefallen', ['hinfallen', 'fallen']],
    ['anmelden', ['melden']],
    ['ويعيش', ['يعيش', 'تعيش', 'اعيش', 'نعيش', 'عيش']],
    ['بالبيت', ['البيت']],
    ['geld', []],
    ['57319', []],
  ])('%s', (word, forms) => {
    expect(otherForms(word)).toEqual(forms);
  });

  it('know the little words that verbs part from', () => {
    expect([isVerbParticle('um'), isVerbParticle('und')]).toEqual([true, false]);
  });
});

describe('Cyrillic typed in Latin letters', () => {
  const builder = new VocabularyBuilder();
  for (const word of wordsOf('допомога помощь квартира документи опіка')) builder.add(word, labelStem('uk', word));
  const vocabulary = builder.build(1);

  it.each([
    ['dopomoga', ['допомога']],
    ['dopomoha', ['допомога']],
    ['pomoshch', ['помощь']],
    ['kvartyra', ['квартира']],
    ['dokumentami', ['документи']],
    ['dom', []],
    ['xyzqwv', []],
  ])('%s', (word, found) => {
    expect(cyrillicWords(word, vocabulary)).toEqual(found);
  });
});
