import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** More than an enquiry takes, so that one fits where this fits. */
const roomOfEnquiry = 64 * 1024;
/** Below this, an embedded database soon takes nothing more: time to say so while it still does. */
const leastFree = 32 * 1024 * 1024;

/**
 * Whether an enquiry could be taken now, found out by writing as much as one takes. A transaction that writes nothing would
 * begin on a full disk too.
 * @param path of the SQLite file; undefined where the database is on another machine
 */
export async function takesEnquiry(db: Kysely<Tables>, path?: string): Promise<boolean> {
  try {
    if (path !== undefined && (await freeBytes(path)) < leastFree) return false;
    const beat = { beaten_at: new Date().toISOString(), room: randomBytes(roomOfEnquiry) };
    await db
      .insertInto('heartbeats')
      .values({ name: 'enquiry', ...beat })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(beat))
      .execute();
    return true;
  } catch {
    return false;
  }
}

async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(dirname(path));
  return bavail * bsize;
}
