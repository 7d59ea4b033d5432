import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB (in KiB here), 2 passes, 1 lane. Raise them here; old hashes follow at the next login. */
const present = { memory: 19 * 1024, passes: 2, parallelism: 1 };
const tagLength = 32;
const saltLength = 16;

type Parameters = typeof present;

/** Hashes a password. Gives a PHC string that names algorithm, parameters, salt and hash. */
export async function hashPassword(password: string, parameters: Parameters = present): Promise<string> {
  const salt = randomBytes(saltLength);
  return written(parameters, salt, await tagOf(password, salt, parameters));
}

/** Whether a password belongs to a stored hash. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const { parameters, salt, tag } = read(stored);
  return timingSafeEqual(await tagOf(password, salt, parameters), tag);
}

/** True where the stored hash was made with other parameters than a new one would be. */
export function isOutdatedHash(stored: string): boolean {
  const { parameters } = read(stored);
  return (Object.keys(present) as (keyof Parameters)[]).some((name) => parameters[name] !== present[name]);
}

/** A hash that no password belongs to, so that an unknown mail address costs the same time as a known one. */
export const nobodysHash = written(present, randomBytes(saltLength), randomBytes(tagLength));

function tagOf(password: string, nonce: Uint8Array, parameters: Parameters): Promise<Uint8Array> {
  // NFC, as keyboards write the same umlaut in two ways.
  return derive('argon2id', { ...parameters, message: password.normalize('NFC'), nonce, tagLength });
}

function written({ memory, passes, parallelism }: Parameters, salt: Uint8Array, tag: Uint8Array): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

const format = /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<parallelism>\d+)\$(?<salt>[\w+/]+)\$(?<tag>[\w+/]+)$/;

function read(stored: string): { parameters: Parameters; salt: Buffer; tag: Buffer } {
  const { memory, passes, parallelism, salt = '', tag = '' } = format.exec(stored)?.groups ?? {};
  if (!tag) throw new Error('a stored password hash cannot be read');
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { parameters, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
