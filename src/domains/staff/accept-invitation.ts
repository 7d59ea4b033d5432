import type { DatabaseTransaction } from '../../platform/database/index.ts';
import { toStamp } from '../../shared/days.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import type { StaffRefusal } from './errors.ts';
import { hashPassword } from './password-hash.ts';
import { passwordProblem } from './password-rules.ts';
import { hashOfCode } from './secrets.ts';
import { claimInvitation, deleteSessionsOf, insertMember, type MemberRow, memberByMail, openInvitation, updateMember } from './store.ts';
import { type MemberView, memberView } from './views.ts';

/**
 * Makes the invited person a member with a password of their own; a disabled member with the same address comes back under
 * their old id. Refuses with `code_invalid`, `invalid` or `mail_taken`.
 */
export async function acceptInvitation(
  context: Context,
  { code, password }: { code: string; password: string },
): Promise<Result<MemberView, StaffRefusal>> {
  const { database, clock, random, log } = context;
  const now = toStamp(clock());
  const codeHash = hashOfCode(code);
  const invited = await openInvitation(database.db, codeHash, now);
  if (!invited?.mail || !invited.name) return refused({ code: 'code_invalid' });
  const { name, mail, role, area } = invited;
  const wrong = passwordProblem(password, { name, mail });
  if (wrong) return refused({ code: 'invalid', fields: { password: wrong } });

  const password_hash = await hashPassword(password);
  const member = { id: random.id(), name, mail, role, area, password_hash, created_at: now, disabled_at: null };
  return database.transaction<MemberView, StaffRefusal>(async (transaction) => {
    if (!(await claimInvitation(transaction, codeHash, now))) return refused({ code: 'code_invalid' });
    const saved = await saveMember(transaction, member);
    if (saved.ok) log.info('invitation accepted', { staff: saved.value.id });
    return saved;
  });
}

async function saveMember(transaction: DatabaseTransaction, member: MemberRow): Promise<Result<MemberView, StaffRefusal>> {
  const before = await memberByMail(transaction, member.mail);
  if (!before) {
    await insertMember(transaction, member);
    return done(memberView(member));
  }
  if (before.disabled_at === null) return refused({ code: 'mail_taken' });
  const returned = { ...member, id: before.id, created_at: before.created_at };
  await deleteSessionsOf(transaction, before.id);
  await updateMember(transaction, before.id, returned);
  return done(memberView(returned));
}
