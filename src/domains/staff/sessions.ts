import { fromStamp, toStamp } from '../../shared/days.ts';
import type { Context, StaffActor } from '../context.ts';
import { isSessionAlive } from './rules.ts';
import { hashOfToken } from './secrets.ts';
import { deleteSession, sessionWithMember, touchSession } from './store.ts';
import { actorOf } from './views.ts';

/** A session's last use is written at most this often, so that reading pages writes little. */
const secondsBetweenMarks = 60;

/**
 * Who is signed in with a session's token: nobody once the session has ended or the member was disabled, from the next request on.
 * Marks the session as used; an ended one is deleted.
 */
export async function actorOfSession({ database, clock }: Context, token: string | undefined): Promise<StaffActor | undefined> {
  if (!token) return undefined;
  const tokenHash = hashOfToken(token);
  const found = await sessionWithMember(database.db, tokenHash);
  if (!found) return undefined;
  const now = clock();
  const seenAt = fromStamp(found.seen_at);
  if (!isSessionAlive({ createdAt: fromStamp(found.opened_at), seenAt, expiresAt: fromStamp(found.expires_at) }, now)) {
    await deleteSession(database.db, tokenHash);
    return undefined;
  }
  if (seenAt.until(now).total('seconds') >= secondsBetweenMarks) await touchSession(database.db, tokenHash, toStamp(now));
  return actorOf(found);
}

/** Ends a session at once. A token that no session has is no error: the browser is signed out either way. */
export async function logout({ database, log }: Context, token: string | undefined): Promise<void> {
  if (!token) return;
  await deleteSession(database.db, hashOfToken(token));
  log.info('signed out');
}
