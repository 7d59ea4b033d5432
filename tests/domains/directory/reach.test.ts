import { describe, expect, it } from 'vitest';
import { coverage, distanceKm, nearestFirst, serviceAreaInWords, servicesOfMunicipality } from '../../../src/domains/directory/index.ts';
import { smallSnapshot } from './small-content.ts';

const at = (municipality: string) => [{ municipality, town: municipality, postcode_derived: false }];

const snapshot = smallSnapshot({
  areas: { nord: {}, sued: {} },
  municipalities: {
    adorf: { area: 'nord', latitude: 51, longitude: 8 },
    bedorf: { area: 'nord', latitude: 51.09, longitude: 8 },
    cedorf: { area: 'sued', latitude: 50.7, longitude: 8 },
  },
  services: {
    'county-in-adorf': { service_area: ['county'], locations: at('adorf') },
    'county-in-cedorf': { service_area: ['county'], locations: at('cedorf') },
    'draft-in-adorf': { service_area: ['adorf'], locations: at('adorf'), confidence: 'low' },
    'for-adorf': { service_area: ['adorf'], locations: at('bedorf') },
    'for-cedorf': { service_area: ['cedorf'], locations: at('cedorf') },
    'for-cedorf-in-adorf': { service_area: ['cedorf'], locations: at('adorf') },
    'for-nord': { service_area: ['nord'], locations: at('bedorf') },
    region: { service_area: ['Westfalen-Lippe'], locations: [{ town: 'Münster', postcode_derived: false }] },
  },
});
const service = (id: string) => snapshot.services.get(id)!;
const adorf = { municipalityId: 'adorf', area: 'nord' };

describe('coverage', () => {
  it.each([
    ['for-adorf', adorf, 'local'],
    ['county-in-adorf', adorf, 'local'],
    ['for-nord', adorf, 'area'],
    ['for-nord', { municipalityId: 'bedorf', area: 'nord' }, 'local'],
    ['county-in-cedorf', adorf, 'county'],
    ['region', adorf, 'beyond'],
    ['for-cedorf', adorf, 'elsewhere'],
    ['for-cedorf-in-adorf', adorf, 'elsewhere'],
    ['for-adorf', { area: 'nord' }, 'area'],
    ['for-cedorf', { area: 'nord' }, 'elsewhere'],
  ] as const)('of %s seen from %o is %s', (id, place, expected) => {
    expect(coverage(snapshot, service(id), place)).toBe(expected);
  });
});

describe('distance', () => {
  it('is reckoned between the centres of municipalities', () => {
    expect(distanceKm(snapshot, service('for-adorf'), 'adorf')).toBeCloseTo(10.0, 1);
    expect(distanceKm(snapshot, service('county-in-adorf'), 'adorf')).toBe(0);
  });

  it('is unknown for places outside the county and unknown municipalities', () => {
    expect(distanceKm(snapshot, service('region'), 'adorf')).toBeUndefined();
    expect(distanceKm(snapshot, service('for-adorf'), 'nowhere')).toBeUndefined();
  });

  it('orders by reach, then distance, then name', () => {
    const all = [...snapshot.services.values()].reverse();
    expect(nearestFirst(snapshot, all, 'adorf').map(({ id }) => id)).toEqual([
      'county-in-adorf',
      'draft-in-adorf',
      'for-adorf',
      'for-nord',
      'county-in-cedorf',
      'region',
      'for-cedorf-in-adorf',
      'for-cedorf',
    ]);
  });
});

describe('services of a municipality', () => {
  it('stand in one list each, without drafts', () => {
    const { here, serving, countyWide } = servicesOfMunicipality(snapshot, 'adorf');
    expect(here.map(({ id }) => id)).toEqual(['county-in-adorf', 'for-cedorf-in-adorf']);
    expect(serving.map(({ id }) => id)).toEqual(['for-adorf', 'for-nord']);
    expect(countyWide.map(({ id }) => id)).toEqual(['county-in-cedorf', 'region']);
  });

  it('are none for an unknown municipality', () => {
    expect(servicesOfMunicipality(snapshot, 'nowhere')).toEqual({ here: [], serving: [], countyWide: [] });
  });
});

describe('service area in words', () => {
  it('names the county, areas, municipalities and regions beyond', () => {
    const names = serviceAreaInWords(snapshot, { service_area: ['county', 'nord', 'adorf', 'Kreis Olpe'] }, 'de');
    expect(names).toEqual([
      { kind: 'county', name: 'Kreis Beispiel' },
      { kind: 'area', id: 'nord', name: 'nord' },
      { kind: 'municipality', id: 'adorf', name: 'adorf' },
      { kind: 'beyond', name: 'Kreis Olpe' },
    ]);
  });
});
