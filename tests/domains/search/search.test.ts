import { describe, expect, it } from 'vitest';
import { type SearchRequest, search } from '../../../src/domains/search/index.ts';
import { processorSeconds } from '../../support/growth.ts';
import { directory as snapshot } from './small-directory.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const ask = (q: string, more: Partial<SearchRequest> = {}) => search(snapshot, { q, language: 'de', today, ...more });
const ids = (q: string, more?: Partial<SearchRequest>) => ask(q, more).results.map(({ service }) => service.id);

describe('words', () => {
  it.each([
    ['exact name first', 'Haus Mond', 'home-b'],
    ['a compound by its parts', 'Beratung Schulden', 'debt-advice'],
    ['parts by a compound', 'Schuldenberatung', 'debt-advice'],
    ['the organization', 'Nachbarschaftsverein', 'debt-advice'],
    ['everyday words of a topic', 'Oma vergisst alles', 'memory'],
    ['an inflected everyday phrase', 'kann Rechnungen nicht bezahlen', 'debt-advice'],
    ['a phrase of stop words', 'ich kann nicht mehr', 'phone'],
    ['a typo', 'Demens', 'memory'],
    ['umlauts in any spelling', 'Cafe Vergissmeinicht', 'memory'],
    ['a beginning', 'Sorgent', 'phone'],
    ['words of another language', 'bakim', 'care-advice'],
  ])('%s: %s', (_, q, first) => {
    expect(ids(q)[0]).toBe(first);
  });

  it('find in English by name, summary and topic', () => {
    for (const q of ['debt advice', 'owe', 'owe money', 'debts']) expect(ids(q, { language: 'en' })[0]).toBe('debt-advice');
  });

  it('do not take a telling word for a phrase of stop words', () => {
    expect(ids('ich kann nicht mehr schulden')).not.toContain('phone');
  });

  it('never find drafts', () => {
    expect(ids('Haus Entwurf')).not.toContain('home-draft');
    expect(ids('', { topic: 'homes' })).not.toContain('home-draft');
  });

  it('rank the confirmed before what is being confirmed before the stale', () => {
    expect(ids('Demenz')).toEqual(['memory', 'memory-unsure', 'memory-stale']);
  });

  it('rank equals by id', () => {
    expect(ids('Zwillingstreff')).toEqual(['twin1', 'twin2']);
  });

  it('give the words searched for', () => {
    expect(ask('Wo kann ich in Adorfhausen ein Pflegeheim finden?').words).toEqual(['pflegeheim']);
  });
});

describe('the place', () => {
  it('comes out of the query and prefers, without hiding', () => {
    const answer = ask('Pflegeheim Adorfhausen');
    expect(answer).toMatchObject({ place: { municipalityId: 'adorf' }, placeFrom: 'query', words: ['pflegeheim'] });
    // Advice on care only comes near a home, so it follows the homes, however far they are.
    expect(answer.results.map(({ service, coverage }) => [service.id, coverage])).toEqual([
      ['home-a', 'local'],
      ['home-b', 'elsewhere'],
      ['home-c', 'elsewhere'],
      ['care-advice', 'county'],
    ]);
    expect(answer.results[1]?.distanceKm).toBeCloseTo(11.1, 0);
  });

  it('comes from the field where the query names none', () => {
    expect(ask('Pflegeheim', { place: '99002' })).toMatchObject({ placeFrom: 'field', place: { municipalityId: 'bedorf' } });
    expect(ids('Pflegeheim', { place: '99002' })[0]).toBe('home-b');
  });

  it('of the query wins over the field', () => {
    expect(ask('Pflegeheim Adorfhausen', { place: '99002' })).toMatchObject({ placeFrom: 'query', place: { municipalityId: 'adorf' } });
  });

  it('is asked for where it may be several, unless the field tells', () => {
    expect(ask('Pflegeheim Mühlental').placeQuestion?.map(({ municipalityId }) => municipalityId)).toEqual(['adorf', 'bedorf']);
    expect(ask('Pflegeheim', { place: 'Mühlental' })).toMatchObject({ place: null, placeFrom: null, placeField: { status: 'ask' } });
    expect(ask('Pflegeheim Mühlental', { place: '99001' })).not.toHaveProperty('placeQuestion');
  });

  it('unknown in the field is said', () => {
    expect(ask('Pflegeheim', { place: 'Xyzqwv' }).placeField).toEqual({ status: 'unknown' });
    expect(ask('Pflegeheim', { place: '' }).placeField).toBeNull();
  });
});

