import { describe, expect, test } from 'vitest';
import { recognisePlace, suggestPlaces } from '../../src/domains/routing/index.ts';
import { linesOfPlace, type NamedPlace, writtenPlace } from '../../src/islands/place-text.ts';
import { countySnapshot } from '../support/county-content.ts';

describe('a place that was chosen', () => {
  test.each<[NamedPlace, string, string, string]>([
    [
      { kind: 'municipality', name: 'Bad Berleburg', municipality: 'Bad Berleburg', postcode: '57319' },
      '57319 Bad Berleburg',
      'Bad Berleburg',
      '57319',
    ],
    [{ kind: 'municipality', name: 'Siegen', municipality: 'Siegen' }, 'Siegen', 'Siegen', ''],
    [
      { kind: 'postcode', name: '57319', municipality: 'Bad Berleburg', postcode: '57319' },
      '57319 Bad Berleburg',
      '57319',
      'Bad Berleburg',
    ],
    [
      { kind: 'locality', name: 'Arfeld', municipality: 'Bad Berleburg', postcode: '57319' },
      'Arfeld, Bad Berleburg',
      'Arfeld',
      '57319 Bad Berleburg',
    ],
    [{ kind: 'locality', name: 'Weidenau', municipality: 'Siegen' }, 'Weidenau, Siegen', 'Weidenau', 'Siegen'],
    [{ kind: 'locality', name: 'Holzhausen (Burbach)', municipality: 'Burbach' }, 'Holzhausen, Burbach', 'Holzhausen', 'Burbach'],
  ])('%o', (place, written, name, more) => {
    expect(writtenPlace(place)).toBe(written);
    expect(linesOfPlace(place)).toEqual({ name, more });
  });
});

test('every place that is offered leaves nothing to ask once it was chosen', () => {
  const snapshot = countySnapshot();
  const names = [...snapshot.municipalities.values()].flatMap(({ name, postcodes, localities }) => [name, ...postcodes, ...localities]);
  const offered = names.flatMap((name) => suggestPlaces(snapshot, name, 8));
  expect(offered.length).toBeGreaterThan(names.length - 1);
  const lost = offered.filter((place) => {
    const recognised = recognisePlace(snapshot, writtenPlace(place));
    return recognised.status !== 'found' || recognised.place.municipality !== place.municipality || recognised.corrected;
  });
  expect(lost.map(writtenPlace)).toEqual([]);
});
