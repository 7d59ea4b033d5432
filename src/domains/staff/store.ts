import type { Selectable } from 'kysely';
import type { Executor, LoginFailures, StaffInvitations, StaffMembers, StaffSessions } from '../../platform/database/index.ts';

export type MemberRow = Selectable<StaffMembers>;
export type InvitationRow = Selectable<StaffInvitations>;
export type SessionRow = Selectable<StaffSessions>;
export type FailuresRow = Selectable<LoginFailures>;

/** True as soon as anybody was ever a member, disabled ones included. */
export async function hasMembers(db: Executor): Promise<boolean> {
  return (await db.selectFrom('staff_members').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** A member by id, disabled ones too. */
export function memberById(db: Executor, id: string): Promise<MemberRow | undefined> {
  return db.selectFrom('staff_members').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A member by mail address in lower case, disabled ones too. */
export function memberByMail(db: Executor, mail: string): Promise<MemberRow | undefined> {
  return db.selectFrom('staff_members').selectAll().where('mail', '=', mail).executeTakeFirst();
}

/** Every member, in no order. */
export function allMembers(db: Executor): Promise<MemberRow[]> {
  return db.selectFrom('staff_members').selectAll().execute();
}

/** Names by id; ids that nobody has are left out. */
export async function namesByIds(db: Executor, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('staff_members').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Adds a member. The mail address must be free. */
export async function insertMember(db: Executor, member: MemberRow): Promise<void> {
  await db.insertInto('staff_members').values(member).execute();
}

/** Changes some columns of a member. */
export async function updateMember(db: Executor, id: string, change: Partial<MemberRow>): Promise<void> {
  await db.updateTable('staff_members').set(change).where('id', '=', id).execute();
}

/**
 * An active member as they are now; changes to them wait until the transaction ends.
 * Two administrators who disable each other at once cannot both succeed.
 */
export function lockActiveMember(db: Executor, id: string): Promise<MemberRow | undefined> {
  return db
    .updateTable('staff_members')
    .set((column) => ({ name: column.ref('name') }))
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** Adds an invitation, or a setup code where name and mail are null. */
export async function insertInvitation(db: Executor, invitation: InvitationRow): Promise<void> {
  await db.insertInto('staff_invitations').values(invitation).execute();
}

/** The invitation or setup code that can still be used. */
export function openInvitation(db: Executor, codeHash: string, now: string): Promise<InvitationRow | undefined> {
  return db
    .selectFrom('staff_invitations')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Marks a code as used. True for the one caller who gets it. */
export async function claimInvitation(db: Executor, codeHash: string, now: string): Promise<boolean> {
  const claimed = await db
    .updateTable('staff_invitations')
    .set({ used_at: now })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('code_hash')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Invitations of people that can still be used, the newest first. */
export function openInvitations(db: Executor, now: string): Promise<InvitationRow[]> {
  return db
    .selectFrom('staff_invitations')
    .selectAll()
    .where('mail', 'is not', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute();
}

/** Forgets unused codes: those for a mail address, or the setup codes where it is null. */
export async function deleteUnusedInvitations(db: Executor, mail: string | null): Promise<void> {
  const unused = db.deleteFrom('staff_invitations').where('used_at', 'is', null);
  await (mail === null ? unused.where('mail', 'is', null) : unused.where('mail', '=', mail)).execute();
}

/** Adds a session. */
export async function insertSession(db: Executor, session: SessionRow): Promise<void> {
  await db.insertInto('staff_sessions').values(session).execute();
}

/** A member with the moments of one of their sessions. */
export type SessionWithMember = MemberRow & { opened_at: string; seen_at: string; expires_at: string };

/** A session with its member, if that member is active. */
export function sessionWithMember(db: Executor, tokenHash: string): Promise<SessionWithMember | undefined> {
  return db
    .selectFrom('staff_sessions')
    .innerJoin('staff_members', 'staff_members.id', 'staff_sessions.staff_id')
    .selectAll('staff_members')
    .select(['seen_at', 'expires_at', 'staff_sessions.created_at as opened_at'])
    .where('token_hash', '=', tokenHash)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
}

/** Notes when a session was last used. */
export async function touchSession(db: Executor, tokenHash: string, now: string): Promise<void> {
  await db.updateTable('staff_sessions').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute();
}

/** Ends one session. */
export async function deleteSession(db: Executor, tokenHash: string): Promise<void> {
  await db.deleteFrom('staff_sessions').where('token_hash', '=', tokenHash).execute();
}

/** Ends a member's sessions, all but the one to keep. */
export async function deleteSessionsOf(db: Executor, staffId: string, keptTokenHash?: string): Promise<void> {
  const all = db.deleteFrom('staff_sessions').where('staff_id', '=', staffId);
  await (keptTokenHash ? all.where('token_hash', '!=', keptTokenHash) : all).execute();
}

/** Forgets sessions that have come to their end. */
export async function deleteEndedSessions(db: Executor, now: string): Promise<void> {
  await db.deleteFrom('staff_sessions').where('expires_at', '<=', now).execute();
}

/** The failures of an address, made where there are none; other tries at this address wait until the transaction ends. */
export function lockFailures(db: Executor, fresh: FailuresRow): Promise<FailuresRow> {
  return db
    .insertInto('login_failures')
    .values(fresh)
    .onConflict((conflict) => conflict.column('mail_hash').doUpdateSet((column) => ({ count: column.ref('login_failures.count') })))
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Writes an address's failures. They must be locked. */
export async function saveFailures(db: Executor, { mail_hash, ...change }: FailuresRow): Promise<void> {
  await db.updateTable('login_failures').set(change).where('mail_hash', '=', mail_hash).execute();
}

/** Forgets an address's failures. */
export async function deleteFailures(db: Executor, mailHash: string): Promise<void> {
  await db.deleteFrom('login_failures').where('mail_hash', '=', mailHash).execute();
}

/** Forgets failures of addresses that nobody has tried for long. */
export async function deleteFailuresBefore(db: Executor, moment: string): Promise<void> {
  await db.deleteFrom('login_failures').where('next_try_at', '<', moment).execute();
}
