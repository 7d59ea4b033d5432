import { describe, expect, it } from 'vitest';
import { findDanger } from '../../../src/domains/danger/index.ts';
import { evenGrowth, growthOf } from '../../support/growth.ts';
import { smallSnapshot } from '../directory/small-content.ts';

const snapshot = smallSnapshot({
  helplines: { 'crisis-line': {}, police: {} },
  dangers: {
    violence: {
      order: 2,
      helplines: ['police', 'unknown-line'],
      phrases: { de: ['er schlägt mich', 'mein Mann … schlägt … mich'], en: ['he beats me'] },
    },
    suicide: {
      order: 1,
      helplines: ['crisis-line'],
      phrases: {
        de: ['Suizid', '<want> + sterben|tot sein', 'mich umbringen', 'Selbstmord*', 'nicht mehr leben', 'ritz* + *arm|Hand'],
        en: ['kill myself'],
        tr: ['ölmek istiyorum'],
        ru: ['хочу + умереть'],
        uk: ["вб'є себе"],
        ar: ['أريد أن أموت'],
      },
      groups: { de: { want: 'will|möcht*|<wish>', wish: 'wünsch*' } },
      exceptions: { de: ['Suizid + Prävention', 'Selbstmord* + Selbsthilfe*', 'nicht sterben', 'sterben + zu Hause'] },
    },
  },
});
const idsIn = (text: string) => findDanger(snapshot, text).map(({ id }) => id);

describe('an alarm', () => {
  it.each([
    ['ich will sterben'],
    ['Ich WILL einfach nur noch sterben!!'],
    ['ich möchte mich umbringen'],
    ['Suizid'],
    ['suizid, was tun?'],
    ['I want to kill myself.'],
    ['Olmek istiyorum'],
    ['Хочу умереть…'],
    ['أُرِيدُ أن أموت'],
    ['Suizid-Prävention kenne ich, aber mein Freund redet von Suizid'],
    ['mich umbirngen'],
    ['denke an selbstmort'],
    ['Suicid'],
    ['ich mag nicht  mehr leben'],
    ['tot sein, das möchte ich'],
    ['sterben wünsche ich mir'],
    ['Selbst-Mord'],
    ['ritzt sich am Unterarm'],
    ['hochu umeret'],
    ["сын вб'є себе"],
    ['вб’є себе'],
  ])('is %s', (text) => {
    expect(idsIn(text)).toEqual(['suicide']);
  });

  it('names every danger, most urgent first, with helplines that exist', () => {
    const found = findDanger(snapshot, 'Mein Mann trinkt und schlägt mich, ich will sterben');
    expect(found.map(({ id }) => id)).toEqual(['suicide', 'violence']);
    expect(found[1]).toMatchObject({ heading: { de: 'violence' }, helplines: [{ id: 'police' }] });
  });
});

describe('no alarm', () => {
  it.each([
    [''],
    ['Pflegeheim Kreuztal'],
    ['Telefonnummer Suizid Prävention'],
    ['Selbstmord in der Familie: Selbsthilfegruppe'],
    ['Er will noch lange nicht sterben'],
    ['will morgen in Ruhe zu Hause sterben'],
    ['meine Tochter schläft schlecht'],
    ['Suizidprävention'],
    ['er schlagt vor, mich zu besuchen'],
    ['Ich will nach Hause. Meine Mutter ist alt, sie wird bald sterben.'],
    ['ich will wissen, wie das mit dem Erbe und dem Haus geht nach dem Sterben'],
  ])('is %s', (text) => {
    expect(idsIn(text)).toEqual([]);
  });
});

describe('time', () => {
  it.each([
    ['phrases begun and never ended', 'will mein Mann '],
    ['excused phrases', 'suizid prävention '],
    ['one endless word', 'u'],
    ['long unknown words', 'selbstmordselbst '],
    ['gaps and marks', '… - … '],
    ['vowels that could be umlauts', 'ae'],
  ])('grows evenly with %s', (_, piece) => {
    const letters = 6000 / piece.length;
    expect(growthOf((size) => findDanger(snapshot, piece.repeat(size)), letters)).toBeLessThan(evenGrowth);
  });
});
