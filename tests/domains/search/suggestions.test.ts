import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  briefSuggestionSteps,
  browserSuggestions,
  mostSuggestions,
  type SearchSuggestion,
  search,
  suggest,
} from '../../../src/domains/search/index.ts';
import { finish } from '../../../src/domains/search/steps.ts';
import { realSnapshot } from './real-snapshot.ts';
import { directory } from './small-directory.ts';

const kindOrder = ['topic', 'word', 'situation', 'service', 'place'];
const texts = (q: string, language = 'de') => suggest(directory, { q, language }).map(({ kind, text }) => `${kind}: ${text}`);

describe('suggestions', () => {
  it.each([
    ['below two letters', 'p', []],
    ['nothing typed', '  ', []],
    ['a topic and a service by their beginning', 'pflege', ['topic: Pflege', 'topic: Pflegeheim', 'service: Pflegeberatung']],
    ['any word of a name', 'mond', ['service: Haus Mond']],
    ['words in any order', 'sonne hau', ['service: Haus Sonne']],
    ['a topic by its everyday words', 'rechn', ['topic: Schulden']],
    ['a slip of the keys', 'pfelgeheim', ['topic: Pflegeheim']],
    ['an umlaut written out', 'Muehlent', ['place: Mühlental', 'place: Mühlental']],
    ['a town', 'adorf', ['place: Adorfhausen']],
    ['a postcode', '9900', ['place: 99001', 'place: 99002', 'place: 99003']],
    ['stop words do no harm', 'wo ist die pflegeb', ['service: Pflegeberatung']],
    ['never a draft', 'entwurf', []],
    ['nothing that is not there', 'xyzzyqwertz', []],
  ])('%s', (_, typed, wanted) => {
    expect(texts(typed)).toEqual(wanted);
  });

  it('tell places of the same name apart and lead to a search that needs not ask', () => {
    expect(suggest(directory, { q: 'Mühlental', language: 'de' }).map(({ more, address }) => [more, decodeURIComponent(address)])).toEqual([
      ['Adorfhausen', '/de/suche?ort=Mühlental,+Adorfhausen'],
      ['Bedorfhausen', '/de/suche?ort=Mühlental,+Bedorfhausen'],
    ]);
  });

  it("come in the page's language, else in German", () => {
    const inEnglish = (q: string) =>
      suggest(directory, { q, language: 'en' }).map(({ text, language, address }) => [text, language, address]);
    expect(inEnglish('nurs')).toEqual([['Nursing home', 'en', '/en/themen/homes']]);
    expect(inEnglish('pflegehe')).toEqual([['Pflegeheim', 'de', '/en/themen/homes']]);
    expect(inEnglish('haus mo')).toEqual([['Haus Mond', 'de', '/en/angebote/home-b']]);
    expect(texts('nurs')).toEqual([]);
  });

  it('leave out topics without a service', () => {
    const services = new Map([...directory.services].filter(([, { topics }]) => !topics.includes('debts')));
    expect(suggest({ ...directory, services }, { q: 'schulden', language: 'de' })).toEqual([]);
  });

  it('take any text, and always fit the list', () => {
    const written = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('pf', 'haus', 'pflegehiem', '99', 'Müh', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(written, { maxLength: 6 }), fc.constantFrom('de', 'en', 'ar'), (parts, language) => {
        const found = suggest(directory, { q: parts.join(' '), language });
        expectInOrder(found);
        expect(suggest(directory, { q: parts.join(' '), language })).toEqual(found);
        expect(suggest(directory, { q: parts.join(' '), language, limit: 2 }).length).toBe(Math.min(2, found.length));
      }),
    );
  });
});

function expectInOrder(found: readonly SearchSuggestion[]): void {
  expect(found.length).toBeLessThanOrEqual(mostSuggestions);
  const kinds = found.map(({ kind }) => kindOrder.indexOf(kind));
  expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
  expect(new Set(found.map(({ address }) => address)).size).toBe(found.length);
  for (const { text } of found) expect(text).not.toBe('');
}

describe('suggestions over the real content', () => {
  const snapshot = realSnapshot();
  const inBrowser = finish(briefSuggestionSteps(JSON.parse(JSON.stringify(browserSuggestions(snapshot, 'de'))), 'de'));
  const typed = [
    'trepp',
    'Pflegeh',
    'demens',
    'kreuztal',
    '573',
    'wohnung verl',
    'schuldnerbratung',
    'suiz',
    'ich will',
    'umbr',
    'schlägt',
  ];

  it('are the same from documents that went over the wire', () => {
    const known = typed.filter((q) => inBrowser.suggestIfKnown(q) !== undefined);
    expect(known.length).toBeGreaterThan(typed.length / 2);
    for (const q of known) expect(inBrowser.suggestIfKnown(q)).toEqual(suggest(snapshot, { q, language: 'de' }));
  });

  it('never say what insults, though the search understands it', () => {
    expect(search(snapshot, { q: 'Klapse', language: 'de', today: { year: 2026 } }).total).toBeGreaterThan(0);
    expect(search(snapshot, { q: 'سكرجي', language: 'ar', today: { year: 2026 } }).total).toBeGreaterThan(0);
    const said = ['klap', 'säuf', 'junk', 'penn', 'سكر', 'مجن', 'наркоман'].flatMap((q) =>
      ['de', 'ar', 'ru'].flatMap((language) => suggest(snapshot, { q, language }).map(({ text }) => text)),
    );
    expect(said.filter((text) => /klapse|säufer|junkie|penner|سكرجي|مجنون|наркоман/i.test(text))).toEqual([]);
  });

  it('come from the server where a browser knows nothing: slips of the keys, rarer words, stop words', () => {
    for (const q of ['demens', 'schuldnerbratung', 'wo ist die pflegeb']) {
      expect(inBrowser.suggestIfKnown(q), q).toBeUndefined();
      expect(suggest(snapshot, { q, language: 'de' }), q).not.toEqual([]);
    }
    expect(inBrowser.suggestIfKnown('p')).toEqual([]);
  });

  it('know everyday words', () => {
    expect(suggest(snapshot, { q: 'trepp', language: 'de' })).toContainEqual({
      kind: 'word',
      text: 'Treppenlift',
      language: 'de',
      address: '/de/suche?q=Treppenlift',
    });
  });

  it('put no words of danger into a mouth', () => {
    for (const q of typed) {
      const words = suggest(snapshot, { q, language: 'de' }).filter(({ kind }) => kind === 'word');
      expect(words.map(({ text }) => text).filter((text) => /umbringen|suizidgedank|nicht mehr leben|selbstmord/i.test(text))).toEqual([]);
    }
  });
});
