import { expect, test } from 'vitest';
import { as, type Context } from '../../../src/domains/context.ts';
import {
  acceptInvitation,
  actorOfSession,
  disableMember,
  ensureSetupCode,
  inviteMember,
  listMembers,
  login,
  namesOfMembers,
  needsSetUp,
  setUpAdministrator,
} from '../../../src/domains/staff/index.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { testPortal } from '../../support/test-context.ts';
import { viewOf } from '../enquiries/example-enquiry.ts';
import { addMember, administratorMail, password, signedIn, tokenFor, withAdministrator } from './example-members.ts';

const refusal = (code: string, rest: object = {}) => ({ ok: false, refusal: { code, ...rest } });

onEachDatabase('setting up the first administrator', (freshUrl) => {
  const who = { name: 'Olga Ordnung', mail: 'Olga.Ordnung@Example.org', password };

  test('takes the code of this start once, typed in any way', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    expect(await needsSetUp(context)).toBe(true);
    const code = (await ensureSetupCode(context)) ?? '';
    const made = viewOf(await setUpAdministrator(context, { ...who, code: code.toLowerCase().replaceAll('-', ' ') }));
    expect(made).toMatchObject({ mail: administratorMail, role: 'administration', area: null });
    expect(await needsSetUp(context)).toBe(false);
    expect(await ensureSetupCode(context)).toBeUndefined();
    expect(await setUpAdministrator(context, { ...who, mail: 'zwei@example.org', code })).toEqual(refusal('already_set_up'));
  });

  test('ends the code of an earlier start, and any code after a day', async () => {
    const { context, clock } = await testPortal({ url: await freshUrl() });
    const first = (await ensureSetupCode(context)) ?? '';
    const second = (await ensureSetupCode(context)) ?? '';
    expect(await setUpAdministrator(context, { ...who, code: first })).toEqual(refusal('code_invalid'));
    clock.add({ hours: 24 });
    expect(await setUpAdministrator(context, { ...who, code: second })).toEqual(refusal('code_invalid'));
  });

  test('makes one administrator only, when two try at once', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const code = (await ensureSetupCode(context)) ?? '';
    const both = await Promise.all(
      [1, 2].map((count) => setUpAdministrator(context, { ...who, mail: `nummer${count}@example.org`, code })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await context.database.db.selectFrom('staff_members').select('id').execute()).toHaveLength(1);
  });

  test('says what is wrong with each field and keeps the code', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const code = (await ensureSetupCode(context)) ?? '';
    expect(await setUpAdministrator(context, { code, name: ' ', mail: 'olga', password: 'kurz' })).toEqual(
      refusal('invalid', { fields: { name: 'missing', mail: 'no_mail_address', password: 'password_short' } }),
    );
    expect(await setUpAdministrator(context, { ...who, code: '' })).toEqual(refusal('code_invalid'));
    expect((await setUpAdministrator(context, { ...who, code })).ok).toBe(true);
  });
});

