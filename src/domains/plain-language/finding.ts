/** The rules of Leichte Sprache that the checker knows (after DIN SPEC 33429 and the rules of Netzwerk Leichte Sprache). */
export const rules = [
  'sentence-length',
  'two-sentences',
  'abbreviation',
  'compound',
  'subjunctive',
  'passive',
  'genitive',
  'capitals',
  'hard-word',
  'readability',
] as const;
export type Rule = (typeof rules)[number];

/** What one rule found in a sentence: the words at fault, and a better form where one is known. */
export type Hit = { words: string; better?: string };

/** A hit with its place: the file below the content directory, and its real line, counted from 1. */
export type Finding = Hit & { file: string; line: number; rule: Rule };

const advice: Record<Rule, string> = {
  'sentence-length': 'make two sentences of it',
  'two-sentences': 'begin a new line for each sentence',
  abbreviation: 'write the whole words',
  compound: 'split it with hyphens',
  subjunctive: 'say it as a fact',
  passive: 'say who does it',
  genitive: 'use "von"',
  capitals: 'write small letters, or say on the page what the short form means',
  'hard-word': 'use an easy word, or say on the page what it means',
  readability: 'use shorter words and sentences',
};

/** One line for the terminal, the log and the office: `file:line: rule: "words"; better form`. */
export function findingLine({ file, line, rule, words, better }: Finding): string {
  return `${file}:${line}: ${rule}: "${words}"; ${better ? `better: ${better}` : advice[rule]}`;
}