describe('without words', () => {
  it('a place lists by reach, distance and name', () => {
    expect(ids('', { place: '99001', limit: 100 })).toEqual([
      'home-a',
      'care-advice',
      'memory',
      'memory-stale',
      'memory-unsure',
      'debt-advice',
      'phone',
      'twin1',
      'twin2',
      'home-b',
      'home-c',
    ]);
    expect(ids('Adorfhausen')[0]).toBe('home-a');
  });

  it('a topic lists what it holds and what is below', () => {
    expect(ids('', { topic: 'care' })).toEqual(['home-b', 'home-a', 'home-c', 'care-advice']);
  });

  it('nothing at all lists nothing', () => {
    expect(ask('  ')).toMatchObject({ total: 0, results: [], topic: null });
  });
});

describe('topic and pages', () => {
  it('limit to the topic; an unknown one is left out', () => {
    expect(ids('Haus', { topic: 'homes' })).toHaveLength(3);
    expect(ids('Haus', { topic: 'debts' })).toEqual([]);
    expect(ask('Haus', { topic: 'nonsense' })).toMatchObject({ topic: null, total: ask('Haus').total });
  });

  it.each([
    [{ limit: 2 }, 1, 2, ['home-b', 'home-a']],
    [{ limit: 2, page: 2 }, 2, 2, ['home-c', 'care-advice']],
    [{ limit: 2, page: 99 }, 2, 2, ['home-c', 'care-advice']],
    [{ limit: 0, page: -1 }, 1, 4, ['home-b']],
    [{ limit: 3, page: Number.NaN }, 1, 2, ['home-b', 'home-a', 'home-c']],
  ])('%o', (more, page, pages, expected) => {
    const answer = ask('', { topic: 'care', ...more });
    expect([answer.page, answer.pages, answer.results.map(({ service }) => service.id)]).toEqual([page, pages, expected]);
  });
});

describe('danger and ways on', () => {
  it('rings above the results', () => {
    expect(ask('Suizid').danger.map(({ id }) => id)).toEqual(['suicide']);
    expect(ask('Pflege').danger).toEqual([]);
  });

  it('leads to the nearest topics, by likeness where nothing is found, to the main ones where nothing is near', () => {
    expect(ask('Demenz').related.topics.map(({ id }) => id)).toEqual(['dementia']);
    const none = ask('qzx vergesssennn');
    expect(none.total).toBe(0);
    expect(ask('xyzqwv').related.topics.map(({ id }) => id)).toEqual(['care', 'crisis', 'debts', 'dementia']);
  });
});

describe('any input', () => {
  it.each([
    ['a name of the language', 'constructor'],
    ['a name of the engine', '__proto__'],
    ['operators of the engine', '*:~1 +name:x^9 -a'],
    ['a quote', '"'],
    ['a picture', '😀'],
    ['a zero', '%00\u0000'],
    ['one endless word', 'a'.repeat(100_000)],
    ['endless words', 'pflege '.repeat(20_000)],
  ])('is answered without getting lost: %s', (_, q) => {
    const spent = processorSeconds(() => expect(ask(q, { place: q, topic: q }).related.topics.length).toBeGreaterThan(0));
    expect(spent).toBeLessThan(2);
  });

  it('has the same answer every time', () => {
    expect(ask('Pflege Haus')).toEqual(ask('Pflege Haus'));
  });
});
