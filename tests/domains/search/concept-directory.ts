import { smallSnapshot } from '../directory/small-content.ts';

/** A made-up directory with a thesaurus of made-up concepts, and services that a person has coded or not. */
export const conceptDirectory = smallSnapshot({
  areas: { nord: {} },
  topics: {
    wohnen: { name: { de: 'Wohnen' } },
    garten: { name: { de: 'Garten' } },
  },
  concepts: {
    zaunbau: {
      name: { de: 'Zaunbau' },
      topics: ['garten'],
      related: { heckenschnitt: 0.6 },
      official: { de: ['Einfriedung'], en: ['fencing'] },
      words: {
        de: ['Gartenzaun', 'Latten-Zaun'],
        'de-simple': ['Holz·wand'],
        tr: ['bahçe çiti'],
        ar: ['سياج الحديقة'],
        ru: ['забор'],
        uk: ['огорожа'],
        pl: ['płot'],
      },
      phrases: { de: ['der Nachbar schaut immer herein', 'ich will das nicht'], ru: ['сосед смотрит через забор'] },
      codes: ['§ 35a NRG', 'ZBV'],
    },
    heckenschnitt: { name: { de: 'Heckenschnitt' }, topics: ['garten'], words: { de: ['Hecke schneiden'] } },
    dachluke: {
      name: { de: 'Dachluke' },
      topics: ['wohnen'],
      words: { de: ['Fenster im Dach'] },
      phrases: { de: ['es regnet oben herein'] },
    },
  },
  dangers: { sturm: { phrases: { de: ['der Wind … heult'] }, concepts: ['dachluke'] } },
  services: {
    zaun: { name: { de: 'Werkstatt Eins' }, topics: ['garten'], concepts: ['zaunbau'] },
    'zaun-nebenbei': { name: { de: 'Werkstatt Zwei' }, topics: ['garten'], concepts: ['dachluke', 'zaunbau'] },
    hecke: { name: { de: 'Werkstatt Drei' }, topics: ['garten'], concepts: ['heckenschnitt'] },
    dach: { name: { de: 'Werkstatt Vier' }, topics: ['wohnen'], concepts: ['dachluke'] },
    entwurf: { name: { de: 'Werkstatt Fünf' }, topics: ['garten'], concepts: ['zaunbau'], confidence: 'low' },
    ungelesen: { name: { de: 'Werkstatt Sechs' }, summary: { de: 'Baut jeden Gartenzaun.' }, topics: ['wohnen'] },
  },
});
