import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/commands/check-content.ts';
import { stampTranslations } from '../../src/commands/stamp-translations.ts';
import {
  buildSnapshot,
  markOf,
  readFiles,
  type Snapshot,
  translatedEntries,
  translationGaps,
  wordingGaps,
} from '../../src/domains/content/index.ts';
import { textIn } from '../../src/shared/texts.ts';
import { type ContentFolder, tinyContent } from './tiny-content.ts';

const german = { name: { de: 'Beratung' }, summary: { de: 'Hier gibt es Rat.' } };
const turkish = (mark: string) => `beratung:\n  of: '${mark}'\n  name: "Danışmanlık"\n  summary: "Burada danışılır."\n`;
const sound = turkish(markOf(german, ['name', 'summary']));

function snapshotOf(content: ContentFolder): Snapshot {
  const built = buildSnapshot(readFiles([content.path], new Map()));
  if (!built.ok) throw new Error('the content has problems');
  return built.value;
}

const nameIn = (snapshot: Snapshot, language: string) => textIn(snapshot.services.get('beratung')?.name ?? { de: '' }, language);

describe('translations beside the entries', () => {
  test('are shown as made by machine, and as current', () => {
    const snapshot = snapshotOf(tinyContent({ 'translations/tr/services.yaml': sound }));
    expect(nameIn(snapshot, 'tr')).toEqual({ text: 'Danışmanlık', language: 'tr', status: 'machine', outdated: false });
  });

  test('are out of date once the German text has changed, and are still shown', () => {
    const content = tinyContent({ 'translations/tr/services.yaml': sound });
    content.change('services/beratung.yaml', 'Hier gibt es Rat.', 'Hier gibt es Rat und Tat.');
    const snapshot = snapshotOf(content);
    expect(nameIn(snapshot, 'tr')).toMatchObject({ text: 'Danışmanlık', outdated: true });
    expect(translationGaps(snapshot, 'tr')).toContainEqual({ kind: 'services', id: 'beratung', path: 'summary', gap: 'outdated' });
  });

  test('stay current where something else of the entry has changed', () => {
    const content = tinyContent({ 'translations/tr/services.yaml': sound });
    content.change('services/beratung.yaml', 'confidence: high', 'confidence: medium\nphones: [{ number: 02222 1-1 }]');
    expect(nameIn(snapshotOf(content), 'tr').outdated).toBe(false);
  });

  test('give way to a text that stands in the entry itself', () => {
    const content = tinyContent({ 'translations/tr/services.yaml': sound });
    const own = '{ de: Beratung, tr: { text: Rehberlik, status: reviewed, of: 2026-11-21 } }';
    content.change('services/beratung.yaml', '{ de: Beratung }', own);
    expect(nameIn(snapshotOf(content), 'tr')).toMatchObject({ text: 'Rehberlik', status: 'reviewed' });
  });

  test.each([
    ['belong to an entry that does not exist', sound.replace('beratung:', 'beratungen:'), 'beratungen'],
    ['belong to a text that the entry has not', sound.replace('summary:', 'summry:'), 'summry'],
    ['say nothing of the German they were made from', sound.replace(/ {2}of: .*\n/, ''), 'of'],
  ])('are refused where they %s', (_, text, named) => {
    const { sound: isSound, lines } = checkContent([tinyContent({ 'translations/tr/services.yaml': text }).path]);
    expect(isSound).toBe(false);
    expect(lines[0]).toContain('translations/tr/services.yaml');
    expect(lines[0]).toContain(named);
  });
});

test('a broken entry is one problem, and not one more for each translation', () => {
  const content = tinyContent({ 'translations/tr/services.yaml': sound });
  content.change('services/beratung.yaml', 'confidence: high', 'confidence: sure');
  const { lines } = checkContent([content.path]);
  expect(lines.slice(0, -1)).toEqual([expect.stringContaining('services/beratung.yaml: confidence')]);
});

describe('what a language lacks', () => {
  test('is every text without a translation', () => {
    const content = tinyContent({ 'translations/tr/services.yaml': sound, 'wording/tr/common.yaml': '{}\n' });
    const snapshot = snapshotOf(content);
    expect(translationGaps(snapshot, 'tr').map(({ kind, id, path, gap }) => `${kind}/${id} ${path} ${gap}`)).toEqual([
      'portal/portal name missing',
      'portal/portal claim missing',
      'portal/portal fallback.owner missing',
      'topics/pflege name missing',
      'topics/pflege description missing',
      'target-groups/alle name missing',
      'areas/mitte name missing',
      'areas/mitte office.name missing',
      'helplines/notruf name missing',
      'helplines/notruf what missing',
    ]);
    expect(wordingGaps(snapshot, 'tr')).toEqual(['common:back']);
  });

  test('counts the endings of a plural as one, as languages have different ones', () => {
    const content = tinyContent({
      'wording/de/common.yaml': 'hits_one: Ein Treffer\nhits_other: "{{count}} Treffer"\n',
      'wording/tr/common.yaml': 'hits_other: "{{count}} sonuç"\n',
    });
    expect(wordingGaps(snapshotOf(content), 'tr')).toEqual([]);
  });
});

describe('marking new translations with the German they were made from', () => {
  const entries = () => translatedEntries(snapshotOf(tinyContent())).get('services') ?? new Map();
  const unmarked = sound.replace(/ {2}of: .*\n/, '');

  test('writes the mark and leaves everything else', () => {
    expect(stampTranslations(`# for Turkish readers\n${unmarked}`, entries(), false)).toBe(`# for Turkish readers\n${sound}`);
  });

  test('keeps marks that stand there, until all is said to have been compared', () => {
    const old = turkish('00000000');
    expect(stampTranslations(old, entries(), false)).toBe(old);
    expect(stampTranslations(old, entries(), true)).toBe(sound);
  });
});
