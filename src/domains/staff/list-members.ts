import { toStamp } from '../../shared/days.ts';
import { done, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { administrator } from './administration.ts';
import type { StaffRefusal } from './errors.ts';
import { allMembers, namesByIds, openInvitations } from './store.ts';
import { inOrder, invitationView, memberView, type TeamView } from './views.ts';

/** All members and open invitations, for administration only (`not_allowed`). */
export async function listMembers(context: Context): Promise<Result<TeamView, StaffRefusal>> {
  const allowed = administrator(context);
  if (!allowed.ok) return allowed;
  const { db } = context.database;
  const [members, invitations] = await Promise.all([allMembers(db), openInvitations(db, toStamp(context.clock()))]);
  return done({ members: inOrder(members.map(memberView)), invitations: invitations.map(invitationView) });
}

/** Names of members by id, for showing who has a case; disabled members keep theirs. Nobody but staff gets any. */
export async function namesOfMembers({ actor, database }: Context, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  return actor.kind === 'staff' ? namesByIds(database.db, [...new Set(ids)]) : new Map();
}
