import { fold } from '../../shared/fold.ts';
import type { FieldProblem } from './errors.ts';
import { guessableParts } from './guessable-parts.ts';

/** OWASP ASVS 5.0, 6.2.1 recommends at least 15 characters; longer than 200 only costs time. */
export const shortestPassword = 15;
export const longestPassword = 200;

/** So much must be left once everything guessable is taken out. */
const ownLetters = 8;
const distinctLetters = 6;

const guessable = guessableParts.map(withoutGaps);

/** Whom a password belongs to: it must not consist of their name or address. */
export type PasswordOwner = { name: string; mail: string };

/**
 * What is wrong with a new password, or undefined. No demand for digits or signs: length is what counts (NIST SP 800-63B, 3.1.1.2).
 */
export function passwordProblem(password: string, owner: PasswordOwner): FieldProblem | undefined {
  const length = [...password].length;
  if (length === 0) return 'missing';
  if (length < shortestPassword) return 'password_short';
  if (length > longestPassword) return 'password_long';
  const plain = withoutGaps(password);
  if (leftOver(plain, wordsOf(owner)) < ownLetters) return 'password_names_you';
  if (new Set(plain).size < distinctLetters || leftOver(plain, guessable) < ownLetters) return 'password_guessable';
  return undefined;
}

/** Characters that remain when the words are taken out, longest word first. */
function leftOver(plain: string, words: readonly string[]): number {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return [...longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), plain)].length;
}

function wordsOf({ name, mail }: PasswordOwner): string[] {
  const parts = [name, mail, ...name.split(/\s+/), ...mail.split(/[@.\-_+]/)];
  return parts.map(withoutGaps).filter((part) => part.length >= 3);
}

function withoutGaps(text: string): string {
  return fold(text).replaceAll(' ', '') || text;
}
