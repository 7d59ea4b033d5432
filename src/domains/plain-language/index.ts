/**
 * Owns the rules of Leichte Sprache: reads the texts that the portal ships in it and finds what is hard to read.
 * It never changes a text, and knows nothing of what an entry means or how a page shows it.
 */
export { checkPlainLanguage } from './check-plain-language.ts';
export { checkTexts } from './check-texts.ts';
export { type Finding, findingLine, type Hit, type Rule, rules } from './finding.ts';
export type { PlainText } from './plain-text.ts';
export { readPlainTexts } from './read-texts.ts';
export { syllables, wienerSachtextformel } from './readability.ts';
export { sentencesOf } from './sentences.ts';
export { type WordLists, wordLists, wordListsOf } from './word-lists.ts';
