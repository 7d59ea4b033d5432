import { describe, expect, it } from 'vitest';
import { asInNames } from '../../../src/domains/search/ranking/name-words.ts';
import { withMarkedWordsJoined } from '../../../src/domains/search/words/marked-words.ts';
import { isStopWordAt } from '../../../src/domains/search/words/stop-words.ts';

describe('words that Leichte Sprache divides', () => {
  const isKnown = (word: string) => ['wohnheim', 'werkstatt'].includes(word);

  it.each([
    ['Ich brauche ein Wohn-heim', 'Ich brauche ein Wohnheim'],
    ['Ich brauche ein Wohn·heim', 'Ich brauche ein Wohnheim'],
    ['Aus·füllen', 'Ausfüllen'],
    ['Haus Jung-Stilling', 'Haus Jung-Stilling'],
  ])('%s', (typed, joined) => expect(withMarkedWordsJoined(typed, isKnown)).toBe(joined));
});

describe('"sucht"', () => {
  it.each([
    ['sucht beratung kreuztal', false],
    ['hilfe bei sucht', false],
    ['probleme mit sucht im alter', false],
    ['meine mutter sucht einen pflegedienst', true],
  ])('%s', (query, isVerb) => {
    const words = query.split(' ');
    expect(isStopWordAt(words, words.indexOf('sucht'))).toBe(isVerb);
  });
});

it('writes out as names do', () => expect(['sankt', 'anna'].map(asInNames)).toEqual(['st', 'anna']));
