import { expect, test } from 'vitest';
import { hashPassword, isOutdatedHash, isPassword, nobodysHash } from '../../../src/domains/staff/password-hash.ts';
import { hashOfCode, newCode, newSessionToken, readCode } from '../../../src/domains/staff/secrets.ts';
import { systemRandom } from '../../../src/platform/crypto/index.ts';

test('a password fits its hash, however its umlauts were typed, and no other', async () => {
  const stored = await hashPassword('Schöne Grüße vom Käse');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await isPassword('Schöne Grüße vom Käse'.normalize('NFD'), stored)).toBe(true);
  expect(await isPassword('Schöne Grüße vom Käse ', stored)).toBe(false);
  expect(await isPassword('', nobodysHash)).toBe(false);
});

test('two hashes of one password differ', async () => {
  expect(await hashPassword('Schöne Grüße vom Käse')).not.toBe(await hashPassword('Schöne Grüße vom Käse'));
});

test('a hash with weaker parameters still opens and is known as outdated', async () => {
  const weak = await hashPassword('Schöne Grüße vom Käse', { memory: 64, passes: 2, parallelism: 1 });
  expect(await isPassword('Schöne Grüße vom Käse', weak)).toBe(true);
  expect(isOutdatedHash(weak)).toBe(true);
  expect(isOutdatedHash(nobodysHash)).toBe(false);
});

test('a hash that cannot be read is a fault, not a login', async () => {
  await expect(isPassword('x', 'plain')).rejects.toThrow('cannot be read');
});

test('codes are long, are grouped, and are read as people type them', () => {
  const code = newCode(systemRandom);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(readCode('o1i l-ab')).toBe('0111AB');
  expect(hashOfCode(code.toLowerCase().replaceAll('-', ' '))).toBe(hashOfCode(code));
});

test('session tokens hold 256 random bits', () => {
  const tokens = new Set(Array.from({ length: 100 }, () => newSessionToken(systemRandom)));
  expect(tokens.size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{44}$/);
});
