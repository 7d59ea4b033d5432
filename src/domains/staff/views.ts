import type { StaffActor } from '../context.ts';
import type { StaffRole } from './schema.ts';
import type { InvitationRow, MemberRow } from './store.ts';

/** A member as the team page lists them. */
export type MemberView = { id: string; name: string; mail: string; role: StaffRole; area: string | null; isDisabled: boolean };

/** An invitation that has not been accepted yet. Its code is shown once, when it is made, and never again. */
export type InvitationView = { name: string; mail: string; role: StaffRole; area: string | null; expiresAt: string };

/** All of the staff: who is in, who is invited. */
export type TeamView = { members: MemberView[]; invitations: InvitationView[] };

/** What the team page may show of a member: never the password's hash. */
export function memberView({ id, name, mail, role, area, disabled_at }: MemberRow): MemberView {
  return { id, name, mail, role, area, isDisabled: disabled_at !== null };
}

/** What the team page may show of an invitation: never its code. */
export function invitationView({ name, mail, role, area, expires_at }: InvitationRow): InvitationView {
  return { name: name ?? '', mail: mail ?? '', role, area, expiresAt: expires_at };
}

/** Active members first, each group by name. */
export function inOrder(members: readonly MemberView[]): MemberView[] {
  return [...members].sort((a, b) => Number(a.isDisabled) - Number(b.isDisabled) || a.name.localeCompare(b.name, 'de'));
}

/** A member as the actor of what they do. */
export function actorOf({ id, name, area, role }: MemberRow): StaffActor {
  return { kind: 'staff', id, name, area, role };
}
