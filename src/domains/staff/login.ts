import { toStamp } from '../../shared/days.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { countTry, forgetTries } from './count-try.ts';
import type { StaffRefusal } from './errors.ts';
import { hashPassword, isOutdatedHash, isPassword, nobodysHash } from './password-hash.ts';
import { longestSessionHours } from './rules.ts';
import { credentials } from './schema.ts';
import { hashOfToken, newSessionToken } from './secrets.ts';
import {
  deleteEndedSessions,
  deleteSession,
  insertSession,
  lockActiveMember,
  type MemberRow,
  memberByMail,
  updateMember,
} from './store.ts';

/** What the browser gets. The token is the whole secret of the session. */
export type OpenedSession = { token: string; hours: number };

/**
 * Signs a member in with mail address and password. An unknown address, a disabled member and a wrong password cost the same
 * and get the same answer, `wrong_login`; too many tries get `wait`.
 * @param previousToken session that the browser still has; it ends, so that nobody goes on with a planted one
 */
export async function login(context: Context, input: unknown, previousToken?: string): Promise<Result<OpenedSession, StaffRefusal>> {
  const given = credentials.safeParse(input);
  if (!given.success) return refused({ code: 'wrong_login' });
  const { mail, password } = given.data;
  const counted = await countTry(context, mail);
  if (!counted.ok) return counted;

  const found = await memberByMail(context.database.db, mail);
  const member = found?.disabled_at === null ? found : undefined;
  const isRight = await isPassword(password, member?.password_hash ?? nobodysHash);
  if (!member || !isRight) {
    context.log.warn('login refused', { staff: found?.id });
    return refused({ code: 'wrong_login' });
  }
  await forgetTries(context, mail);
  const opened = await openSession(context, member, previousToken);
  if (opened.ok) await renewHash(context, member, password);
  return opened;
}

async function renewHash({ database }: Context, member: MemberRow, password: string): Promise<void> {
  if (isOutdatedHash(member.password_hash)) await updateMember(database.db, member.id, { password_hash: await hashPassword(password) });
}

/** Only while member and password are still what was checked: checking takes long enough for either to change. */
async function openSession(
  context: Context,
  { id, password_hash }: MemberRow,
  previousToken: string | undefined,
): Promise<Result<OpenedSession, StaffRefusal>> {
  const now = context.clock();
  const token = newSessionToken(context.random);
  const opened = await context.database.transaction<OpenedSession, StaffRefusal>(async (transaction) => {
    const member = await lockActiveMember(transaction, id);
    if (member?.password_hash !== password_hash) return refused({ code: 'wrong_login' });
    await deleteEndedSessions(transaction, toStamp(now));
    if (previousToken) await deleteSession(transaction, hashOfToken(previousToken));
    const expires_at = toStamp(now.add({ hours: longestSessionHours }));
    await insertSession(transaction, {
      token_hash: hashOfToken(token),
      staff_id: id,
      created_at: toStamp(now),
      seen_at: toStamp(now),
      expires_at,
    });
    return done({ token, hours: longestSessionHours });
  });
  if (opened.ok) context.log.info('signed in', { staff: id });
  return opened;
}
