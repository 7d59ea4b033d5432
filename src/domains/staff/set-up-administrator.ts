import { toStamp } from '../../shared/days.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import type { FieldProblems, StaffRefusal } from './errors.ts';
import { fieldProblems } from './field-problems.ts';
import { hashPassword } from './password-hash.ts';
import { passwordProblem } from './password-rules.ts';
import { codeHours } from './rules.ts';
import { person } from './schema.ts';
import { hashOfCode, newCode } from './secrets.ts';
import { claimInvitation, deleteUnusedInvitations, hasMembers, insertInvitation, insertMember, openInvitation } from './store.ts';
import { type MemberView, memberView } from './views.ts';

/**
 * The code with which the first administrator sets up their account, for the start command to print; undefined once there is
 * staff. Each start makes a new one and ends the one before. It works once and for a day (OWASP ASVS 5.0, 6.4.1).
 */
export async function ensureSetupCode({ database, clock, random }: Context): Promise<string | undefined> {
  const now = clock();
  const code = newCode(random);
  const made = await database.transaction<string, StaffRefusal>(async (transaction) => {
    if (await hasMembers(transaction)) return refused({ code: 'already_set_up' });
    await deleteUnusedInvitations(transaction, null);
    await insertInvitation(transaction, {
      code_hash: hashOfCode(code),
      role: 'administration',
      area: null,
      name: null,
      mail: null,
      created_at: toStamp(now),
      expires_at: toStamp(now.add({ hours: codeHours })),
      used_at: null,
    });
    return done(code);
  });
  return made.ok ? made.value : undefined;
}

/** Whether the first administrator is still to be set up. */
export async function needsSetUp({ database }: Context): Promise<boolean> {
  return !(await hasMembers(database.db));
}

export type SetUp = { code: string; name: string; mail: string; password: string };

/** Makes the first administrator. Refuses with `invalid`, `code_invalid` or `already_set_up`. */
export async function setUpAdministrator(context: Context, { code, password, ...given }: SetUp): Promise<Result<MemberView, StaffRefusal>> {
  const who = person.safeParse(given);
  const problems: FieldProblems = who.success ? {} : fieldProblems(who.error.issues);
  const wrong = passwordProblem(password, given);
  if (!who.success || wrong) return refused({ code: 'invalid', fields: wrong ? { ...problems, password: wrong } : problems });

  const { database, clock, random, log } = context;
  const now = toStamp(clock());
  const codeHash = hashOfCode(code);
  if (await hasMembers(database.db)) return refused({ code: 'already_set_up' });
  if (!(await isSetupCode(context, codeHash))) return refused({ code: 'code_invalid' });
  const password_hash = await hashPassword(password);
  const member = {
    id: random.id(),
    ...who.data,
    area: null,
    role: 'administration' as const,
    password_hash,
    created_at: now,
    disabled_at: null,
  };
  return database.transaction<MemberView, StaffRefusal>(async (transaction) => {
    if (!(await claimInvitation(transaction, codeHash, now))) return refused({ code: 'code_invalid' });
    if (await hasMembers(transaction)) return refused({ code: 'already_set_up' });
    await insertMember(transaction, member);
    log.info('first administrator set up', { staff: member.id });
    return done(memberView(member));
  });
}

async function isSetupCode({ database, clock }: Context, codeHash: string): Promise<boolean> {
  const found = await openInvitation(database.db, codeHash, toStamp(clock()));
  return found !== undefined && found.mail === null;
}
