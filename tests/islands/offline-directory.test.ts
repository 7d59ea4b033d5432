import { describe, expect, test } from 'vitest';
import type { OfflineService } from '../../src/app/offline-directory.ts';
import { isPrecious } from '../../src/islands/offline/keep-pages.ts';
import { storedLine } from '../../src/islands/offline/stored-line.ts';
import { askedFor } from '../../src/islands/offline-directory/asked-for.ts';
import { findOffline } from '../../src/islands/offline-directory/find-offline.ts';

const empty = { summary: '', places: [], area: '', phones: [], hours: [], topics: [], also: '', freshness: '' };
const service = (id: string, more: Partial<OfflineService>): OfflineService => ({ ...empty, id, name: id, ...more });

describe('without the search that knows meanings', () => {
  const directory = {
    topics: { pflege: { name: 'Pflege', words: 'Pflegegrad Mutter pflegen' }, geld: { name: 'Geld', words: 'Schulden Miete' } },
    services: [
      service('tafel', { name: 'Tafel Siegen', summary: 'Lebensmittel für wenig Geld', places: ['57072 Siegen'] }),
      service('pflegedienst', { name: 'Ambulanter Dienst', topics: ['pflege'], places: ['57250 Netphen'] }),
      service('pflegeberatung', { name: 'Pflegeberatung', topics: ['pflege'], area: 'Siegen, Netphen', also: 'care advice' }),
      service('schuldner', { name: 'Schuldnerberatung', topics: ['geld'] }),
    ],
  };
  const found = (typed: string, place?: string) => findOffline(directory, typed, place).map(({ id }) => id);

  test('names count most, then the words of topics', () => {
    expect(found('Pflege')).toEqual(['pflegeberatung', 'pflegedienst']);
    expect(found('schulden')).toEqual(['schuldner']);
    expect(found('CARE ADVICE')).toEqual(['pflegeberatung']);
  });

  test('a place comes first and hides nothing', () => {
    expect(found('Pflegegrad', 'Netphen').sort()).toEqual(['pflegeberatung', 'pflegedienst']);
    expect(found('Beratung', 'Siegen')[0]).toBe('pflegeberatung');
  });

  test('nothing typed is everything, nonsense is nothing', () => {
    expect(found('')).toHaveLength(4);
    expect(found('xyzzy')).toEqual([]);
  });
});

test.each([
  ['/de/angebote/tafel', { what: 'service', id: 'tafel' }],
  ['/de-simple/themen/pflege', { what: 'topic', id: 'pflege' }],
  ['/de/suche?q=Pflege&ort=Siegen', { what: 'search', q: 'Pflege', place: 'Siegen', topic: '' }],
  ['/de/suche?thema=geld', { what: 'search', q: '', place: '', topic: 'geld' }],
  ['/de/lebenslagen/trauer', { what: 'nothing' }],
  ['/', { what: 'nothing' }],
])('%s asks for %o', (path, wanted) => {
  expect(askedFor(new URL(path, 'https://teps.example.org'))).toEqual(wanted);
});

test('a stored page says its date, and whether the device or the line is to blame', () => {
  const words = { offline: 'Offline. Vom {day}.', slow: 'Langsam. Vom {day}.' };
  expect(storedLine(words, '2026-11-21T12:00:00Z', 'de-simple', false)).toMatch(/^Offline\. Vom 21\. November 2026 um \d\d:00\.$/);
  expect(storedLine(words, '2026-11-21T12:00:00Z', 'en', true)).toMatch(/^Langsam\. Vom November 21, 2026/);
});

test('a metered or very slow line is spared', () => {
  expect([undefined, {}, { saveData: true }, { effectiveType: 'slow-2g' }, { effectiveType: '4g' }].map(isPrecious)).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});
