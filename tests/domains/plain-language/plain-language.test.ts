import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildSnapshot, readFiles } from '../../../src/domains/content/index.ts';
import {
  checkPlainLanguage,
  checkTexts,
  findingLine,
  readPlainTexts,
  sentencesOf,
  syllables,
  wienerSachtextformel,
  wordLists,
} from '../../../src/domains/plain-language/index.ts';
import { agreement, markedSentences, overall, shares, shippedWords } from './marked-sentences.ts';

const words = shippedWords();
const noWords = wordLists({ compounds: [], names: [], acronyms: [], abbreviations: {}, hard_words: {} });

/** What the checker says of some files below a content directory. */
function found(files: Record<string, string>): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'teps-plain-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  }
  return checkTexts(readPlainTexts([directory]), words).map(findingLine);
}

describe('on sentences marked by hand', () => {
  test.each(['open', 'held'] as const)('at least nine of ten findings are right, and nine of ten mistakes are found (%s)', (part) => {
    const { precision, recall } = shares(overall(agreement(markedSentences(part), words).values()));
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  test('there are at least 200, with mistakes and without', () => {
    const all = [...markedSentences('open'), ...markedSentences('held')];
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(all.filter(({ marks }) => marks.size === 0).length).toBeGreaterThan(100);
  });
});

describe('what the portal ships in Leichte Sprache', () => {
  test('breaks no rule', () => {
    const content = join(import.meta.dirname, '../../../content');
    const built = buildSnapshot(readFiles([content], new Map()));
    if (!built.ok) throw new Error('the content has problems');
    expect(checkPlainLanguage([content], built.value).map(findingLine)).toEqual([]);
  }, 30_000);
});

describe('a finding', () => {
  test('names the line of a block in YAML, and a better form', () => {
    const text = 'help:\n  title: Hilfe\n  text: |-\n    Rufen Sie an.\n    Das wäre schön.\n    Die Tür des Hauses ist offen.\n';
    expect(found({ 'wording/de-simple/start.yaml': text })).toEqual([
      'wording/de-simple/start.yaml:5: subjunctive: "wäre"; better: ist',
      'wording/de-simple/start.yaml:6: genitive: "des Hauses"; better: vom Haus',
    ]);
  });

  test('names the line of a text in quotes', () => {
    const text = 'amt:\n  of: \'00000000\'\n  title: "Post"\n  lead: "Das Amt schickt einen Brief. Lesen Sie ihn."\n';
    expect(found({ 'translations/de-simple/situations.yaml': text })).toEqual([
      'translations/de-simple/situations.yaml:4: two-sentences: "Das Amt schickt einen Brief. Lesen Sie ihn."; begin a new line for each sentence',
    ]);
  });

  test('names the line of a page, where lines of one paragraph are one', () => {
    const page =
      '---\ntitle: Hilfe\n---\n\n## Für Sie\n\nKommen Sie.\nBringen Sie z. B. Brot mit.\n\n- Ein **Telefonanschluss** ist da.\n\nDas ist gut.  \nDas ist schön.\n';
    expect(found({ 'pages/hilfe/de-simple.md': page })).toEqual([
      'pages/hilfe/de-simple.md:7: two-sentences: "Kommen Sie. Bringen Sie z. B. Brot mit."; begin a new line for each sentence',
      'pages/hilfe/de-simple.md:7: abbreviation: "z. B."; better: zum Beispiel',
      'pages/hilfe/de-simple.md:10: compound: "Telefonanschluss"; split it with hyphens',
    ]);
  });

  test('splits a long word as the list does, with its ending, or from known parts', () => {
    expect(found({ 'wording/de-simple/a.yaml': 'a: "Die Beratungsstellen helfen"\nb: "Das Pflegetelefon hilft"\n' })).toEqual([
      'wording/de-simple/a.yaml:1: compound: "Beratungsstellen"; better: Beratungs-Stellen',
      'wording/de-simple/a.yaml:2: compound: "Pflegetelefon"; better: Pflege-Telefon',
    ]);
  });

  test('is none where the page says what a hard word or a short form means', () => {
    const explained = 'a: |-\n  Sie bekommen einen Bescheid.\n  Ein Bescheid ist ein Brief vom Amt.\n  KVN heißt: Kasse von Nordheim.\n';
    expect(found({ 'wording/de-simple/a.yaml': explained })).toEqual([]);
    expect(found({ 'wording/de-simple/a.yaml': 'a: |-\n  Sie bekommen einen Bescheid.\n  Die KVN zahlt.\n' })).toHaveLength(2);
  });

  test('is none for the sentences of other languages, and for names on doors only where single words are hard', () => {
    expect(found({ 'wording/de/a.yaml': 'a: "Der Antrag wird geprüft"\n' })).toEqual([]);
    const names = 'amt:\n  name: "Amt der Stadt – Beratungsstelle"\n';
    expect(found({ 'translations/de-simple/services.yaml': names })).toEqual([
      'translations/de-simple/services.yaml:2: compound: "Beratungsstelle"; better: Beratungs-Stelle',
    ]);
  });

  test('is not escaped by breaking a long sentence into lines', () => {
    const long = 'a: |-\n  Wenn Sie krank sind und Hilfe brauchen und niemand da ist\n  dann rufen Sie bitte gleich hier an.\n';
    expect(found({ 'wording/de-simple/a.yaml': long })[0]).toContain('wording/de-simple/a.yaml:2: sentence-length');
  });
});

describe('the first Wiener Sachtextformel', () => {
  const value = (text: string) => wienerSachtextformel(text.split('\n').flatMap((line) => sentencesOf({ line: 1, text: line }, noWords)));

  test.each([
    ['Haus', 1],
    ['Familie', 3],
    ['Beratung', 3],
    ['Bäuerin', 3],
    ['Pflege', 2],
    ['Krankenversicherung', 6],
  ])('%s has %i syllables', (word, count) => expect(syllables(word)).toBe(count));

  test('is what one reckons by hand', () => {
    // 8 words in 2 sentences: one of three syllables (Beratung), one of more than six letters (the same), six of one syllable.
    const byHand = 0.1935 * 12.5 + 0.1672 * 4 + 0.1297 * 12.5 - 0.0327 * 75 - 0.875;
    expect(value('Hier gibt es Beratung.\nKommen Sie zu uns.')).toBeCloseTo(byHand, 6);
  });

  test('is nothing for no words, and rises with long words', () => {
    expect(value('')).toBe(0);
    expect(value('Die Inanspruchnahme haushaltsnaher Dienstleistungen erfordert Bewilligung.')).toBeGreaterThan(15);
  });

  test('finds a text that is too hard', () => {
    const hard =
      'a: |-\n  Unsere Fachleute beraten Familien und Angehörige.\n  Außerdem begleiten unsere Fachleute ältere Nachbarn.\n  Regelmäßig besuchen Freiwillige einsame Nachbarn und andere Menschen.\n';
    expect(found({ 'wording/de-simple/a.yaml': hard }).some((line) => line.includes(':2: readability:'))).toBe(true);
  });
});
