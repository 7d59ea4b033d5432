import { expect, test } from 'vitest';
import { actorOfSession, changePassword, login, logout } from '../../../src/domains/staff/index.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { testPortal } from '../../support/test-context.ts';
import { viewOf } from '../enquiries/example-enquiry.ts';
import { addMember, administratorMail, password, signedIn, tokenFor, withAdministrator } from './example-members.ts';

const newPassword = 'drei grüne Kaffeekannen im Bach';
const wrong = { ok: false, refusal: { code: 'wrong_login' } };

onEachDatabase('logging in', (freshUrl) => {
  const portal = async () => {
    const made = await testPortal({ url: await freshUrl() });
    return { ...made, administration: await withAdministrator(made.context) };
  };

  test('takes the right mail address, however it is written, and password', async () => {
    const { context } = await portal();
    const { token } = viewOf(await login(context, { mail: ' OLGA.Ordnung@example.org ', password }));
    expect(await actorOfSession(context, token)).toMatchObject({ kind: 'staff', name: 'Olga Ordnung', role: 'administration', area: null });
  });

  test('tells nobody whether the address or the password was wrong', async () => {
    const { context, administration } = await portal();
    const member = await addMember(administration, 'weg@example.org', 'ost');
    await context.database.db
      .updateTable('staff_members')
      .set({ disabled_at: '2026-11-21T09:00:00.000Z' })
      .where('id', '=', member.id)
      .execute();
    for (const mail of [administratorMail, 'niemand@example.org', 'weg@example.org', 'keine-adresse', '']) {
      expect(await login(context, { mail, password: mail === 'weg@example.org' ? password : `${password}!` })).toEqual(wrong);
    }
    expect(await login(context, { mail: administratorMail, password, role: 'administration' })).toEqual(wrong);
    expect(await login(context, null)).toEqual(wrong);
  });

  test('keeps no token, password or mistyped address in the database or the log', async () => {
    const { context, lines } = await portal();
    const token = await tokenFor(context, administratorMail);
    await login(context, { mail: 'vertippt@example.org', password: 'geheimnisvoller-tippfehler' });
    const rows = await Promise.all(
      (['staff_members', 'staff_sessions', 'staff_invitations', 'login_failures'] as const).map((table) =>
        context.database.db.selectFrom(table).selectAll().execute(),
      ),
    );
    const everything = JSON.stringify(rows) + lines.join('\n');
    for (const secret of [token, password, 'vertippt', 'geheimnisvoller']) expect(everything).not.toContain(secret);
  });

  test('slows down after five failures, for this account only, and lets the owner in afterwards', async () => {
    const { context, clock, administration } = await portal();
    await addMember(administration, 'ost@example.org', 'ost');
    const attempt = (mail: string, typed = 'falsch') => login(context, { mail, password: typed });
    for (let count = 1; count <= 5; count += 1) expect(await attempt('ost@example.org')).toEqual(wrong);
    expect(await attempt('ost@example.org', password)).toEqual({ ok: false, refusal: { code: 'wait', seconds: 60 } });
    expect((await attempt(administratorMail, password)).ok).toBe(true);
    clock.add({ seconds: 61 });
    expect(await attempt('ost@example.org')).toEqual(wrong);
    expect(await attempt('ost@example.org', password)).toEqual({ ok: false, refusal: { code: 'wait', seconds: 120 } });
    clock.add({ seconds: 121 });
    expect((await attempt('ost@example.org', password)).ok).toBe(true);
    expect(await attempt('ost@example.org')).toEqual(wrong);
  });

  test('slows down an address that nobody has in the same way', async () => {
    const { context } = await portal();
    for (let count = 1; count <= 5; count += 1)
      expect(await login(context, { mail: 'niemand@example.org', password: 'falsch' })).toEqual(wrong);
    expect(await login(context, { mail: 'niemand@example.org', password: 'falsch' })).toMatchObject({ refusal: { code: 'wait' } });
  });

  test('counts tries that come at once', async () => {
    const { context } = await portal();
    const answers = await Promise.all(Array.from({ length: 20 }, () => login(context, { mail: administratorMail, password: 'falsch' })));
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code));
    expect(codes.filter((code) => code === 'wrong_login')).toHaveLength(5);
    expect(codes.filter((code) => code === 'wait')).toHaveLength(15);
  });

  test('ends the session that the browser had before', async () => {
    const { context } = await portal();
    const planted = await tokenFor(context, administratorMail);
    const { token } = viewOf(await login(context, { mail: administratorMail, password }, planted));
    expect(token).not.toBe(planted);
    expect(await actorOfSession(context, planted)).toBeUndefined();
    expect(await actorOfSession(context, token)).toBeDefined();
  });

  test('raises the parameters of an old hash', async () => {
    const { context } = await portal();
    const { hashPassword } = await import('../../../src/domains/staff/password-hash.ts');
    const weak = await hashPassword(password, { memory: 64, passes: 2, parallelism: 1 });
    await context.database.db.updateTable('staff_members').set({ password_hash: weak }).execute();
    await tokenFor(context, administratorMail);
    const { password_hash } = await context.database.db.selectFrom('staff_members').select('password_hash').executeTakeFirstOrThrow();
    expect(password_hash).toContain('m=19456,t=2,p=1');
    expect((await login(context, { mail: administratorMail, password })).ok).toBe(true);
  });
});

