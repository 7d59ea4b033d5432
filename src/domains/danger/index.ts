/**
 * Owns finding words of danger in what people type, so that crisis numbers come first. It never blocks anything, stores
 * nothing and knows no language: the phrases of all languages are always tried. Phrases say which words have to stand near each
 * other, so that unforeseen wordings are heard; how they are written stands in content/danger/suicide.yaml.
 */
export { type DangerSource, type DangerWords, dangersById, dangersIn, type FoundDanger, findDanger } from './find-danger.ts';
