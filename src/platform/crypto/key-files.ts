import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Thrown when the key files do not fit the database. The message is one line that says what to do. */
export class KeyRefused extends Error {}

const keyBytes = 32;

/**
 * Reads a key from its file; makes it first where that is allowed. A file holds 32 bytes as base64url.
 * @param mayCreate only while the database knows no such key: a new key would make everything sealed with the old one unreadable
 * @throws KeyRefused
 */
export function readKeyFile(name: string, path: string, mayCreate: boolean): Buffer {
  if (!existsSync(path)) {
    if (!mayCreate)
      throw new KeyRefused(`The ${name} key is missing at ${path}, but the database was made with one: put the file back from its backup`);
    createKeyFile(path);
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (key.length !== keyBytes) throw new KeyRefused(`The ${name} key at ${path} is damaged: put the file back from its backup`);
  return key;
}

/** What the database remembers of a key, to tell it from another. The key cannot be found from it. */
export function fingerprintOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('teps key fingerprint').digest('base64url');
}

/** Made under another name and linked, so that of two processes starting at once one wins and neither reads half a key. */
function createKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o400);
  writeSync(file, randomBytes(keyBytes).toString('base64url'));
  fsyncSync(file);
  closeSync(file);
  chmodSync(draft, 0o400);
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  syncFolder(dirname(path));
}

/** The new name must be on the disk before anything is sealed with the key. Windows cannot open folders. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
