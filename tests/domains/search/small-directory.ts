import { smallSnapshot } from '../directory/small-content.ts';

const machine = (text: string) => ({ text, status: 'machine', of: '2026-01-01' });
const at = (municipality: string) => [{ municipality, town: municipality, postcode_derived: false }];
const town = (name: string, area: string, postcode: string, latitude: number, localities: string[] = []) => ({
  name,
  display_name: name,
  area,
  postcodes: [postcode],
  latitude,
  longitude: 8,
  localities: [name, ...localities],
});
const source = (year?: number) => ({ title: 't', ref: 'r', date: 'd', ...(year === undefined ? {} : { year }) });

/** A made-up directory of a dozen services in three towns. */
export const directory = smallSnapshot({
  areas: { nord: {}, sued: {} },
  municipalities: {
    adorf: town('Adorfhausen', 'nord', '99001', 51, ['Mühlental']),
    bedorf: town('Bedorfhausen', 'nord', '99002', 51.1, ['Mühlental']),
    cedorf: town('Cedorfhausen', 'sued', '99003', 50.8),
  },
  topics: {
    care: { name: { de: 'Pflege', en: machine('Care') }, words: { de: ['Hilfe beim Waschen'], tr: ['bakım'] } },
    homes: { name: { de: 'Pflegeheim', en: machine('Nursing home') }, parents: ['care'], words: { de: ['Altersheim'] } },
    debts: { name: { de: 'Schulden', en: machine('Debts') }, words: { de: ['kein Geld', 'Rechnung nicht bezahlen'], en: ['owe money'] } },
    dementia: { name: { de: 'Demenz', en: machine('Dementia') }, words: { de: ['vergisst alles', 'findet nicht nach Hause'] } },
    crisis: { name: { de: 'Krise' }, words: { de: ['ich kann nicht mehr'] } },
  },
  targetGroups: { all: { name: { de: 'Alle' } } },
  organizations: { verein: { name: { de: 'Nachbarschaftsverein' } } },
  helplines: { line: {} },
  dangers: { suicide: { helplines: ['line'], phrases: { de: ['Suizid'] } } },
  services: {
    'home-a': { name: { de: 'Haus Sonne' }, topics: ['homes'], service_area: ['adorf'], locations: at('adorf') },
    'home-b': { name: { de: 'Haus Mond' }, topics: ['homes'], service_area: ['bedorf'], locations: at('bedorf') },
    'home-c': { name: { de: 'Haus Stern' }, topics: ['homes'], service_area: ['cedorf'], locations: at('cedorf') },
    'home-draft': { name: { de: 'Haus Entwurf' }, topics: ['homes'], service_area: ['adorf'], confidence: 'low' },
    'care-advice': { name: { de: 'Pflegeberatung', en: machine('Care advice') }, topics: ['care'], locations: at('cedorf') },
    'debt-advice': {
      name: { de: 'Schuldnerberatung', en: machine('Debt advice') },
      summary: { de: 'Beratung bei Schulden', en: machine('For people who owe something') },
      topics: ['debts'],
      organization: 'verein',
      target_groups: ['all'],
    },
    memory: { name: { de: 'Café Vergissmeinnicht' }, topics: ['dementia'] },
    'memory-stale': { name: { de: 'Café Vergissmeinnicht alt' }, topics: ['dementia'], source: source(2010) },
    'memory-unsure': { name: { de: 'Café Vergissmeinnicht neu' }, topics: ['dementia'], confidence: 'medium' },
    phone: { name: { de: 'Sorgentelefon' }, topics: ['crisis'] },
    twin1: { name: { de: 'Zwillingstreff' }, topics: [] },
    twin2: { name: { de: 'Zwillingstreff' }, topics: [] },
  },
});
