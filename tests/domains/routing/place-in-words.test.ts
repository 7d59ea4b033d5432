import { describe, expect, test } from 'vitest';
import { placeInWords } from '../../../src/domains/routing/index.ts';
import { countySnapshot } from './county-snapshot.ts';

const snapshot = countySnapshot();

describe('a place is found and taken out', () => {
  test.each([
    ['Demenz in Kreuztal', 'kreuztal', 'Demenz'],
    ['pflegedienst 57319', '57319', 'pflegedienst'],
    ['berleburg tafel', 'bad-berleburg', 'tafel'],
    ['Demenz in der Nähe von Siegen', 'siegen', 'Demenz'],
    ['im Raum Siegen Pflege', 'siegen', 'Pflege'],
    ['care near Siegen', 'siegen', 'care'],
    ['Siegen', 'siegen', ''],
    ['weidenau demenz', 'siegen/weidenau', 'demenz'],
    ['Beratung (Netphen)', 'netphen', 'Beratung'],
    ['demenzberatung, kreuztal, morgen', 'kreuztal', 'demenzberatung, morgen'],
    ['Pflegegrad 3 in Siegen', 'siegen', 'Pflegegrad 3'],
    ['ERNDTEBRUECK Pflege', 'erndtebrueck', 'Pflege'],
    ['Hilfe Dreis-Tiefenbach', 'netphen/dreis-tiefenbach', 'Hilfe'],
    ['Tafel Holzhausen bei Burbach', 'burbach/holzhausen', 'Tafel'],
    ['57072 Siegen Schuldnerberatung', 'siegen', 'Schuldnerberatung'],
    ["Siegen'de bakım", 'siegen', 'bakım'],
    ['кройцталь помощь', 'kreuztal', 'помощь'],
    ['лікарня у Зігені', 'siegen', 'лікарня у'],
    ['бад берлебург пожилые', 'bad-berleburg', 'пожилые'],
    ['مستشفى زيغن', 'siegen', 'مستشفى'],
    ['باد برليبورغ مسنين', 'bad-berleburg', 'مسنين'],
    ['Pflegeheim Kreuztahl', 'kreuztal', 'Pflegeheim'],
    ['bad berlenburg pflege', 'bad-berleburg', 'pflege'],
    ['in Eichen', 'kreuztal/eichen', ''],
    ['Demenz Eichen Kreuztal', 'kreuztal/eichen', 'Demenz'],
    ['Pflege aus Grund', 'hilchenbach/grund', 'Pflege'],
    ['57080 Eisern Tafel', 'siegen/eisern', 'Tafel'],
  ])('%j', (query, id, rest) => expect(placeInWords(snapshot, query)).toMatchObject({ place: { id }, rest }));
});

describe('a place that may be two comes back as both', () => {
  test.each([
    ['Holzhausen Tafel', ['bad-laasphe/holzhausen', 'burbach/holzhausen'], 'Tafel'],
    ['57319 Kreuztal Hilfe', ['57319', 'kreuztal'], 'Hilfe'],
    ['Bus von Kreuztal nach Siegen', ['kreuztal', 'siegen'], 'Bus'],
  ])('%j', (query, ids, rest) => {
    const found = placeInWords(snapshot, query);
    expect(found && 'ambiguous' in found && found.ambiguous.map(({ id }) => id)).toEqual(ids);
    expect(found?.rest).toBe(rest);
  });
});

describe('everyday words are no places', () => {
  test.each([
    'eichen',
    'Tische aus Holz und Eichen',
    'auf den Grund gehen',
    'Hilfe im Grund',
    'Landschaftsverband Westfalen-Lippe',
    'geschwollene Lippe',
    'die wilden Kerle',
    'Termin buchen',
    'eisern sparen',
    'Müssen wir zahlen',
    'müsse',
    'Zinsen',
    'Zinse',
    'Bühl',
    'an wen wenden',
    'Wald und Hof',
    'Hähnchen',
    'Schüler',
    'Seelsorge',
    'Traumland',
    'Essen auf Rädern',
    'Betreutes Wohnen für Senioren',
    'Krankenhaus',
    'Haus Aue',
    'Kaan',
    'Kreis Siegen',
    'Haiger',
    '35708 Hilfe',
    '12345',
    'Siegn',
    '',
  ])('%j', (query) => expect(placeInWords(snapshot, query)).toBeUndefined());
});