onEachDatabase('a session', (freshUrl) => {
  const portal = async () => {
    const made = await testPortal({ url: await freshUrl() });
    const administration = await withAdministrator(made.context);
    return { ...made, administration, token: await tokenFor(made.context, administratorMail) };
  };

  test('ends after half an hour without use, and does not come back', async () => {
    const { context, clock, token } = await portal();
    clock.add({ minutes: 29 });
    expect(await actorOfSession(context, token)).toBeDefined();
    clock.add({ minutes: 29 });
    expect(await actorOfSession(context, token)).toBeDefined();
    clock.add({ minutes: 30 });
    expect(await actorOfSession(context, token)).toBeUndefined();
    clock.add({ minutes: -30 });
    expect(await actorOfSession(context, token)).toBeUndefined();
  });

  test('ends after ten hours, however much it is used', async () => {
    const { context, clock, token } = await portal();
    for (let count = 1; count < 30; count += 1) {
      clock.add({ minutes: 20 });
      expect(await actorOfSession(context, token)).toBeDefined();
    }
    clock.add({ minutes: 20 });
    expect(await actorOfSession(context, token)).toBeUndefined();
  });

  test('ends with logging out, and only that one', async () => {
    const { context, token } = await portal();
    const other = await tokenFor(context, administratorMail);
    await logout(context, token);
    await logout(context, undefined);
    expect(await actorOfSession(context, token)).toBeUndefined();
    expect(await actorOfSession(context, other)).toBeDefined();
  });

  test.each([undefined, '', 'x', 'a'.repeat(44)])('is not had by the token %s', async (token) => {
    const { context } = await portal();
    expect(await actorOfSession(context, token)).toBeUndefined();
  });
});

onEachDatabase('changing the password', (freshUrl) => {
  test('needs the old one, ends the other sessions and keeps this one', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const administration = await withAdministrator(context);
    const [token, other] = [await tokenFor(context, administratorMail), await tokenFor(context, administratorMail)];
    const change = (old: string, next: string) => changePassword(administration, { old, new: next, token });

    expect(await change('falsch', newPassword)).toEqual({ ok: false, refusal: { code: 'wrong_password' } });
    expect(await change(password, 'kurz')).toEqual({ ok: false, refusal: { code: 'invalid', fields: { new: 'password_short' } } });
    expect(await change(password, password)).toEqual({ ok: false, refusal: { code: 'invalid', fields: { new: 'password_same' } } });
    expect((await change(password, newPassword)).ok).toBe(true);

    expect(await actorOfSession(context, token)).toBeDefined();
    expect(await actorOfSession(context, other)).toBeUndefined();
    expect(await login(context, { mail: administratorMail, password })).toEqual(wrong);
    expect((await login(context, { mail: administratorMail, password: newPassword })).ok).toBe(true);
  });

  test('slows down whoever guesses the old one at an open desk', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const administration = await withAdministrator(context);
    for (let count = 1; count <= 5; count += 1) await changePassword(administration, { old: 'falsch', new: newPassword, token: '' });
    expect(await changePassword(administration, { old: password, new: newPassword, token: '' })).toMatchObject({
      refusal: { code: 'wait' },
    });
  });

  test('is not for residents', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    expect(await changePassword(context, { old: '', new: newPassword, token: '' })).toEqual({
      ok: false,
      refusal: { code: 'not_allowed' },
    });
    await expect(signedIn(context, administratorMail)).rejects.toThrow();
  });
});
