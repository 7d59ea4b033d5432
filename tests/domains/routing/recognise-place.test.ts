import { describe, expect, test } from 'vitest';
import { recognisePlace } from '../../../src/domains/routing/index.ts';
import { fold } from '../../../src/shared/fold.ts';
import { countySnapshot } from './county-snapshot.ts';

const snapshot = countySnapshot();

/** "found <id>", "found <id> corrected", "ask <why> <ids>", or the bare status. */
function short(text: string): string {
  const answer = recognisePlace(snapshot, text);
  if (answer.status === 'found') return `found ${answer.place.id}${answer.corrected ? ' corrected' : ''}`;
  if (answer.status === 'ask') return `ask ${answer.why} ${answer.candidates.map(({ id }) => id).join(' ')}`;
  return answer.status;
}

describe('a slip of the keys is put right and said so', () => {
  test.each([
    ['Siegn', 'siegen'],
    ['Sigen', 'siegen'],
    ['Seigen', 'siegen'],
    ['Siegenn', 'siegen'],
    ['Kreutztal', 'kreuztal'],
    ['Kreuztahl', 'kreuztal'],
    ['Kreutztahl', 'kreuztal'],
    ['Krueztal', 'kreuztal'],
    ['Creuztal', 'kreuztal'],
    ['Netfen', 'netphen'],
    ['Netphn', 'netphen'],
    ['Nethpen', 'netphen'],
    ['Hilchenbahc', 'hilchenbach'],
    ['Hilschenbach', 'hilchenbach'],
    ['Hillchenbach', 'hilchenbach'],
    ['Erndebrück', 'erndtebrueck'],
    ['Erntebrück', 'erndtebrueck'],
    ['Erndtebrük', 'erndtebrueck'],
    ['Erndebruek', 'erndtebrueck'],
    ['Bad Lasphe', 'bad-laasphe'],
    ['Lasphe', 'bad-laasphe'],
    ['Bad Laaspe', 'bad-laasphe'],
    ['Bad Berlenburg', 'bad-berleburg'],
    ['Berlburg', 'bad-berleburg'],
    ['Bad Beleburg', 'bad-berleburg'],
    ['Burbch', 'burbach'],
    ['Brubach', 'burbach'],
    ['Brübach', 'siegen/buerbach'],
    ['Burbahc', 'burbach'],
    ['Neukirchen', 'neunkirchen'],
    ['Neunkichen', 'neunkirchen'],
    ['Freudenburg', 'freudenberg'],
    ['Freundenberg', 'freudenberg'],
    ['Fruedenberg', 'freudenberg'],
    ['Wilndorf', 'wilnsdorf'],
    ['Wilsndorf', 'wilnsdorf'],
    ['Weidenua', 'siegen/weidenau'],
    ['Waidenau', 'siegen/weidenau'],
    ['Geisweit', 'siegen/geisweid'],
    ['Eiserfelt', 'siegen/eiserfeld'],
    ['Kaan Marienbron', 'siegen/kaan-marienborn'],
    ['Dreistifenbach', 'netphen/dreis-tiefenbach'],
    ['Feudigen', 'bad-laasphe/feudingen'],
    ['Afeld', 'bad-berleburg/arfeld'],
    ['Krommbach', 'kreuztal/krombach'],
    ['Niederdreselndorf', 'burbach/niederdresselndorf'],
    ['Deutz', 'netphen/deuz'],
    ['57319 Arfeldt', 'bad-berleburg/arfeld'],
    ['Holzhausen, Burbch', 'burbach/holzhausen'],
    ['ich wohne in Kreuztl', 'kreuztal'],
    ['Poststraße 5, Bad Lasphe', 'bad-laasphe'],
    ['Bad Lasphe Poststr. 3', 'bad-laasphe'],
    ['Kreuztl, Kreis Siegen', 'kreuztal'],
  ])('%s', (text, id) => expect(short(text)).toBe(`found ${id} corrected`));
});

describe('where several are equally near it asks', () => {
  test.each([
    ['Obernsdorf', 'ask typo bad-laasphe/oberndorf hilchenbach/oberndorf wilnsdorf/obersdorf'],
    ['Burrbach', 'ask typo burbach siegen/buerbach'],
    ['Puerbach', 'ask typo siegen/buerbach bad-laasphe/puderbach'],
    ['Brbach', 'ask typo burbach siegen/buerbach'],
    ['Lutzelm', 'ask typo burbach/luetzeln hilchenbach/luetzel'],
    ['Müssen', 'ask typo bad-berleburg/muesse hilchenbach/muesen'],
    ['Holzhasuen', 'ask ambiguous bad-laasphe/holzhausen burbach/holzhausen'],
    ['5731', 'ask typo 57319'],
    ['573199', 'ask typo 57319'],
    ['Kreuz', 'ask typo kreuztal'],
    ['Kaan', 'ask typo siegen/kaan-marienborn'],
  ])('%s', (text, answer) => expect(short(text)).toBe(answer));
});

