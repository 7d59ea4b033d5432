import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../src/app/service-summary.ts';
import type { ShownText } from '../../src/domains/content/index.ts';
import type { ServiceView } from '../../src/domains/directory/index.ts';
import { wordsOf } from '../support/wording.ts';

const german = (text: string): ShownText => ({ text, language: 'de', status: 'original', outdated: false });
const simple = (text: string): ShownText => ({ text, language: 'de-simple', status: 'machine', outdated: false });
const named = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name: simple(name) }));
const t = wordsOf('de-simple');

/** A made-up service as pages get it, with the fields that a summary is built from. */
function view(fields: Partial<ServiceView> = {}): ServiceView {
  return {
    summary: german('Niedrigschwellige Beratungsleistungen für pflegende Angehörige.'),
    topics: named('Pflege', 'Demenz'),
    targetGroups: named('Angehörige'),
    locations: [{ town: 'Musterstadt', postcode_derived: false }],
    phones: [{ number: '02222 1-1', href: 'tel:+4922221' }],
    schedules: [],
    ...fields,
  } as ServiceView;
}

describe('a service without a text in Leichte Sprache', () => {
  test('gets a short one built from its fields', () => {
    expect(summaryOf(view(), 'de-simple', t, 'Montag, 23. November, 8 Uhr bis 12 Uhr')).toEqual({
      isBuilt: true,
      text: simple(
        'Hier bekommen Sie Hilfe bei: Pflege, Demenz.\n' +
          'Das Angebot ist für: Angehörige.\n' +
          'Das Angebot ist in: Musterstadt.\n' +
          'Der nächste Termin ist: Montag, 23. November, 8 Uhr bis 12 Uhr.\n' +
          'Rufen Sie an: 02222 1-1.',
      ),
    });
  });

  test('says where times are unknown, and leaves out what else it does not know', () => {
    const bare = view({ topics: [], targetGroups: [], locations: [], phones: [] });
    expect(summaryOf(bare, 'de-simple', t).text.text).toBe('Wir kennen die Zeiten nicht.');
  });

  test('says nothing of times that come later than the page looks', () => {
    const rare = view({ targetGroups: [], locations: [], phones: [], schedules: [{} as never] });
    expect(summaryOf(rare, 'de-simple', t).text.text).toBe('Hier bekommen Sie Hilfe bei: Pflege, Demenz.');
  });

  test('keeps the German one where there is nothing to build from', () => {
    const empty = view({ topics: [], targetGroups: [], locations: [], phones: [], schedules: [{} as never] });
    expect(summaryOf(empty, 'de-simple', t)).toEqual({ text: empty.summary, isBuilt: false });
  });

  test('names three topics, groups and towns at most, each once', () => {
    const towns = ['Adorf', 'Adorf', 'Bdorf', 'Cdorf', 'Ddorf'].map((town) => ({ town, postcode_derived: false }));
    const many = view({ topics: named('A', 'B', 'C', 'D'), locations: towns });
    const { text } = summaryOf(many, 'de-simple', t).text;
    expect(text).toContain('Hilfe bei: A, B, C.');
    expect(text).toContain('Das Angebot ist in: Adorf, Bdorf, Cdorf.');
  });
});

describe('the written summary stays', () => {
  test('where it is in Leichte Sprache', () => {
    const summary = simple('Hier bekommen Sie Rat.');
    expect(summaryOf(view({ summary }), 'de-simple', t)).toEqual({ text: summary, isBuilt: false });
  });

  test.each(['de', 'tr'])('on pages in %s, German as it is', (language) => {
    expect(summaryOf(view(), language, wordsOf(language))).toEqual({ text: view().summary, isBuilt: false });
  });
});
