import { describe, expect, test } from 'vitest';
import {
  fallbackAnswer,
  kilometresBetween,
  nearestMunicipalities,
  officeOf,
  reasonValues,
  route,
} from '../../../src/domains/routing/index.ts';
import { countySnapshot } from './county-snapshot.ts';

const snapshot = countySnapshot();
const [someTopic] = snapshot.topics.values();
if (!someTopic) throw new Error('content has no topic');

const withTopics = {
  ...snapshot,
  topics: new Map([
    ...snapshot.topics,
    ['county-wide', { ...someTopic, id: 'county-wide', parents: [], office: 'west' }],
    ['below', { ...someTopic, id: 'below', parents: ['county-wide'], office: undefined }],
    ['between', { ...someTopic, id: 'between', parents: ['county-wide', someTopic.id], office: undefined }],
    ['circle', { ...someTopic, id: 'circle', parents: ['circle'], office: undefined }],
  ]),
};

describe('topics', () => {
  test.each(['county-wide', 'below'])('"%s" goes to its one office, wherever one lives', (topic) => {
    const answer = route(withTopics, { place: 'Erndtebrück', topic });
    expect(answer).toMatchObject({ status: 'routed', area: 'west', municipality: 'Erndtebrück', office: { area: 'west' } });
    expect(answer.reason).toEqual({ code: 'topic_office', topic, area: 'west' });
  });

  test.each(['between', 'circle', 'not-there', someTopic.id])('"%s" leaves it to the place', (topic) => {
    expect(route(withTopics, { place: 'Erndtebrück', topic })).toMatchObject({ area: 'ost', reason: { code: 'lives_in' } });
  });

  test('needs no place where one office answers for all, but an ambiguous or foreign place is still said', () => {
    expect(route(withTopics, { place: '', topic: 'county-wide' })).toMatchObject({ status: 'routed', area: 'west', municipality: null });
    expect(route(withTopics, { place: 'Holzhausen', topic: 'county-wide' })).toMatchObject({ status: 'ask', area: null });
    expect(route(withTopics, { place: 'Haiger', topic: 'county-wide' })).toMatchObject({ status: 'outside', area: null });
  });
});

describe('whatever is not routed offers the fallback desk, which has an owner', () => {
  test.each([
    ['Holzhausen', 'ask', 'ambiguous'],
    ['57319 Kreuztal', 'ask', 'contradiction'],
    ['Obernsdorf', 'ask', 'typo'],
    ['Haiger', 'outside', 'outside_county'],
    ['12345', 'outside', 'outside_unknown'],
    ['Atlantis', 'unknown', 'unknown'],
    ['', 'unknown', 'unknown'],
  ])('%j', (place, status, code) => {
    const { area, owner } = snapshot.portal.fallback;
    const answer = route(snapshot, { place });
    expect(answer).toMatchObject({ status, area: null, municipality: null, reason: { code }, office: { area }, fallback: { area, owner } });
    expect(answer.candidates.length > 0).toBe(status === 'ask');
  });

  test('and its own answer is routed', () => {
    const { area } = snapshot.portal.fallback;
    expect(fallbackAnswer(snapshot)).toMatchObject({
      status: 'routed',
      area,
      municipality: null,
      office: { area },
      reason: { code: 'fallback' },
    });
  });
});

test('a corrected place is marked', () => {
  expect(route(snapshot, { place: 'Kreutztahl' })).toMatchObject({ status: 'routed', area: 'nord', corrected: true });
  expect(route(snapshot, { place: 'Kreuztal' })).not.toHaveProperty('corrected');
});

test('an office carries what a person needs, and no office is made up', () => {
  for (const { id, office } of snapshot.areas.values())
    expect(officeOf(snapshot, id)).toMatchObject({ area: id, phone: office.phone, planned: office.planned });
  expect(officeOf(snapshot, 'nowhere')).toBeNull();
});

test('the values of a reason are words, in the language asked for', () => {
  const { reason } = route(snapshot, { place: 'Arfeld' });
  expect(reasonValues(snapshot, reason, 'de')).toEqual({ place: 'Arfeld', municipality: 'Bad Berleburg', area: 'Ost' });
  expect(reasonValues(snapshot, reason, 'en')).toMatchObject({ area: 'East' });
  expect(reasonValues(withTopics, { code: 'topic_office', topic: someTopic.id, area: 'west' }, 'de')).toEqual({
    topic: someTopic.name.de,
    area: 'West',
  });
});

test('municipalities by distance', () => {
  expect(nearestMunicipalities(snapshot, 'burbach').slice(0, 3)).toEqual(['burbach', 'neunkirchen', 'wilnsdorf']);
  expect(nearestMunicipalities(snapshot, 'bad-berleburg').slice(0, 3)).toEqual(['bad-berleburg', 'erndtebrueck', 'bad-laasphe']);
  expect(nearestMunicipalities(snapshot, 'siegen')).toHaveLength(snapshot.municipalities.size);
  expect(nearestMunicipalities(snapshot, 'atlantis')).toEqual([]);
});

test('a degree of latitude is 111 kilometres', () => {
  expect(kilometresBetween({ latitude: 50, longitude: 8 }, { latitude: 51, longitude: 8 })).toBeCloseTo(111.2, 1);
  expect(kilometresBetween({ latitude: 50, longitude: 8 }, { latitude: 50, longitude: 8 })).toBe(0);
});
