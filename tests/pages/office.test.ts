import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officePermissions } from '../../src/app/office-permissions.ts';
import { ask } from '../support/ask.ts';
import { addClearing, type OfficeBrowser, officeBrowser, sendCase, setUpOffice, signIn } from '../support/office.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { wordsOf } from '../support/wording.ts';

const t = wordsOf('de');
let portal: RunningPortal;
let administration: OfficeBrowser;
let ost: OfficeBrowser;
let nord: OfficeBrowser;
let ofNord: string;

beforeAll(async () => {
  portal = await startPortal();
  administration = await setUpOffice(portal);
  ost = await addClearing(portal, administration, 'ost@example.org', 'ost');
  nord = await addClearing(portal, administration, 'nord@example.org', 'nord');
  ofNord = await sendCase(portal, '57223 Kreuztal', 'Nur für Nord bestimmt.');
}, 120_000);
afterAll(() => portal.stop());

/** A form of a case's page, with the version that the page shows. */
async function act(browser: OfficeBrowser, number: string, fields: Record<string, string>) {
  const { text } = await browser.get(`/office/vorgang/${number}`);
  return browser.post(`/office/vorgang/${number}`, { stand: /name="stand" value="(\d+)"/.exec(text)?.[1] ?? '', ...fields });
}

/** What a role gets at a route: the page, the way to another one, or nothing. */
const expected: Record<string, Record<'nobody' | 'clearing' | 'administration', number>> = {
  '/office/': { nobody: 303, clearing: 200, administration: 303 },
  '/office/[...rest]': { nobody: 404, clearing: 404, administration: 404 },
  '/office/abgemeldet': { nobody: 303, clearing: 303, administration: 303 },
  '/office/einladung': { nobody: 200, clearing: 200, administration: 200 },
  '/office/einrichten': { nobody: 200, clearing: 200, administration: 200 },
  '/office/login': { nobody: 200, clearing: 303, administration: 303 },
  '/office/logout': { nobody: 303, clearing: 303, administration: 303 },
  '/office/passwort': { nobody: 303, clearing: 200, administration: 200 },
  '/office/suchen': { nobody: 303, clearing: 200, administration: 200 },
  '/office/team': { nobody: 303, clearing: 404, administration: 200 },
  '/office/uebersetzungen': { nobody: 303, clearing: 200, administration: 200 },
  '/office/vorgang/[number]': { nobody: 303, clearing: 200, administration: 404 },
};

describe('every office page is shown to its roles only', () => {
  test.each(Object.keys(officePermissions))('%s', async (route) => {
    const path = route.replace('[...rest]', 'gibt-es-nicht').replace('[number]', ofNord);
    const found = await Promise.all([officeBrowser(portal), nord, administration].map((browser) => browser.get(path)));
    expect(found.map(({ status }) => status)).toEqual(Object.values(expected[route] ?? {}));
    for (const { headers } of found) expect(headers['cache-control']).toBe('no-store');
  });
});

test('the office lists what each language lacks', async () => {
  const { text } = await administration.get('/office/uebersetzungen');
  expect(text).toContain(`<h1>${t('office:translations.title')}</h1>`);
  expect(text).toContain('id="language-en"');
});

describe('a case of another TePS', () => {
  test('is the same page as a case that never was', async () => {
    const [other, none] = await Promise.all([ost.get(`/office/vorgang/${ofNord}`), ost.get('/office/vorgang/ZZZ-ZZZ')]);
    expect(other.status).toBe(404);
    expect(other.text).toBe(none.text);
    expect(other.text).toContain(t('office:missing.title'));
  });

  test.each(['take', 'answer', 'ask', 'note', 'close', 'reopen', 'reroute'])('cannot be changed: %s', async (aktion) => {
    for (const browser of [ost, administration]) {
      const fields = { aktion, stand: '0', text: 'Text', ergebnis: 'informed', satz: 'Satz', tepsAn: 'ost' };
      expect((await browser.post(`/office/vorgang/${ofNord}`, fields)).status).toBe(404);
    }
    expect((await nord.get(`/office/vorgang/${ofNord}`)).text).toContain('name="stand" value="1"');
  });

  test('is in the inbox and the counts of its own office only', async () => {
    for (const tab of ['', '?stand=received', '?stand=closed']) {
      const { text } = await ost.get(`/office/${tab}`);
      expect(text).not.toContain(ofNord);
      expect(text).toContain(`${t('office:state.received')} (0)`);
    }
    const { text } = await nord.get('/office/');
    expect(text).toContain(ofNord);
    expect(text).not.toContain('Nur für Nord bestimmt');
  });
});

