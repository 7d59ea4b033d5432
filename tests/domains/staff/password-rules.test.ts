import { describe, expect, test } from 'vitest';
import { passwordProblem } from '../../../src/domains/staff/password-rules.ts';

const owner = { name: 'Rosa Bäumchen-Muster', mail: 'rosa.muster@teps.example.org' };

describe('a new password', () => {
  test.each([
    ['', 'missing'],
    ['vierzehn-lang!', 'password_short'],
    ['äöüäöüäöüäöüäö', 'password_short'],
    ['x'.repeat(201), 'password_long'],
    ['rosa.muster@teps.example.org', 'password_names_you'],
    ['Rosa Baeumchen-Muster', 'password_names_you'],
    ['rosamuster12345', 'password_names_you'],
    ['aaaaaaaaaaaaaaaaaa', 'password_guessable'],
    ['ababababababababab', 'password_guessable'],
    ['passwortpasswort', 'password_guessable'],
    ['PasswortPasswort1!', 'password_guessable'],
    ['123456789012345', 'password_guessable'],
    ['Sommer2026Siegen!', 'password_guessable'],
    ['qwertzuiopasdfghjkl', 'password_guessable'],
    ['Pflegestützpunkt 2026', 'password_guessable'],
    ['Frühling Frühling', 'password_guessable'],
  ])('%s is refused: %s', (password, problem) => {
    expect(passwordProblem(password, owner)).toBe(problem);
  });

  test.each([
    ['Kuchen im Regen, dazu Blasmusik'],
    ['zwölf gelbe Gummistiefel'],
    ['ключ под старым горшком'],
    ['%&$§!?=)(/&%$§"!*+~#'],
    ['langer Satz '.repeat(8)],
  ])('%s is taken', (password) => {
    expect(passwordProblem(password, owner)).toBeUndefined();
  });
});
