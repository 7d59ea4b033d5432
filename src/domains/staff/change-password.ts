import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { countTry, forgetTries } from './count-try.ts';
import type { StaffRefusal } from './errors.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { passwordProblem } from './password-rules.ts';
import { hashOfToken } from './secrets.ts';
import { deleteSessionsOf, memberById, updateMember } from './store.ts';

/** What a member types to change their password, and the session that goes on. */
export type PasswordChange = { old: string; new: string; token: string };

/**
 * Gives the actor a new password and ends their other sessions. Tries at the old password count like logins.
 * Refuses with `not_allowed`, `invalid`, `wrong_password` or `wait`.
 */
export async function changePassword(context: Context, change: PasswordChange): Promise<Result<undefined, StaffRefusal>> {
  const { actor, database, log } = context;
  const member = actor.kind === 'staff' ? await memberById(database.db, actor.id) : undefined;
  if (!member || member.disabled_at !== null) return refused({ code: 'not_allowed' });
  const wrong = change.new === change.old && change.new !== '' ? 'password_same' : passwordProblem(change.new, member);
  if (wrong) return refused({ code: 'invalid', fields: { new: wrong } });

  const counted = await countTry(context, member.mail);
  if (!counted.ok) return counted;
  if (!(await isPassword(change.old, member.password_hash))) return refused({ code: 'wrong_password' });
  await forgetTries(context, member.mail);
  const password_hash = await hashPassword(change.new);
  return database.transaction<undefined, StaffRefusal>(async (transaction) => {
    await updateMember(transaction, member.id, { password_hash });
    await deleteSessionsOf(transaction, member.id, hashOfToken(change.token));
    log.info('password changed', { staff: member.id });
    return done(undefined);
  });
}