describe('a case of one’s own', () => {
  test('is taken, answered, closed, reopened and passed on', async () => {
    const number = await sendCase(portal, '57319 Arfeld', 'Ein Text <b>mit</b> Zeichen & "Anführung".');
    expect((await ost.get(`/office/vorgang/${number}`)).text).toContain(
      'Ein Text &lt;b&gt;mit&lt;/b&gt; Zeichen &amp; &quot;Anführung&quot;.',
    );
    const done = async (fields: Record<string, string>) => (await act(ost, number, fields)).headers.location;
    expect(await done({ aktion: 'take' })).toBe(`/office/vorgang/${number}?getan=take`);
    expect(await done({ aktion: 'answer', text: 'Guten Tag, wir rufen Sie an.' })).toBe(`/office/vorgang/${number}?getan=answer`);
    expect(await done({ aktion: 'ask', text: 'Wann passt es Ihnen?' })).toBe(`/office/vorgang/${number}?getan=ask`);
    expect(await done({ aktion: 'note', text: 'Nur für uns.' })).toBe(`/office/vorgang/${number}?getan=note`);
    expect(await done({ aktion: 'close', ergebnis: 'informed', satz: 'Alles Gute.' })).toBe(`/office/vorgang/${number}?getan=close`);
    expect(await done({ aktion: 'reopen' })).toBe(`/office/vorgang/${number}?getan=reopen`);
    const { text } = await ost.get(`/office/vorgang/${number}?getan=reopen`);
    for (const shown of [
      'Guten Tag, wir rufen Sie an.',
      'Wann passt es Ihnen?',
      'Nur für uns.',
      'Alles Gute.',
      t('office:case.done.reopen'),
    ])
      expect(text).toContain(shown);
    expect(await done({ aktion: 'reroute', tepsAn: 'nord' })).toBe(`/office/?weitergegeben=${number}&an=nord`);
    expect((await ost.get(`/office/vorgang/${number}`)).status).toBe(404);
    expect((await nord.get(`/office/vorgang/${number}`)).status).toBe(200);
  });

  test('offers ready sentences in the language of who asked, and sends none of them by itself', async () => {
    const number = await sendCase(portal, '57319 Arfeld', 'أحتاج إلى المساعدة', 'ar');
    await act(ost, number, { aktion: 'take' });
    const sentence = wordsOf('ar')('ready:answer.call');
    const { text } = await ost.get(`/office/vorgang/${number}`);
    expect(text).toContain(sentence);
    expect(text).toContain(t('office:ready.machine'));

    const inserted = await act(ost, number, { aktion: 'answer', text: 'Guten Tag.', einfuegen: 'call' });
    expect(inserted.status).toBe(200);
    expect(inserted.text).toContain(`Guten Tag.\n${sentence}</textarea>`);
    expect((await ost.get(`/office/vorgang/${number}`)).text).not.toContain('Guten Tag.');
    const closing = await act(ost, number, { aktion: 'close', satz: '', ergebnis: 'informed', einfuegen: 'found' });
    expect(closing.text).toContain(`${wordsOf('ar')('ready:close.found')}</textarea>`);
    const unknown = await act(ost, number, { aktion: 'answer', text: 'Guten Tag.', einfuegen: 'zaubern' });
    expect(unknown.text).toContain('Guten Tag.</textarea>');
  });

  test('keeps what was typed when a form is refused', async () => {
    const number = await sendCase(portal, '57319 Arfeld');
    await act(ost, number, { aktion: 'take' });
    const noOutcome = await act(ost, number, { aktion: 'close', satz: 'Ein mühsam geschriebener Satz.' });
    expect(noOutcome.status).toBe(422);
    expect(noOutcome.text).toContain('Ein mühsam geschriebener Satz.');
    expect(noOutcome.text).toContain('href="#close-outcome"');
    expect(noOutcome.text).toContain('id="close-outcome"');

    const outdated = await act(ost, number, { aktion: 'answer', text: 'Eine mühsam geschriebene Antwort.', stand: '0' });
    expect(outdated.status).toBe(409);
    expect(outdated.text).toContain('Eine mühsam geschriebene Antwort.');
    expect(outdated.text).toContain(t('office:refusal.changed_meanwhile'));

    const tooLong = await act(ost, number, { aktion: 'note', text: 'x'.repeat(5001) });
    expect(tooLong.status).toBe(422);
    expect(tooLong.text).toContain('x'.repeat(5001));
    expect((await act(ost, number, { aktion: 'zaubern' })).status).toBe(422);
    expect((await act(ost, number, { aktion: 'reroute', tepsAn: 'atlantis' })).status).toBe(422);
  });
});

