import { toStamp } from '../../shared/days.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { administrator } from './administration.ts';
import type { StaffRefusal } from './errors.ts';
import { deleteSessionsOf, deleteUnusedInvitations, lockActiveMember, memberById, updateMember } from './store.ts';
import { type MemberView, memberView } from './views.ts';

/**
 * Ends a member's access: from the next request on, none of their sessions holds (OWASP ASVS 5.0, 7.4.2).
 * Nobody disables themselves, so one administrator always remains. Refuses with `not_allowed`, `own_account` or `member_not_found`.
 */
export async function disableMember(context: Context, memberId: string): Promise<Result<MemberView, StaffRefusal>> {
  const allowed = administrator(context);
  if (!allowed.ok) return allowed;
  const { database, clock, log } = context;
  const own = allowed.value.id;
  if (memberId === own) return refused({ code: 'own_account' });
  const disabled_at = toStamp(clock());
  return database.transaction<MemberView, StaffRefusal>(async (transaction) => {
    if (!(await lockActiveMember(transaction, own))) return refused({ code: 'not_allowed' });
    const member = await memberById(transaction, memberId);
    if (!member || member.disabled_at !== null) return refused({ code: 'member_not_found' });
    await updateMember(transaction, memberId, { disabled_at });
    await deleteSessionsOf(transaction, memberId);
    await deleteUnusedInvitations(transaction, member.mail);
    log.info('member disabled', { staff: own, disabled: memberId });
    return done(memberView({ ...member, disabled_at }));
  });
}
