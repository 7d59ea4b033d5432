import { abbreviations } from './abbreviations.ts';
import { capitals } from './capitals.ts';
import { compounds } from './compounds.ts';
import { type Explained, explainedOn } from './explained.ts';
import type { Finding, Hit, Rule } from './finding.ts';
import { genitives } from './genitive.ts';
import { hardWords } from './hard-words.ts';
import { longSentence, secondSentence } from './length.ts';
import { passives } from './passive.ts';
import type { PlainText } from './plain-text.ts';
import { highestReadability, isRunning, wienerSachtextformel } from './readability.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { subjunctives } from './subjunctive.ts';
import type { WordLists } from './word-lists.ts';

/** A text of fewer words is too short for the formula on its own: those of one file are measured together. */
const fewWords = 20;

type Read = PlainText & { sentences: Sentence[][] };

/** Checks texts against every rule. Findings come in the order of files and lines. */
export function checkTexts(texts: readonly PlainText[], lists: WordLists): Finding[] {
  const read = texts.map((text): Read => ({ ...text, sentences: text.lines.map((line) => sentencesOf(line, lists)) }));
  const pages = Map.groupBy(read, ({ file, page }) => `${file} ${page}`);
  const explained = new Map([...pages].map(([page, parts]) => [page, explainedOn(parts.flatMap(({ sentences }) => sentences.flat()))]));
  const nowhere: Explained = () => false;
  const found = read.flatMap((text) => findingsIn(text, lists, explained.get(`${text.file} ${text.page}`) ?? nowhere));
  const order = (a: Finding, b: Finding) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
  return [...found, ...tooHard(read)].sort(order);
}

function findingsIn({ file, kind, lines, sentences }: Read, lists: WordLists, isExplained: Explained): Finding[] {
  const at = (rule: Rule, line: number, hits: readonly Hit[]): Finding[] => hits.map((hit) => ({ file, line, rule, ...hit }));
  const inWords = (sentence: Sentence) => [
    ...at('abbreviation', sentence.line, abbreviations(sentence, lists)),
    ...at('compound', sentence.line, compounds(sentence, lists)),
    ...at('capitals', sentence.line, capitals(sentence, lists, isExplained)),
  ];
  const inSentence = (sentence: Sentence) => [
    ...at('sentence-length', sentence.line, longSentence(sentence)),
    ...at('subjunctive', sentence.line, subjunctives(sentence)),
    ...at('passive', sentence.line, passives(sentence)),
    ...at('genitive', sentence.line, genitives(sentence, lists)),
    ...at('hard-word', sentence.line, hardWords(sentence, lists, isExplained)),
  ];
  if (kind === 'name') return sentences.flat().flatMap(inWords);
  return sentences.flatMap((line, index) => [
    ...at('two-sentences', lines[index]?.line ?? 1, secondSentence(line)),
    ...line.flatMap((sentence) => [...inWords(sentence), ...inSentence(sentence)]),
  ]);
}

function tooHard(texts: readonly Read[]): Finding[] {
  const running = texts
    .filter(({ kind }) => kind === 'text')
    .map(({ file, sentences }) => ({ file, sentences: sentences.flat().filter(isRunning) }));
  const isShort = ({ sentences }: { sentences: Sentence[] }) => sentences.reduce((sum, { words }) => sum + words.length, 0) < fewWords;
  const short = [...Map.groupBy(running.filter(isShort), ({ file }) => file)];
  const together = short.map(([file, parts]) => ({ file, sentences: parts.flatMap(({ sentences }) => sentences) }));
  return [...running.filter((text) => !isShort(text)), ...together].flatMap(({ file, sentences }) => {
    const value = wienerSachtextformel(sentences);
    const [first] = sentences;
    if (value <= highestReadability || !first) return [];
    const better = `at most ${highestReadability} by the first Wiener Sachtextformel, this has ${value.toFixed(1)}`;
    return [{ file, line: first.line, rule: 'readability' as const, words: first.text, better }];
  });
}
