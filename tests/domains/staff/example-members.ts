import { as, type Context } from '../../../src/domains/context.ts';
import {
  acceptInvitation,
  actorOfSession,
  ensureSetupCode,
  inviteMember,
  login,
  type MemberView,
  setUpAdministrator,
} from '../../../src/domains/staff/index.ts';
import { viewOf } from '../enquiries/example-enquiry.ts';

export const password = 'sieben lila Ofenhandschuhe';
export const administratorMail = 'olga.ordnung@example.org';

/** Sets up the first administrator, made up, and gives the context on their behalf. */
export async function withAdministrator(context: Context): Promise<Context> {
  const code = (await ensureSetupCode(context)) ?? '';
  viewOf(await setUpAdministrator(context, { code, name: 'Olga Ordnung', mail: administratorMail, password }));
  return await signedIn(context, administratorMail);
}

/** Invites a made-up member of clearing who accepts. @param administration context of an administrator */
export async function addMember(administration: Context, mail: string, area: string): Promise<MemberView> {
  const { code } = viewOf(await inviteMember(administration, { name: 'Bertram Beispiel', mail, role: 'clearing', area }));
  return viewOf(await acceptInvitation(administration, { code, password }));
}

/** Signs in and gives the session's token. */
export async function tokenFor(context: Context, mail: string): Promise<string> {
  return viewOf(await login(context, { mail, password })).token;
}

/** The context of a member who signed in. */
export async function signedIn(context: Context, mail: string): Promise<Context> {
  const actor = await actorOfSession(context, await tokenFor(context, mail));
  if (!actor) throw new Error(`${mail} is not signed in`);
  return as(context, actor);
}