onEachDatabase('an invitation', (freshUrl) => {
  const portal = async () => {
    const made = await testPortal({ url: await freshUrl() });
    return { ...made, administration: await withAdministrator(made.context) };
  };
  const given = { name: 'Bertram Beispiel', mail: 'bertram@example.org', role: 'clearing', area: 'ost' };

  test('lets the invited person in, once, with role and area', async () => {
    const { context, administration } = await portal();
    const { code } = viewOf(await inviteMember(administration, given));
    expect(viewOf(await listMembers(administration)).invitations).toMatchObject([{ mail: given.mail, role: 'clearing', area: 'ost' }]);
    expect((await acceptInvitation(context, { code, password })).ok).toBe(true);
    expect(await acceptInvitation(context, { code, password })).toEqual(refusal('code_invalid'));
    const token = await tokenFor(context, given.mail);
    expect(await actorOfSession(context, token)).toMatchObject({ name: given.name, role: 'clearing', area: 'ost' });
    expect(viewOf(await listMembers(administration)).invitations).toEqual([]);
  });

  test('ends after a day, and with the next one for the same address', async () => {
    const { context, administration, clock } = await portal();
    const first = viewOf(await inviteMember(administration, given));
    const second = viewOf(await inviteMember(administration, { ...given, mail: 'BERTRAM@example.org' }));
    expect(await acceptInvitation(context, { code: first.code, password })).toEqual(refusal('code_invalid'));
    clock.add({ hours: 24 });
    expect(await acceptInvitation(context, { code: second.code, password })).toEqual(refusal('code_invalid'));
    expect(viewOf(await listMembers(administration)).invitations).toEqual([]);
  });

  test('is used by one only, when two accept at once', async () => {
    const { context, administration } = await portal();
    const { code } = viewOf(await inviteMember(administration, given));
    const both = await Promise.all([acceptInvitation(context, { code, password }), acceptInvitation(context, { code, password })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is kept when the chosen password is refused', async () => {
    const { context, administration } = await portal();
    const { code } = viewOf(await inviteMember(administration, given));
    expect(await acceptInvitation(context, { code, password: 'Bertram Beispiel' })).toEqual(
      refusal('invalid', { fields: { password: 'password_names_you' } }),
    );
    expect((await acceptInvitation(context, { code, password })).ok).toBe(true);
  });

  test('cannot be had with the setup code, nor the other way round', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const setup = (await ensureSetupCode(context)) ?? '';
    expect(await acceptInvitation(context, { code: setup, password })).toEqual(refusal('code_invalid'));
  });

  test.each([
    [{ ...given, name: '' }, { name: 'missing' }],
    [{ ...given, mail: 'bertram' }, { mail: 'no_mail_address' }],
    [{ ...given, area: null }, { area: 'area_needed' }],
    [{ ...given, area: 'atlantis' }, { area: 'area_unknown' }],
    [{ ...given, role: 'god' }, { role: 'missing' }],
    [{ name: given.name, mail: given.mail }, { role: 'missing' }],
  ])('is not made from %o', async (input, fields) => {
    const { administration } = await portal();
    expect(await inviteMember(administration, input)).toEqual(refusal('invalid', { fields }));
  });

  test('to administration has no area', async () => {
    const { administration } = await portal();
    expect(viewOf(await inviteMember(administration, { ...given, role: 'administration' }))).toMatchObject({
      role: 'administration',
      area: null,
    });
  });

  test('is refused for an address that a member has', async () => {
    const { administration } = await portal();
    expect(await inviteMember(administration, { ...given, mail: administratorMail })).toEqual(refusal('mail_taken'));
  });
});

onEachDatabase('disabling a member', (freshUrl) => {
  const portal = async () => {
    const made = await testPortal({ url: await freshUrl() });
    const administration = await withAdministrator(made.context);
    return { ...made, administration, member: await addMember(administration, 'ost@example.org', 'ost') };
  };

  test('ends every session at once and keeps the name for the history', async () => {
    const { context, administration, member } = await portal();
    const token = await tokenFor(context, member.mail);
    expect(viewOf(await disableMember(administration, member.id)).isDisabled).toBe(true);
    expect(await actorOfSession(context, token)).toBeUndefined();
    expect(await login(context, { mail: member.mail, password })).toEqual(refusal('wrong_login'));
    expect((await namesOfMembers(administration, [member.id, 'nobody'])).get(member.id)).toBe(member.name);
    expect(await disableMember(administration, member.id)).toEqual(refusal('member_not_found'));
  });

  test('can be undone by inviting them again; their id stays', async () => {
    const { context, administration, member } = await portal();
    const before = await tokenFor(context, member.mail);
    await disableMember(administration, member.id);
    const back = await addMember(administration, member.mail, 'nord');
    expect(back).toMatchObject({ id: member.id, area: 'nord', isDisabled: false });
    expect(await actorOfSession(context, before)).toBeUndefined();
    expect(await actorOfSession(context, await tokenFor(context, member.mail))).toMatchObject({ id: member.id, area: 'nord' });
  });

  test('never leaves the portal without an administrator', async () => {
    const { context, administration } = await portal();
    const first = administration.actor.kind === 'staff' ? administration.actor.id : '';
    expect(await disableMember(administration, first)).toEqual(refusal('own_account'));
    const { code } = viewOf(await inviteMember(administration, { name: 'Egon Zweit', mail: 'egon@example.org', role: 'administration' }));
    const { id: second } = viewOf(await acceptInvitation(context, { code, password }));
    const other = await signedIn(context, 'egon@example.org');
    const both = await Promise.all([disableMember(administration, second), disableMember(other, first)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

onEachDatabase('managing staff', (freshUrl) => {
  test('is for administration only', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const administration = await withAdministrator(context);
    const member = await addMember(administration, 'ost@example.org', 'ost');
    const clearing = await signedIn(context, member.mail);
    const others: Context[] = [context, clearing, as(context, { kind: 'system' })];
    for (const other of others) {
      expect(await listMembers(other)).toEqual(refusal('not_allowed'));
      expect(await inviteMember(other, { name: 'X', mail: 'x@example.org', role: 'clearing', area: 'ost' })).toEqual(
        refusal('not_allowed'),
      );
      expect(await disableMember(other, member.id)).toEqual(refusal('not_allowed'));
    }
    expect([...(await namesOfMembers(context, [member.id])).keys()]).toEqual([]);
  });
});
