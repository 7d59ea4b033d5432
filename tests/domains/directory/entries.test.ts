import { describe, expect, it } from 'vitest';
import {
  freshness,
  isShown,
  mainTopics,
  serviceById,
  servicesOfOrganization,
  servicesOfTopic,
  serviceView,
  shownServices,
  telephoneHref,
  topicTree,
} from '../../../src/domains/directory/index.ts';
import { smallSnapshot } from './small-content.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const machine = (text: string, of = '2026-01-01') => ({ text, status: 'machine' as const, of });

const snapshot = smallSnapshot({
  municipalities: { adorf: { display_name: 'Adorf (Beispiel)', latitude: 51, longitude: 8 } },
  topics: {
    care: { order: 2 },
    money: { order: 1 },
    'home-care': { parents: ['care'] },
    dementia: { parents: ['care', 'old-age'], order: 5 },
    'old-age': { order: 3 },
    circle: { parents: ['ring'] },
    ring: { parents: ['circle'] },
  },
  targetGroups: { all: { name: { de: 'Alle', en: machine('Everyone') } } },
  organizations: { verein: { name: { de: 'Verein' } } },
  services: {
    draft: { confidence: 'low', topics: ['care'], organization: 'verein' },
    cafe: {
      name: { de: 'Café Beispiel', en: machine('Example café', '2025-01-01') },
      summary: { de: 'Treffen', en: machine('Meeting') },
      topics: ['dementia'],
      target_groups: ['all'],
      organization: 'verein',
      locations: [
        { municipality: 'adorf', town: 'Adorf', street: 'Hauptstraße 1', postcode_derived: false },
        { town: 'Olpe', postcode_derived: false },
      ],
      phones: [{ number: '0271 404-1', note: { de: 'mittags' } }],
      website: 'https://www.example.org/cafe/',
      confidence: 'medium',
    },
    nurses: { topics: ['home-care'] },
  },
});

describe('what is shown', () => {
  it.each([
    ['high', true],
    ['medium', true],
    ['low', false],
  ] as const)('confidence %s: %s', (confidence, shown) => {
    expect(isShown({ confidence })).toBe(shown);
  });

  it('leaves drafts out everywhere', () => {
    expect(shownServices(snapshot).map(({ id }) => id)).toEqual(['cafe', 'nurses']);
    expect(serviceById(snapshot, 'draft')).toBeUndefined();
    expect(serviceById(snapshot, 'cafe')?.id).toBe('cafe');
    expect(servicesOfOrganization(snapshot, 'verein').map(({ id }) => id)).toEqual(['cafe']);
    expect(servicesOfTopic(snapshot, 'care').map(({ id }) => id)).toEqual(['cafe', 'nurses']);
  });
});

describe('freshness', () => {
  const source = { title: 's', ref: 'r', date: 'd' };
  const portal = { stale_after_years: 6 };
  const verified = (on: string) => ({ on, by: 'Seniorenbüro' });

  it.each([
    ['confirmed this year', { verified: verified('2026-02-01'), source }, 'verified', 'verified'],
    ['confirmed six calendar years ago', { verified: verified('2020-01-01'), source }, 'verified', 'verified'],
    ['confirmed seven calendar years ago', { verified: verified('2019-12-31'), source: { ...source, year: 2026 } }, 'stale', 'verified'],
    ['source six years old', { source: { ...source, year: 2020 } }, 'sourced', 'source'],
    ['source seven years old', { source: { ...source, year: 2019 } }, 'stale', 'source'],
    ['no date', { source }, 'stale', 'undated'],
  ] as const)('%s', (_, dates, state, kind) => {
    const found = freshness({ ...dates, confidence: 'high' }, portal, today);
    expect([found.state, found.since.kind, found.confirming]).toEqual([state, kind, false]);
  });

  it('says that medium entries are being confirmed', () => {
    expect(freshness({ source, confidence: 'medium' }, portal, today).confirming).toBe(true);
  });
});

describe('topics', () => {
  it('come in their order, nested, with the shown services counted', () => {
    expect(mainTopics(snapshot).map(({ id }) => id)).toEqual(['money', 'care', 'old-age']);
    const [, care, age] = topicTree(snapshot);
    expect(care?.children.map(({ topic, count }) => [topic.id, count])).toEqual([
      ['dementia', 1],
      ['home-care', 1],
    ]);
    expect([care?.count, age?.count]).toEqual([2, 1]);
  });

  it('survive a circle of parents', () => {
    expect(servicesOfTopic(snapshot, 'ring')).toEqual([]);
  });
});

describe('telephone links', () => {
  it.each([
    ['0271 404-2129', 'tel:+492714042129'],
    ['02755 386996 -133', 'tel:+492755386996133'],
    ['+49 (0)271 333-0', 'tel:+492713330'],
    ['0049 271 3330', 'tel:+492713330'],
    ['0800 1110111', 'tel:+498001110111'],
    ['112', 'tel:112'],
    ['116 117', 'tel:116117'],
    ['115', 'tel:115'],
  ])('%s', (number, href) => {
    expect(telephoneHref(number)).toBe(href);
  });
});

describe('the view of a service', () => {
  const view = (language: string) => serviceView(snapshot, serviceById(snapshot, 'cafe')!, language, today);

  it('gathers what a page needs', () => {
    expect(view('de')).toMatchObject({
      name: { text: 'Café Beispiel', status: 'original' },
      organization: { id: 'verein', name: { text: 'Verein' } },
      topics: [{ id: 'dementia' }],
      locations: [{ town: 'Adorf', municipality: { id: 'adorf', name: 'Adorf (Beispiel)', latitude: 51, longitude: 8 } }, { town: 'Olpe' }],
      phones: [{ number: '0271 404-1', href: 'tel:+492714041', note: { text: 'mittags' } }],
      website: { host: 'example.org' },
      serviceArea: [{ kind: 'county' }],
      freshness: { state: 'sourced', since: { kind: 'source', year: 2025 }, confirming: true },
      translation: { machine: false, outdated: false, missing: false },
    });
  });

  it('flags machine, outdated and missing translations', () => {
    expect(view('en').name).toEqual({ text: 'Example café', language: 'en', status: 'machine', outdated: true });
    expect(view('en').translation).toEqual({ machine: true, outdated: true, missing: true });
    expect(view('en').targetGroups).toEqual([
      { id: 'all', name: { text: 'Everyone', language: 'en', status: 'machine', outdated: false } },
    ]);
  });
});
