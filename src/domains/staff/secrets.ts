import { createHash } from 'node:crypto';
import type { Random } from '../../platform/crypto/index.ts';

/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeGroups = 6;
const groupLength = 4;

/** A session's secret: 256 random bits for the cookie. Only its hash is stored. */
export function newSessionToken(random: Random): string {
  return random.id() + random.id();
}

/** A setup or invitation code, 120 random bits as `K3F9-…`: enough for a plain hash (OWASP ASVS 5.0, 6.5.2 asks 112). */
export function newCode(random: Random): string {
  const letters = () => Array.from({ length: groupLength }, () => alphabet[random.below(alphabet.length)]).join('');
  return Array.from({ length: codeGroups }, letters).join('-');
}

/** A typed code without spaces and hyphens, with the letters that are taken for digits read as those. */
export function readCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** What is stored of a code, however it was typed. */
export function hashOfCode(typed: string): string {
  return hashOf('code', readCode(typed));
}

/** What is stored of a session's token. */
export function hashOfToken(token: string): string {
  return hashOf('session', token);
}

/** Under which an address's failed logins are counted, so that mistyped and foreign addresses are not kept. */
export function hashOfMail(mail: string): string {
  return hashOf('login', mail);
}

function hashOf(purpose: string, secret: string): string {
  return createHash('sha256').update(`${purpose}\0${secret}`).digest('base64url');
}
