import pg from 'pg';
import { afterEach, expect, inject, test } from 'vitest';
import { type Answer, ask, call, sendForm } from '../support/ask.ts';
import { onEachDatabase } from '../support/databases.ts';
import { enquiryAsFields, enquiryAsJson } from '../support/enquiries.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { wordsOf } from '../support/wording.ts';

const t = wordsOf('de');
let portal: RunningPortal | undefined;
afterEach(async () => {
  await portal?.stop();
  portal = undefined;
});

/** Blocks of 512 bytes: enough to start and take some enquiries. */
const smallDisk = 4096;

onEachDatabase('while the database takes nothing', (freshUrl, dialect) => {
  test('readers notice nothing, and no one who writes loses a word', async () => {
    const url = dialect === 'postgres' ? await freshUrl() : undefined;
    const running = await (url ? startPortal({ DATABASE_URL: url }) : startPortal({}, smallDisk));
    portal = running;
    const { address } = running;
    const { json: taken } = await call(address, '/api/v1/enquiries', enquiryAsJson);
    expect((await ask(address, '/ready')).status).toBe(200);

    await (url ? dropDatabase(url) : fillDisk(running));
    await expect.poll(async () => (await ask(address, '/ready')).status, { timeout: 15_000 }).toBe(503);
    expect((await ask(address, '/health')).status).toBe(200);
    for (const path of ['/de/', '/de/suche?q=pflege', '/de/angebote/agentur-arbeit-siegen', '/de/anfrage', '/de/vorgang'])
      expect((await ask(address, path)).status, path).toBe(200);

    const sent = await sendForm(address, '/de/anfrage', { ...enquiryAsFields, name: 'Anna Beispiel', schritt: 'senden' });
    expect(sent.status).toBe(503);
    expect(sent.text).toContain(t('enquiry:failed'));
    expect(sent.text).toContain(`<p class="pre">${enquiryAsJson.text}</p>`);
    expect(sent.text).toContain('value="Anna Beispiel"');
    expect(sent.text).toContain(`value="${enquiryAsFields.nonce}"`);
    expect((await call(address, '/api/v1/enquiries', enquiryAsJson)).status).toBe(503);

    const reply = await refusedReply(running, taken.receiptCode, 'Noch eine Frage');
    expect(reply.status).toBe(503);
    expect(reply.text).toContain('Noch eine Frage');
    expect((await ask(address, '/office/login')).status).toBeLessThan(504);
    expect(running.isAlive()).toBe(true);
    expect(running.output()).toContain('"fault"');
    expect(running.output()).not.toContain('Mutter');
  }, 90_000);
});

/** As when the server is rebuilt under a running portal. */
async function dropDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query(`drop database ${new URL(url).pathname.slice(1)} with (force)`);
  await client.end();
}

/** A reply is smaller than an enquiry: some may still fit. */
async function refusedReply({ address }: RunningPortal, code: string, text: string): Promise<Answer> {
  for (let sent = 0; sent < 100; sent += 1) {
    const answer = await sendForm(address, '/de/vorgang', { code, schritt: 'reply', text: `${text} ${sent}`, nonce: `reply-${sent}` });
    if (answer.status !== 200) return answer;
  }
  throw new Error('every reply was taken');
}

/** Sends enquiries until no more fit. */
async function fillDisk({ address }: RunningPortal): Promise<void> {
  for (let sent = 0; sent < 500; sent += 1) {
    const { status } = await call(address, '/api/v1/enquiries', { ...enquiryAsJson, text: `${sent} ${'Mutter '.repeat(600)}` });
    if (status !== 201) return;
  }
  throw new Error('the disk did not fill up');
}
