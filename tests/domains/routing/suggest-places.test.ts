import { describe, expect, test } from 'vitest';
import { suggestPlaces } from '../../../src/domains/routing/index.ts';
import { countySnapshot } from './county-snapshot.ts';

const snapshot = countySnapshot();
const names = (query: string, limit = 8) => suggestPlaces(snapshot, query, limit).map(({ name }) => name);

test('one suggestion has all that the list shows', () => {
  expect(suggestPlaces(snapshot, 'erndte', 8)).toEqual([
    { id: 'erndtebrueck', name: 'Erndtebrück', kind: 'municipality', postcode: '57339', municipality: 'Erndtebrück', area: 'ost' },
  ]);
  expect(suggestPlaces(snapshot, 'weidena', 8)).toEqual([
    { id: 'siegen/weidenau', name: 'Weidenau', kind: 'locality', municipality: 'Siegen', area: 'mitte' },
  ]);
});

describe('the list, as one types', () => {
  test.each([
    ['', []],
    ['b', []],
    ['berl', ['Bad Berleburg']],
    ['bad', ['Bad Berleburg', 'Bad Laasphe']],
    ['badl', ['Bad Laasphe']],
    ['marien', ['Kaan-Marienborn']],
    ['holz', ['Holzhausen (Bad Laasphe)', 'Holzhausen (Burbach)']],
    ['holzhausen bu', ['Holzhausen (Burbach)']],
    ['siegen weid', ['Weidenau']],
    ['siegen', ['Siegen', 'Alt-Siegen']],
    ['lützel', ['Lützel', 'Lützeln']],
    ['luetz', ['Lützel', 'Lützeln']],
    ['bur', ['Burbach', 'Burgholdinghausen', 'Bürbach (Siegen)']],
    ['bür', ['Bürbach (Siegen)', 'Burbach', 'Burgholdinghausen']],
    ['kreuztl', ['Kreuztal']],
    ['kretz', ['Kreuztal']],
    ['5733', ['57334', '57339']],
    ['57 3', ['57319', '57334', '57339']],
    ['57319 ar', ['Arfeld']],
    ['qqqq', []],
    ['99', []],
  ])('%j', (query, expected) => expect(names(query)).toEqual(expected));
});

test('municipalities stand before villages, and the limit holds', () => {
  expect(names('be', 3)[0]).toBe('Bad Berleburg');
  expect(names('be', 3)).toHaveLength(3);
  expect(names('be', 0)).toEqual([]);
});
