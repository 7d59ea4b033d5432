import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSnapshot, readFiles, type Snapshot } from '../../src/domains/content/index.ts';
import { root, type SourceFile, sourceFiles } from './source-files.ts';
import { askedKey, flatWording, isPlural, parametersIn, type Use, usesIn } from './wording-keys.ts';

/** Where code offers more than German takes, as languages put times differently: a language picks what it needs. */
const offered: Record<string, readonly string[]> = {
  'hours:habit': ['weekday', 'small'],
  'hours:span': ['from', 'to', 'fromDay', 'toDay'],
  'hours:exactTime': ['hour', 'minute', 'clock'],
  'hours:wholeHour': ['hour', 'minute', 'clock'],
};

let snapshot: Snapshot;
let german: Map<string, string>;
let uses: Use[];

beforeAll(() => {
  const built = buildSnapshot(readFiles([join(root, 'content')], new Map()));
  if (!built.ok) throw new Error('the content has problems, see npm run check-content');
  snapshot = built.value;
  const wording = snapshot.wording.get('de') ?? {};
  german = flatWording(wording);
  uses = sourceFiles().flatMap((file) => usesIn(file, Object.keys(wording)));
});

describe('wording', () => {
  test('has German words for every key that code asks for', () => {
    const lost = uses
      .filter(({ fits }) => ![...german.keys()].some((key) => fits(key) || fits(askedKey(key, german))))
      .map(({ path, written }) => `${path}: ${written}`);
    expect(lost).toEqual([]);
  });

  test('has a file for every namespace that code asks for', () => {
    const namespaces = new Set([...german.keys()].map((key) => key.split(':')[0]));
    const lost = sourceFiles().flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*['"`]([\w-]+):/g)]
        .filter(([, namespace]) => !namespaces.has(namespace))
        .map(([, namespace]) => `${path}: ${namespace}`),
    );
    expect(lost).toEqual([]);
  });

  test('holds no key that nothing asks for', () => {
    expect([...german.keys()].filter((key) => !uses.some(({ fits }) => fits(key) || fits(askedKey(key, german))))).toEqual([]);
  });

  test('has the same keys in every language, with every plural that the language knows', () => {
    const differences = snapshot.portal.languages.flatMap((language) => {
      const words = flatWording(snapshot.wording.get(language) ?? {});
      const asked = [...german.keys()].filter((key) => isSpoken(key, snapshot.wording.get(language) ?? {}));
      const wanted = new Set(asked.flatMap((key) => formsOf(key, language)));
      const missing = [...wanted].filter((key) => !words.has(key)).map((key) => `${language} lacks ${key}`);
      const beyond = [...words.keys()].filter((key) => !wanted.has(key) && !german.has(askedKey(key, words)));
      return [...missing, ...beyond.map((key) => `${language} has ${key} beyond German`)];
    });
    expect(differences).toEqual([]);
  });

  test('uses the same parameters in every language', () => {
    const differences = snapshot.portal.languages.flatMap((language) => {
      const words = [...flatWording(snapshot.wording.get(language) ?? {})];
      return words
        .filter(([key, text]) => !fitParameters(key, text))
        .map(([key, text]) => `${language} ${key}: ${parametersIn(text).join(', ') || 'none'}`);
    });
    expect(differences).toEqual([]);
  });
});

describe('the search for keys', () => {
  const file = {
    path: 'x.ts',
    text: '',
    imports: [],
    literals: ['common:back', 'node:fs', 'common:'],
    templates: [
      ['hours:day.', ''],
      ['https://', ''],
    ],
  } satisfies SourceFile;

  test('finds whole and computed keys', () => {
    const [whole, , computed] = usesIn(file, ['common', 'hours']);
    expect(whole?.fits('common:back')).toBe(true);
    expect(computed?.fits('hours:day.today')).toBe(true);
    expect(computed?.fits('hours:days')).toBe(false);
  });
});

/** Staff work in the languages that have a whole office; residents' words are wanted in all. */
function isSpoken(key: string, wording: object): boolean {
  return !key.startsWith('office:') || 'office' in wording;
}

/** A key with a plural has one form for each plural category of the language (CLDR): Arabic six, German two. */
function formsOf(key: string, language: string): string[] {
  const stem = askedKey(key, german);
  return isPlural(stem, german)
    ? new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((category) => `${stem}_${category}`)
    : [key];
}

/** Forms of a plural may write the number as a word, those for a weekday the day. */
function fitParameters(key: string, text: string): boolean {
  const used = new Set(parametersIn(text));
  const whole = key.replace(/_[A-Z]{2}$/, '');
  const choice = offered[whole];
  if (choice) return [...used].every((name) => choice.includes(name));
  const stem = askedKey(whole, german);
  const wanted = new Set(parametersIn(german.get(whole) ?? german.get(`${stem}_other`) ?? german.get(whole.replace(/_[a-z]+$/, '')) ?? ''));
  if (isPlural(stem, german)) for (const names of [used, wanted]) names.delete('count');
  if (whole !== key) for (const names of [used, wanted]) names.delete('weekday');
  return used.symmetricDifference(wanted).size === 0;
}
