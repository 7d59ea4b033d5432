import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { buildSnapshot, readFiles } from '../../../src/domains/content/index.ts';
import { checkTexts, type Rule, rules, type WordLists, wordListsOf } from '../../../src/domains/plain-language/index.ts';

/** A sentence, and the rules that it breaks in the eyes of the person who marked it. */
export type Marked = { text: string; marks: ReadonlySet<Rule> };

/** How often rule and person agreed: `right` both, `wrong` only the rule, `missed` only the person. */
export type Agreement = { right: number; wrong: number; missed: number };

type Written = string | { text: string; also?: Rule[] };

const root = join(import.meta.dirname, '../../..');

/** Rules for single sentences: the formula measures whole texts and has a test of its own. */
export const markedRules: readonly Rule[] = rules.filter((rule) => rule !== 'readability');

/** The words that the shipped content knows. */
export function shippedWords(): WordLists {
  const built = buildSnapshot(readFiles([join(root, 'content')], new Map()));
  if (!built.ok) throw new Error('the content has problems, see npm run check-content');
  return wordListsOf(built.value);
}

/** @param part `open` for improving rules, `held` for measuring only */
export function markedSentences(part: 'open' | 'held'): Marked[] {
  const groups = load(readFileSync(join(import.meta.dirname, `marked-${part}.yaml`), 'utf8')) as Record<string, Written[]>;
  return Object.entries(groups).flatMap(([group, sentences]) =>
    sentences.map((written) => {
      const { text, also = [] } = typeof written === 'string' ? { text: written } : written;
      return { text, marks: new Set([...rules.filter((rule) => rule === group), ...also]) };
    }),
  );
}

/** The rules that the checker finds broken, each sentence read on its own. */
export function rulesBroken(text: string, words: WordLists): Set<Rule> {
  const findings = checkTexts([{ file: 'marked', page: '', kind: 'text', lines: [{ line: 1, text }] }], words);
  return new Set(findings.map(({ rule }) => rule).filter((rule) => markedRules.includes(rule)));
}

/** Agreement by rule over some sentences. */
export function agreement(sentences: readonly Marked[], words: WordLists): Map<Rule, Agreement> {
  const counts = new Map(markedRules.map((rule) => [rule, { right: 0, wrong: 0, missed: 0 }]));
  for (const { text, marks } of sentences) {
    const found = rulesBroken(text, words);
    for (const [rule, count] of counts) {
      if (found.has(rule)) count[marks.has(rule) ? 'right' : 'wrong'] += 1;
      else if (marks.has(rule)) count.missed += 1;
    }
  }
  return counts;
}

/** The sum of some agreements. */
export function overall(counts: Iterable<Agreement>): Agreement {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of counts) {
    sum.right += right;
    sum.wrong += wrong;
    sum.missed += missed;
  }
  return sum;
}

/** Share of findings that are right, and share of mistakes that are found; 1 where there is nothing to count. */
export function shares({ right, wrong, missed }: Agreement): { precision: number; recall: number } {
  return {
    precision: right / (right + wrong || 1) || Number(right + wrong === 0),
    recall: right / (right + missed || 1) || Number(right + missed === 0),
  };
}
