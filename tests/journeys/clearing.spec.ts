import { expect, test } from './journey.ts';
import { sendEnquiry } from './pages/enquiry-page.ts';
import { FollowPage } from './pages/follow-page.ts';
import { acceptInvitation, CasePage, invite, openInbox, type Person, setUp, signIn } from './pages/office-pages.ts';
import { expectSound } from './pages/shown.ts';

const password = 'sieben lila Ofenhandschuhe';
const administrator: Person = { name: 'Olga Ordnung', mail: 'olga@example.org', password };
const inOst: Person = { name: 'Berta Beispiel', mail: 'berta@example.org', password };
const inMitte: Person = { name: 'Max Muster', mail: 'max@example.org', password };

test.use({ alone: true });
test.setTimeout(600_000);

test('from the printed code to the last word: an office is set up, clears a case, and the resident reads and replies', async ({
  page,
  portal,
  another,
}) => {
  const receipt = await sendEnquiry(page, { place: '57319 Arfeld', text: 'Meine Mutter kommt aus dem Krankenhaus.' });
  const elsewhere = await sendEnquiry(page, { place: 'Siegen' });

  const office = await another();
  await setUp(office, portal.setupCode, administrator);
  await signIn(office, administrator);
  const [codeOfBerta, codeOfMax] = [await invite(office, inOst, 'Ost'), await invite(office, inMitte, 'Mitte')];

  const berta = await another();
  await acceptInvitation(berta, codeOfBerta, inOst);
  await signIn(berta, inOst);
  expect(await openInbox(berta)).toEqual([receipt.number]);

  const opened = await CasePage.open(berta, receipt.number);
  await expect(berta.getByText('Meine Mutter kommt aus dem Krankenhaus.')).toBeVisible();
  await opened.take();
  await opened.write('note', 'Nur für uns: Angehörige klingt erschöpft.');
  await opened.write('answer', 'Rufen Sie heute den Sozialdienst im Krankenhaus an.');

  const own = await FollowPage.open(page);
  await own.enter(receipt.code, receipt.number);
  await own.expectState('in-clearing');
  await expect(page.getByText('Nur für uns')).toHaveCount(0);
  await own.reply('Danke. Und wer zahlt das?');

  const again = await CasePage.open(berta, receipt.number);
  await expect(berta.getByText('Danke. Und wer zahlt das?')).toBeVisible();
  await again.close('informed', 'Die Kasse zahlt. Alles Gute!');
  expect(await openInbox(berta)).toEqual([]);

  const atTheEnd = await FollowPage.open(page);
  await atTheEnd.enter(receipt.code, receipt.number);
  await atTheEnd.expectState('closed');
  await atTheEnd.expectMessages([
    ['resident', 'Meine Mutter kommt aus dem Krankenhaus.'],
    ['office', 'Rufen Sie heute den Sozialdienst im Krankenhaus an.'],
    ['resident', 'Danke. Und wer zahlt das?'],
    ['office', 'Die Kasse zahlt. Alles Gute!'],
  ]);

  const max = await another();
  await acceptInvitation(max, codeOfMax, inMitte);
  await signIn(max, inMitte);
  expect(await openInbox(max)).toEqual([elsewhere.number]);
  for (const number of [receipt.number, 'ZZZ-ZZZ']) {
    expect((await max.goto(`/office/vorgang/${number}`))?.status()).toBe(404);
    await expectSound(max);
    await expect(max.getByText(receipt.number)).toHaveCount(0);
  }
  expect((await office.goto(`/office/vorgang/${receipt.number}`))?.status()).toBe(404);
  expect(await page.context().cookies()).toEqual([]);
});