describe('a session', () => {
  test('that ended while somebody typed costs them nothing', async () => {
    const number = await sendCase(portal, '57319 Arfeld');
    const browser = await signIn(portal, 'ost@example.org');
    await act(browser, number, { aktion: 'take' });
    const fields = { aktion: 'answer', stand: '2', text: 'Lange getippt & nicht verloren' };
    const refused = await officeBrowser(portal).post(`/office/vorgang/${number}`, fields);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Lange getippt &amp; nicht verloren');
    expect(refused.text).toContain(`action="/office/vorgang/${number}"`);
    expect(refused.text).toContain('name="aktion" value="answer"');
    expect((await browser.post(`/office/vorgang/${number}`, fields)).status).toBe(303);
  });

  test('gives no password back', async () => {
    const { status, text } = await officeBrowser(portal).post('/office/passwort', {
      old: 'mein-altes-passwort',
      new: 'mein-neues-passwort',
    });
    expect(status).toBe(403);
    expect(text).not.toContain('mein-');
  });

  test('begins with a cookie that scripts and other sites do not get, and ends with logging out', async () => {
    const browser = officeBrowser(portal);
    expect((await browser.get('/office/login')).headers['set-cookie']).toBeUndefined();
    const { headers } = await browser.post('/office/login', { mail: 'ost@example.org', password: 'sieben lila Ofenhandschuhe' });
    expect(headers['set-cookie']?.[0]).toMatch(/^office=[\w-]{44}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = browser.cookie();
    expect((await browser.get('/office/logout')).headers.location).toBe('/office/');
    expect((await browser.get('/office/')).status).toBe(200);

    const out = await browser.post('/office/logout', {});
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(browser.cookie()).toBe('');
    const stolen = await ask(portal.address, '/office/', { headers: { cookie: token } });
    expect(stolen.headers.location).toBe('/office/login?ziel=%2Foffice%2F');
  });

  test('ends with the next request once the member is disabled', async () => {
    const guest = await addClearing(portal, administration, 'gast@example.org', 'west');
    const { text } = await administration.get('/office/team');
    const own = text.slice(text.indexOf('gast@example.org'));
    const guestId = /name="zugang" value="([\w-]{22})"/.exec(own)?.[1] ?? '';
    expect((await administration.post('/office/team', { aktion: 'sperren', zugang: guestId })).status).toBe(303);
    expect((await guest.get('/office/')).headers.location).toContain('/office/login');
  });
});

describe('signing in', () => {
  test.each([
    ['/office/team', '/office/team'],
    ['/office/?stand=waiting&seite=2', '/office/?stand=waiting&seite=2'],
    ['/office/vorgang/K7Q-4MP', '/office/vorgang/K7Q-4MP'],
    ['https://example.org/office/', '/office/'],
    ['//example.org/office/', '/office/'],
    ['/office/../de/', '/office/'],
    ['/office/\\example.org', '/office/'],
    ['/office//example.org', '/office/'],
    ['/office/%0d%0aset-cookie:x=y', '/office/'],
    ['javascript:alert(1)', '/office/'],
    ['/de/', '/office/'],
    ['', '/office/'],
  ])('with the target %s leads to %s', async (target, wanted) => {
    const path = `/office/login?${new URLSearchParams({ ziel: target })}`;
    expect((await ost.get(path)).headers.location).toBe(wanted);
  });

  test('with a wrong password keeps the address, not the password', async () => {
    const { status, text } = await officeBrowser(portal).post('/office/login', { mail: 'wer"ist@example.org', password: 'ganz-falsch' });
    expect(status).toBe(422);
    expect(text).toContain('value="wer&quot;ist@example.org"');
    expect(text).not.toContain('ganz-falsch');
    expect(text).toContain(t('office:login.wrong'));
  });

  test('by a form of another site is refused', async () => {
    const { status } = await officeBrowser(portal, 'https://example.org').post('/office/login', { mail: 'ost@example.org', password: 'x' });
    expect(status).toBe(403);
  });

  test('copes with a body that is no form', async () => {
    const headers = { origin: portal.address, 'content-type': 'text/plain' };
    expect((await ask(portal.address, '/office/login', { method: 'POST', headers, body: 'x' })).status).toBe(422);
  });
});

test('an invitation is refused field by field, and the code stands in no address', async () => {
  const wrong = await administration.post('/office/team', { aktion: 'einladen', name: '', mail: 'keine', role: 'clearing', area: '' });
  expect(wrong.status).toBe(422);
  for (const field of ['name', 'mail', 'area']) expect(wrong.text).toContain(`href="#${field}"`);
  const made = await administration.post('/office/team', {
    aktion: 'einladen',
    name: 'Neu',
    mail: 'neu@example.org',
    role: 'clearing',
    area: 'ost',
  });
  expect(made.status).toBe(200);
  expect(made.headers.location).toBeUndefined();
});

describe('behind https', () => {
  test('the cookie is bound to host and https', async () => {
    const secure = await startPortal({ PUBLIC_URL: 'https://teps.example.org' });
    try {
      const browser = await setUpOffice(secure, 'olga@example.org', 'https://teps.example.org');
      expect(browser.cookie()).toMatch(/^__Host-office=/);
      const { headers } = await browser.post('/office/login', { mail: 'olga@example.org', password: 'sieben lila Ofenhandschuhe' });
      expect(headers['set-cookie']?.[0]).toMatch(/^__Host-office=[\w-]{44}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect((await browser.get('/office/team')).status).toBe(200);
      expect((await browser.post('/office/logout', {})).headers['set-cookie']?.[0]).toMatch(/^__Host-office=.*Path=\/.*Secure/);
    } finally {
      await secure.stop();
    }
  }, 60_000);
});

describe('guessing passwords', () => {
  test('soon has to wait, whatever the accounts', async () => {
    const guessed = await startPortal();
    try {
      const browser = officeBrowser(guessed);
      const texts: string[] = [];
      for (let count = 0; count < 12; count += 1) {
        texts.push((await browser.post('/office/login', { mail: `wer${count}@example.org`, password: 'falsch' })).text);
      }
      expect(texts.slice(0, 10).every((text) => text.includes(t('office:login.wrong')))).toBe(true);
      expect(texts.slice(10).some((text) => text.includes(t('office:login.wrong')))).toBe(false);
    } finally {
      await guessed.stop();
    }
  }, 60_000);
});
