import { describe, expect, test } from 'vitest';
import { recognisePlace, route } from '../../../src/domains/routing/index.ts';
import { countySnapshot } from './county-snapshot.ts';

const snapshot = countySnapshot();
const { places, phone } = snapshot.neighbours;

describe.each(places)('$postcode lies in $county', ({ postcode, names, county }) => {
  test.each([
    postcode,
    ...names,
    ...names.map((name) => `${postcode} ${name}`),
    ...names.map((name) => `Hauptstr. 5, ${postcode} ${name}`),
    `${postcode} Irgendwo`,
  ])('%j', (text) => {
    expect(recognisePlace(snapshot, text)).toMatchObject({ status: 'outside', postcode, county, phone });
    expect(route(snapshot, { place: text })).toMatchObject({
      status: 'outside',
      area: null,
      municipality: null,
      reason: { code: 'outside_county', county, phone },
    });
  });

  test('with a place of ours beside it, it asks', () => {
    for (const { name } of snapshot.municipalities.values()) {
      expect(recognisePlace(snapshot, `${postcode} ${name}`)).toMatchObject({
        status: 'ask',
        why: 'contradiction',
        candidates: [{ name }],
      });
    }
    expect(recognisePlace(snapshot, `${postcode} 57072`)).toMatchObject({ status: 'ask', why: 'contradiction' });
  });
});

test.each(['12345', '10115 Berlin', 'Domplatz 1, 50667 Köln', '00000', '99999'])('%j is nobody we know', (text) => {
  expect(recognisePlace(snapshot, text)).toMatchObject({ status: 'outside', county: '', phone });
  expect(route(snapshot, { place: text })).toMatchObject({ status: 'outside', area: null, reason: { code: 'outside_unknown', phone } });
});

describe('names that exist elsewhere too', () => {
  test.each(['97896 Freudenberg', '66538 Neunkirchen', '53819 Neunkirchen-Seelscheid', '56479 Neunkirchen', 'Markt 1, 97896 Freudenberg'])(
    '%j is elsewhere',
    (text) => {
      expect(recognisePlace(snapshot, text)).toMatchObject({ status: 'outside', county: '' });
    },
  );

  test.each([
    'Freudenberg am Main',
    'Neunkirchen (Saar)',
    'Neunkirchen/Saar',
    'Neunkirchen-Seelscheid',
    'Kreis Neunkirchen',
    'Neunkirchen, Kreis Neunkirchen',
    'Neunkirchn Saarland',
  ])('%j is asked for', (text) =>
    expect(recognisePlace(snapshot, text)).toMatchObject({ status: 'ask', candidates: [{ kind: 'municipality' }] }),
  );

  test.each([
    'Freudenberg',
    '57258 Freudenberg',
    'Neunkirchen',
    '57290 Neunkirchen',
    'Neunkirchen Siegerland',
    'Freudenberg (Siegerland)',
    'meine Mutter wohnt in Freudenberg',
    'Freudenberg, Hauptstraße 5',
  ])('%j is ours', (text) => expect(recognisePlace(snapshot, text)).toMatchObject({ status: 'found', place: { kind: 'municipality' } }));

  test.each(['57285 Freudenberg', '57280 Neunkirchen', '57073 Siegen', '10115 Siegen', '12345 Eichen'])(
    '%j may be a slip and is asked for',
    (text) => {
      expect(recognisePlace(snapshot, text)).toMatchObject({ status: 'ask', why: 'contradiction' });
    },
  );
});

describe('counties', () => {
  test.each([
    ['Kreis Olpe', 'Kreis Olpe'],
    ['Olpe', 'Kreis Olpe'],
    ['Wenden, Kreis Olpe', 'Kreis Olpe'],
    ['Hochsauerlandkreis', 'Hochsauerlandkreis'],
  ])('%j is outside', (text, county) => expect(recognisePlace(snapshot, text)).toMatchObject({ status: 'outside', county }));

  test.each(['Kreis Siegen', 'Kreis Siegen-Wittgenstein', 'Siegen-Wittgenstein', 'Landkreis Siegen', 'Siegerland', 'Wittgenstein'])(
    '%j is the whole county: every municipality is offered',
    (text) => {
      const answer = recognisePlace(snapshot, text);
      expect(answer).toMatchObject({ status: 'ask', why: 'ambiguous' });
      expect(answer.status === 'ask' && answer.candidates).toHaveLength(snapshot.municipalities.size);
    },
  );

  test('does not stand in the way of a place', () => {
    expect(recognisePlace(snapshot, 'Netphen, Kreis Siegen')).toMatchObject({ status: 'found', place: { id: 'netphen' } });
    expect(recognisePlace(snapshot, 'Netphen, Kreis Olpe')).toMatchObject({ status: 'ask', why: 'contradiction' });
  });
});
