import { expect, it } from 'vitest';
import { search } from '../../../src/domains/search/index.ts';
import { realSnapshot } from './real-snapshot.ts';

const snapshot = realSnapshot();
const today = Temporal.PlainDate.from('2026-11-21');
const found = (q: string, language = 'de') => search(snapshot, { q, language, today, limit: 5 }).results.map(({ service }) => service);

it.each([
  ['Caritasverband', 'caritasverband-siegen-wittgenstein'],
  ['caritasverband siegen-wittgenstein e.v.', 'caritasverband-siegen-wittgenstein'],
  ['Kinderhospizverein', 'deutscher-kinderhospizverein'],
  ['Alternative Lebensräume gGmbH', 'alternative-lebensraeume'],
  ['Frauen helfen Frauen', 'frauen-helfen-frauen-siegen'],
])('the name of an organization brings what it does: %s', (q, organization) => {
  expect(found(q)[0]?.organization).toBe(organization);
  expect(found(q, 'tr')[0]?.organization).toBe(organization);
});

it('several services of an organization come before those of others', () => {
  expect(new Set(found('Caritasverband').map(({ organization }) => organization)).size).toBe(1);
});

it('words that many use are no name, and a name with a matter means the matter', () => {
  expect(found('Soziale Dienste')[0]?.organization).not.toBe('diakonie-soziale-dienste');
  expect(found('caritas schuldnerberatung')[0]?.id).toBe('schuldnerberatung-caritas-siegen');
});
