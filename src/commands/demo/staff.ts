import { wordsIn } from '../../domains/content/index.ts';
import { as, type Context, type StaffActor } from '../../domains/context.ts';
import { acceptInvitation, ensureSetupCode, inviteMember, type MemberView, setUpAdministrator } from '../../domains/staff/index.ts';
import { type Chance, createChance } from './chance.ts';
import { expectDone } from './expect-done.ts';
import { madeUpMail } from './people.ts';

/** A made-up member of staff. `desk` says in words what they do. */
export type DemoMember = { actor: StaffActor; mail: string; password: string; desk: string };

const administrator = 'Ada Verwaltung';
const names = [
  ...['Erika Beispiel', 'Tarek Muster', 'Gudrun Probe', 'Nils Platzhalter', 'Hatice Beispielmann', 'Ole Normalfall'],
  ...['Wanda Muster', 'Bernd Erfunden', 'Lena Musterfrau', 'Pavel Beispiel'],
];

/** Words of passwords: easy to type, and nothing that a password may not be made of. */
const passwordWords = [
  ...['kiesel', 'laterne', 'walnuss', 'trommel', 'segel', 'pinsel', 'quitte', 'nebel', 'kamille', 'drachen', 'zitrone', 'feder'],
  ...['kompass', 'schaukel', 'brezel', 'gitarre', 'magnet', 'pfanne', 'lupe', 'teppich', 'wolke', 'igel', 'rakete', 'moos'],
];

/** Sets up one administrator and two members for each office, the way people come in: by code and invitation. */
export async function seedStaff(context: Context): Promise<DemoMember[]> {
  const { areas, portal } = context.content.current();
  const code = await ensureSetupCode(context);
  if (code === undefined) throw new Error('the demo needs a database without staff');
  const first = await setUpFirst(context, code);
  const desks = [...areas].flatMap(([area, { office }]) =>
    [area, area].map((id) => ({ area: id, desk: wordsIn(office.name, portal.languages[0] ?? 'de') })),
  );
  const members: DemoMember[] = [];
  for (const [index, { area, desk }] of desks.entries()) members.push(await invite(as(context, first.actor), { area, desk, index }));
  return [first, ...members];
}

async function setUpFirst(context: Context, code: string): Promise<DemoMember> {
  const mail = madeUpMail(administrator);
  const password = madeUpPassword(createChance('administrator'));
  const member = expectDone(await setUpAdministrator(context, { code, name: administrator, mail, password }));
  return { actor: actorOf(member), mail, password, desk: 'Administration' };
}

async function invite(context: Context, { area, desk, index }: { area: string; desk: string; index: number }): Promise<DemoMember> {
  const name = names[index] ?? `Probe Person ${index}`;
  const mail = madeUpMail(name);
  const password = madeUpPassword(createChance(`member ${index}`));
  const { code } = expectDone(await inviteMember(context, { name, mail, role: 'clearing', area }));
  const member = expectDone(await acceptInvitation(as(context, { kind: 'resident' }), { code, password }));
  return { actor: actorOf(member), mail, password, desk };
}

function actorOf({ id, name, area, role }: MemberView): StaffActor {
  return { kind: 'staff', id, name, area, role };
}

function madeUpPassword(chance: Chance): string {
  return `${chance.shuffled(passwordWords).slice(0, 3).join('-')}-${10 + chance.below(90)}`;
}
