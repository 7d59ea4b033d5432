/**
 * Owns finding words of danger in what people type, so that crisis numbers come first. It never blocks anything, stores
 * nothing and knows no language: the phrases of all languages are always tried.
 */
export { type DangerSource, type DangerWords, dangersById, dangersIn, type FoundDanger, findDanger } from './find-danger.ts';
