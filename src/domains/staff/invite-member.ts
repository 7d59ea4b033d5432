import { toStamp } from '../../shared/days.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { administrator } from './administration.ts';
import type { StaffRefusal } from './errors.ts';
import { fieldProblems } from './field-problems.ts';
import { codeHours } from './rules.ts';
import { type Invitation, invitation } from './schema.ts';
import { hashOfCode, newCode } from './secrets.ts';
import { deleteUnusedInvitations, insertInvitation, memberByMail } from './store.ts';
import { type InvitationView, invitationView } from './views.ts';

/** An invitation just made, with the code that is shown this once, to be handed over in person. */
export type MadeInvitation = InvitationView & { code: string };

/**
 * Invites someone to join the staff, or a disabled member to come back. An earlier invitation for the same address ends.
 * Refuses with `not_allowed`, `invalid` or `mail_taken`.
 */
export async function inviteMember(context: Context, input: unknown): Promise<Result<MadeInvitation, StaffRefusal>> {
  const allowed = administrator(context);
  if (!allowed.ok) return allowed;
  const given = invitation.safeParse(input);
  if (!given.success) return refused({ code: 'invalid', fields: fieldProblems(given.error.issues) });
  if (!isKnownArea(context, given.data)) return refused({ code: 'invalid', fields: { area: 'area_unknown' } });

  const { database, clock, random, log } = context;
  const now = clock();
  const code = newCode(random);
  const row = {
    ...given.data,
    code_hash: hashOfCode(code),
    created_at: toStamp(now),
    expires_at: toStamp(now.add({ hours: codeHours })),
    used_at: null,
  };
  return database.transaction<MadeInvitation, StaffRefusal>(async (transaction) => {
    const member = await memberByMail(transaction, row.mail);
    if (member && member.disabled_at === null) return refused({ code: 'mail_taken' });
    await deleteUnusedInvitations(transaction, row.mail);
    await insertInvitation(transaction, row);
    log.info('member invited', { staff: allowed.value.id, role: row.role, area: row.area ?? undefined });
    return done({ ...invitationView(row), code });
  });
}

function isKnownArea({ content }: Context, { area }: Invitation): boolean {
  return area === null || content.current().areas.has(area);
}