test('a letter lost or swapped never leads to another municipality unasked, unless it makes the name of a place there', () => {
  const towns = [...snapshot.municipalities.values()];
  const names = towns.flatMap(({ id, name, localities }) => [name, ...localities].map((own) => ({ own, id })));
  const isName = (text: string) => names.some(({ own }) => fold(own) === fold(text));
  for (const { own, id } of names) {
    const letters = [...own];
    const lost = letters.map((_, at) => letters.toSpliced(at, 1).join(''));
    const swapped = letters.slice(1).map((letter, at) => letters.toSpliced(at, 2, letter, letters[at] ?? '').join(''));
    for (const text of [...lost, ...swapped].filter((mistyped) => !isName(mistyped))) {
      const answer = recognisePlace(snapshot, text);
      if (answer.status === 'found') expect.soft(answer.place.municipalityId, `${own} as ${text}`).toBe(id);
      else expect.soft(['ask', 'unknown'], `${own} as ${text}`).toContain(answer.status);
    }
  }
});

describe('names that differ by little or by an umlaut only are kept apart', () => {
  test.each([
    ['Burbach', 'found burbach'],
    ['Bürbach', 'found siegen/buerbach'],
    ['Buerbach', 'found siegen/buerbach'],
    ['57074 Bürbach', 'found siegen/buerbach'],
    ['57074 Burbach', 'ask contradiction 57074 burbach siegen/buerbach'],
    ['57299 Bürbach', 'ask contradiction 57299 siegen/buerbach burbach'],
    ['Lützel', 'found hilchenbach/luetzel'],
    ['Lützeln', 'found burbach/luetzeln'],
    ['Lutzel', 'found hilchenbach/luetzel'],
    ['Müsen', 'found hilchenbach/muesen'],
    ['Müsse', 'found bad-berleburg/muesse'],
  ])('%s', (text, answer) => expect(short(text)).toBe(answer));
});

describe('names that disagree are never guessed at', () => {
  test.each([
    ['57319 Kreuztal', 'ask contradiction 57319 kreuztal'],
    ['57319 Kreuztall', 'ask contradiction 57319 kreuztal'],
    ['57319 Sigen', 'ask contradiction 57319 siegen'],
    ['Arfeld, Kreutztal', 'ask contradiction bad-berleburg/arfeld kreuztal'],
    ['Deuz, Siegen', 'ask contradiction netphen/deuz siegen'],
    ['57072 57319', 'ask contradiction 57072 57319'],
    ['57223 Holzhausen', 'ask contradiction 57223 bad-laasphe/holzhausen burbach/holzhausen'],
    ['Haiger oder Siegen', 'ask contradiction siegen'],
    ['Betzdorf bei Siegen', 'ask ambiguous siegen'],
  ])('%s', (text, answer) => expect(short(text)).toBe(answer));
});

describe('with other words around', () => {
  test.each([
    ['Arfeld, Bad Berleburg', 'found bad-berleburg/arfeld'],
    ['Arfeld 12, 57319 Bad Berleburg', 'found bad-berleburg/arfeld'],
    ['Poststr. 3, 57334 Bad Laasphe', 'found bad-laasphe'],
    ['Poststr. 3 57334 Bad Laasphe', 'found bad-laasphe'],
    ['57334 Bad Laasphe Poststr. 3', 'found bad-laasphe'],
    ['Berleburger Straße 5, 57339 Erndtebrück', 'found erndtebrueck'],
    ['Siegener Str. 12, Kreuztal', 'found kreuztal'],
    ['In der Aue 5, 57250 Netphen', 'found netphen'],
    ['Siegen, Am Eichen 7', 'found siegen'],
    ['Siegen-Mitte', 'found siegen'],
    ['Siegen Hauptbahnhof', 'found siegen'],
    ['Weidenau, Geisweid', 'found siegen'],
    ['57072 oder 57074', 'found siegen'],
    ['Kreuztal bei Siegen', 'found kreuztal'],
    ['Deuz bei Siegen', 'found netphen/deuz'],
    ['Burbach bei Haiger', 'found burbach'],
    ['Haiger bei Siegen', 'outside'],
    ['Marienborn', 'found siegen/kaan-marienborn'],
    ['Bad Berleburg - Aue', 'found bad-berleburg/aue'],
    ['I live in Siegen', 'found siegen'],
    ['57319 Wald', 'found 57319'],
    ['٥٧٣١٩', 'found 57319'],
    ['Weide\u00adnau', 'found siegen/weidenau'],
  ])('%s', (text, answer) => expect(short(text)).toBe(answer));
});

test.each(['', '   ', ',', '…', '\n'])('%j is no input', (text) => expect(short(text)).toBe('none'));

test.each([
  'Atlantis',
  'Köln',
  'Berlin',
  'Dortmund',
  'keine Ahnung',
  'weiß nicht',
  'Poststraße 3a',
  'Hilchenbacher Straße 3',
  'in der Stadt',
  'x',
  '12',
  '<b>',
  'Lahn-Dill-Kreis',
  'Київ',
])('%j is unknown', (text) => expect(short(text)).toBe('unknown'));

test('a very long text is read in no time and breaks nothing', () => {
  expect(short(`Siegen ${'kreuztahl xyz '.repeat(20_000)}`)).toMatch(/^(ask|found)/);
});
