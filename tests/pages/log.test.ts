import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, call, sendForm } from '../support/ask.ts';
import { enquiryAsFields, enquiryAsJson } from '../support/enquiries.ts';
import { startPortal } from '../support/portal.ts';

/** A word that stands nowhere else, typed into everything that can be typed into. */
const canary = 'kanarienvogel';
const codes = ['11112222333344445555', 'W3P5-YJTP-AFE6-19DB-QPMZ-874P'];

test('nothing that a visitor typed, asked for or came from is printed or kept in clear', async () => {
  const portal = await startPortal();
  const { address } = portal;
  try {
    const headers = {
      'user-agent': canary,
      referer: `https://${canary}.example.org/`,
      'x-forwarded-for': '203.0.113.77',
      cookie: `office=${canary}`,
    };
    for (const path of [
      '/de/suche?q=',
      '/de/suche?ort=',
      '/de/anfrage?ort=',
      '/api/v1/search?q=',
      '/api/v1/routing?place=',
      '/de/angebote/',
      '/de/%E0%A4',
      '/office/vorgang/',
      '/',
    ])
      await ask(address, `${path}${canary}`, { headers });

    const contact = { channel: 'mail', mail: `${canary}@example.org`, name: canary };
    const { json } = await call(
      address,
      '/api/v1/enquiries',
      { ...enquiryAsJson, text: `${canary} wohnt hier`, contact },
      { 'idempotency-key': canary },
    );
    await call(address, '/api/v1/enquiries', { ...enquiryAsJson, [canary]: canary });
    await call(address, '/api/v1/case', undefined, { 'x-receipt-code': json.receiptCode });
    await call(address, '/api/v1/case', undefined, { 'x-receipt-code': codes[0] ?? '' });
    await sendForm(address, '/de/anfrage', { ...enquiryAsFields, text: canary, mail: canary, schritt: 'senden' });
    await sendForm(address, '/de/vorgang', { code: json.receiptCode, schritt: 'reply', text: canary, nonce: canary });
    await sendForm(address, '/de/vorgang', { code: canary, schritt: 'open' });
    await sendForm(address, '/office/login', { mail: `${canary}@example.org`, password: canary });
    await sendForm(address, '/office/einrichten', { code: codes[1] ?? '', name: canary, mail: canary, password: canary });
    await ask(address, '/de/anfrage', { method: 'POST', headers: { origin: `https://${canary}.example.org` }, body: canary });
    await ask(address, '/api/v1/enquiries', { method: 'POST', body: `{"${canary}` });

    const forbidden = [canary, '127.0.0.1', '::1', '203.0.113.77', json.receiptCode, ...codes];
    expect(forbidden.filter((word) => portal.output().includes(word))).toEqual([]);
    await expectNothingIn(portal.directory, [canary, json.receiptCode]);
  } finally {
    await portal.stop();
  }
}, 120_000);

/** Keys, database with its write-ahead log, and mails: only the mail's own address may stand in a mail. */
async function expectNothingIn(directory: string, forbidden: readonly string[]): Promise<void> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const text = readFileSync(path, 'latin1').replace(/^To: .*$/gm, '');
    return forbidden.filter((word) => text.includes(word)).map(() => path);
  });
  expect(files.length).toBeGreaterThan(2);
  expect(found).toEqual([]);
}
