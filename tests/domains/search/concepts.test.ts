import { describe, expect, it } from 'vitest';
import { openSearch, search, searchDocuments } from '../../../src/domains/search/index.ts';
import { conceptDirectory as snapshot } from './concept-directory.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const ask = (q: string, language = 'de') => search(snapshot, { q, language, today });
const ids = (q: string, language?: string) => ask(q, language).results.map(({ service }) => service.id);

describe('a concept is recognised', () => {
  it.each([
    ['by its name', 'Zaunbau'],
    ['by an official word', 'Einfriedungen'],
    ['by an everyday word', 'wo bekomme ich einen Gartenzaun'],
    ['by the parts of a compound', 'Zaun für den Garten'],
    ['by a word written with a hyphen', 'Lattenzaun'],
    ['by a word in Leichte Sprache', 'Holzwand'],
    ['by a whole wording', 'der Nachbar schaut herein'],
    ['by a wording of stop words', 'ich will das nicht'],
    ['by part of a wording', 'mein Nachbar schaut'],
    ['by a law', '§35a'],
    ['by an abbreviation', 'zbv'],
    ['by a misspelt word', 'Gartenzan'],
    ['in English', 'fencing'],
    ['in Turkish', 'bahçe çitine'],
    ['in Arabic', 'سياج للحديقة'],
    ['in Russian', 'нужен забор'],
    ['in Ukrainian', 'огорожу'],
    ['in Ukrainian with Latin letters', 'ohorozha'],
    ['in Polish without marks', 'plot'],
  ])('%s: %s', (_, q) => {
    expect(ids(q)[0]).toBe('zaun');
  });

  it('whatever the language of the page', () => {
    for (const language of ['de', 'en', 'tr', 'pl', 'xx']) expect(ids('забор', language)[0]).toBe('zaun');
  });
});

describe('a danger', () => {
  it('leads to the services that help then', () => {
    expect(ids('hilfe der Wind draußen heult')[0]).toBe('dach');
  });
});

describe('services of a concept', () => {
  it('come by its place among theirs, then closely related concepts, then what a text only mentions', () => {
    expect(ids('Zaunbau').slice(0, 4)).toEqual(['zaun', 'zaun-nebenbei', 'hecke', 'ungelesen']);
  });

  it('are read from the text where nobody has chosen concepts', () => {
    expect(searchDocuments(snapshot).entries.find(({ id }) => id === 'ungelesen')?.guessed).toEqual({ zaunbau: 0.6 });
    expect(ids('Einfriedung')).toContain('ungelesen');
  });

  it('are never drafts', () => {
    expect(ids('Zaunbau')).not.toContain('entwurf');
    expect(JSON.stringify(searchDocuments(snapshot))).not.toContain('entwurf');
  });

  it('share nothing with concepts that only share a word', () => {
    expect(ids('es regnet oben herein')[0]).toBe('dach');
  });

  it('lead on to its topics', () => {
    expect(ask('Einfriedung').related.topics.map(({ id }) => id)[0]).toBe('garten');
  });
});

describe('meinten Sie', () => {
  it.each([
    ['Gartenzan', 'Gartenzaun'],
    ['hoher Gartenzan bitte', 'hoher Gartenzaun bitte'],
    ['Gartenzaun', undefined],
    ['xyzqwvk', undefined],
  ])('%s: %s', (q, expected) => {
    expect(ask(q).didYouMean).toBe(expected);
  });
});

describe('layers can be switched off', () => {
  const documents = searchDocuments(snapshot);
  const found = (q: string, layers: Parameters<typeof openSearch>[1]) =>
    openSearch(documents, layers)
      .search({ q, language: 'de', today })
      .results.map(({ id }) => id);

  it.each([
    ['without concepts only texts are found', 'Gartenzaun', ['exact', 'texts'], ['ungelesen']],
    ['without relations the neighbour is missing', 'Zaunbau', ['exact', 'concepts'], ['zaun', 'zaun-nebenbei', 'ungelesen', 'hecke']],
    ['without texts a name is not found', 'Werkstatt Drei', ['exact', 'concepts', 'related', 'soft'], []],
  ] as const)('%s', (_, q, layers, expected) => {
    expect(found(q, layers)).toEqual(expected);
  });
});
