/**
 * Owns the members of staff: how they come in, sign in and go, and what role each has.
 * Knows nothing of enquiries; those decide by the actor's role and area what each may see.
 */
export { acceptInvitation } from './accept-invitation.ts';
export { changePassword, type PasswordChange } from './change-password.ts';
export { disableMember } from './disable-member.ts';
export type { FieldProblem, FieldProblems, StaffRefusal } from './errors.ts';
export { inviteMember, type MadeInvitation } from './invite-member.ts';
export { listMembers, namesOfMembers } from './list-members.ts';
export { login, type OpenedSession } from './login.ts';
export { longestPassword, shortestPassword } from './password-rules.ts';
export { idleMinutes, longestSessionHours } from './rules.ts';
export { type StaffRole, staffRole } from './schema.ts';
export { actorOfSession, logout } from './sessions.ts';
export { ensureSetupCode, needsSetUp, type SetUp, setUpAdministrator } from './set-up-administrator.ts';
export type { InvitationView, MemberView, TeamView } from './views.ts';
