import { describe, expect, it } from 'vitest';
import { analyse, type WordLayer, wordLayers } from '../../../src/domains/search/words/analyse.ts';
import { compoundParts, splitCompound } from '../../../src/domains/search/words/compounds.ts';
import { nearWords } from '../../../src/domains/search/words/near-words.ts';
import { completions } from '../../../src/domains/search/words/prefix.ts';
import { englishStem, germanStem } from '../../../src/domains/search/words/stem.ts';
import { withoutStopWords } from '../../../src/domains/search/words/stop-words.ts';
import { corrector, forgivenEdits } from '../../../src/domains/search/words/typo.ts';
import { VocabularyBuilder } from '../../../src/domains/search/words/vocabulary.ts';
import { slipsBetween } from '../../../src/shared/slips.ts';
import { wordsOf } from '../../../src/shared/words.ts';
import { evenGrowth, growthOf, processorSeconds } from '../../support/growth.ts';

function vocabularyOf(text: string) {
  const builder = new VocabularyBuilder();
  for (const word of wordsOf(text)) builder.add(word, germanStem(word));
  return builder.build(1);
}

const directoryWords =
  'Schulden Schuldner Beratung Pflegeheim Pflege Heim Platz Kinder Garten Schule Begleitung Sozialamt sozial Demenz Angst Autismus ' +
  'Behindertenbeauftragte Haus Senioren Selbsthilfe 57319 für';
const vocabulary = vocabularyOf(directoryWords);
const compounds = compoundParts(wordsOf(directoryWords));

describe('stop words', () => {
  it.each([
    ['wo kann ich Hilfe bei Schulden bekommen', 'hilfe schulden'],
    ['Ich brauche einen Platz für meine Oma', 'platz oma'],
    ['where can I get help with debts', 'debts'],
    ['wo kann ich', 'wo kann ich'],
  ])('%s', (query, expected) => {
    expect(withoutStopWords(wordsOf(query)).join(' ')).toBe(expected);
  });
});

describe('stems meet', () => {
  it.each([
    ['Beratung', 'Beratungen', 'beraten', 'Berater', 'Beraterin', 'Beraterinnen'],
    ['Kind', 'Kinder', 'Kindern', 'Kindes'],
    ['Haus', 'Häuser', 'Häusern', 'Haeuser'],
    ['Pflege', 'pflegen', 'Pflegen'],
    ['einsam', 'Einsamkeit', 'einsame'],
    ['psychisch', 'psychische', 'Psyche'],
    ['Obdachlosigkeit', 'obdachlos', 'Obdachlose'],
    ['Rollstuhl', 'Rollstühle'],
  ])('%s, %s', (...words) => {
    expect(new Set(words.flatMap(wordsOf).map(germanStem)).size).toBe(1);
  });

  it('in English too', () => {
    expect(new Set(['debt', 'debts'].map(englishStem)).size).toBe(1);
    expect(new Set(['disability', 'disabilities'].map(englishStem)).size).toBe(1);
  });

  it('but never between numbers', () => {
    expect(germanStem('57339')).toBe('57339');
  });
});

describe('compounds', () => {
  it.each([
    ['schuldnerberatung', ['schuldner', 'beratung']],
    ['pflegeheimplatz', ['pflegeheim', 'platz']],
    ['kindergartenplatz', ['kinder', 'garten', 'platz']],
    ['schulbegleitung', ['schul', 'begleitung']],
    ['sozialamt', ['sozial', 'amt']],
    ['demenzberatungen', ['demenz', 'beratungen']],
    ['seniorenheim', ['senioren', 'heim']],
    ['beratung', []],
    ['donaudampfschiff', []],
    ['57319haus', []],
  ])('%s', (word, parts) => {
    expect(splitCompound(word, compounds)).toEqual(parts);
  });

  it('take no time over nonsense', () => {
    expect(growthOf((size) => splitCompound('pflege'.repeat(size), compounds), 600)).toBeLessThan(evenGrowth);
    expect(processorSeconds(() => splitCompound('heim'.repeat(10), compounds))).toBeLessThan(1);
  });
});

describe('typos', () => {
  const correct = corrector(vocabulary.sorted);

  it.each([
    ['demens', ['demenz']],
    ['dmeenz', ['demenz']],
    ['schludner', ['schuldner']],
    ['selpsthilfee', ['selbsthilfe']],
    ['pfelge', ['pflege']],
    ['hiem', []],
    ['57318', []],
    ['xyzqwvu', []],
  ])('%s', (word, expected) => {
    expect(correct(word)).toEqual(expected);
  });

  it('forgives by length', () => {
    expect(['heim', 'pfleg', 'schulde', 'schulden', '123456789'].map(forgivenEdits)).toEqual([0, 1, 1, 2, 0]);
  });

  it('counts a swap as one and stops early', () => {
    expect([
      slipsBetween('abcd', 'abdc', 2),
      slipsBetween('abcd', 'abcd', 2),
      slipsBetween('abcd', 'wxyz', 2),
      slipsBetween('a', 'abcd', 2),
    ]).toEqual([1, 0, 3, 3]);
  });
});

describe('beginnings', () => {
  it('are completed from three letters on, shortest first', () => {
    expect(completions('pfl', vocabulary.sorted)).toEqual(['pflege', 'pflegeheim']);
    expect(completions('pf', vocabulary.sorted)).toEqual([]);
    expect(completions('573', vocabulary.sorted)).toEqual([]);
  });
});

describe('words nothing else explains', () => {
  it.each([
    ['angststorung', ['angst']],
    ['autistisch', ['autismus']],
    ['fussballbegleitung', ['begleitung']],
    ['xyzqwvu', []],
  ])('%s', (word, near) => {
    expect(nearWords(word, vocabulary)).toEqual(near);
  });
});

describe('a query', () => {
  const knowledge = { vocabulary, parts: compounds, correct: corrector(vocabulary.sorted) };
  const layersOf = (query: string, chosen?: readonly WordLayer[]) =>
    analyse(wordsOf(query), knowledge, chosen).map(({ word, stop, terms }) => [
      word,
      stop ? 'stop' : terms.map(({ stem, layer }) => `${layer}:${stem}`).join(' '),
    ]);

  it('keeps every word with what each layer adds', () => {
    expect(layersOf('ich suche Demens Beratung')).toEqual([
      ['ich', 'stop'],
      ['suche', 'stop'],
      ['demens', 'typo:demenz'],
      ['beratung', 'exact:berat'],
    ]);
  });

  it('joins neighbours the directory writes as one', () => {
    expect(layersOf('Behinderten Beauftragte')).toEqual([
      ['behinderten', 'joined:behindertenbeauftrag'],
      ['beauftragte', 'joined:behindertenbeauftrag'],
    ]);
  });

  it('completes its last word only', () => {
    expect(layersOf('pfleg haus')[0]?.[1]).not.toContain('prefix');
    expect(layersOf('haus pflegeh')[1]?.[1]).toBe('prefix:pflegeheim');
  });

  it('can be measured layer by layer', () => {
    expect(layersOf('Demens', ['exact'])).toEqual([['demens', '']]);
    expect(wordLayers).toEqual(['exact', 'joined', 'compound', 'form', 'prefix', 'latin', 'typo', 'near']);
  });

  it('of stop words alone keeps them all', () => {
    expect(analyse(wordsOf('wo kann ich'), knowledge).map(({ stop }) => stop)).toEqual([false, false, false]);
  });
});
