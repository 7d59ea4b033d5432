import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addNote,
  answerResident,
  closeCase,
  deleteEnquiry,
  openCase,
  readOwnCase,
  replyAsResident,
  takeCase,
} from '../../../src/domains/enquiries/index.ts';
import { deliverDueMails } from '../../../src/domains/mailing/index.ts';
import { freshDatabaseUrl, onEachDatabase } from '../../support/databases.ts';
import { asStaff, type TestPortal, testPortal } from '../../support/test-context.ts';
import { sendEnquiry, viewOf } from './example-enquiry.ts';

const canaries = {
  text: 'Kanarienvogel-Diagnose-7391',
  name: 'Kanaria Beispielfrau',
  phone: '0271 987654321',
  address: 'Kanarienweg 7391',
  times: 'montags um 7391 Uhr',
  reply: 'Kanarien-Nachricht-4417',
  answer: 'Kanarien-Antwort-5528',
  note: 'Kanarien-Notiz-6639',
  sentence: 'Kanarien-Schlusssatz-7740',
  place: '57319 Arfeld',
  municipality: 'Bad Berleburg',
};

/** A case with a canary in every text a person can write. */
async function planted({ context }: TestPortal): Promise<{ receiptCode: string; number: string }> {
  const { text, name, phone, address, times, place } = canaries;
  const contact = { channel: 'mail', mail: 'kanaria@example.org', name, phone, address, times };
  const { receiptCode, case: number } = await sendEnquiry(context, { text, place, contact });
  const staff = asStaff(context, 'ost');
  let now = viewOf(await takeCase(staff, { number, version: 1 }));
  now = viewOf(await answerResident(staff, { ...now, text: canaries.answer }));
  now = viewOf(await addNote(staff, { ...now, text: canaries.note }));
  viewOf(await replyAsResident(context, { receiptCode, text: canaries.reply }, { nonce: 'n' }));
  const { version } = viewOf(await openCase(staff, { number }));
  viewOf(await closeCase(staff, { number, version, outcome: 'informed', sentence: canaries.sentence }));
  return { receiptCode, number };
}

function hits(bytes: Buffer, receiptCode: string): string[] {
  return [...Object.values(canaries), receiptCode, receiptCode.slice(4), 'kanaria@example.org'].filter((word) => bytes.includes(word));
}

const filesBelow = (directory: string) =>
  globSync('**/*', { cwd: directory, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('a stolen SQLite file, its write-ahead log and the log tell nothing of what was written', async () => {
  const url = await freshDatabaseUrl('sqlite');
  const portal = await testPortal({ url });
  const { receiptCode } = await planted(portal);
  for (const file of [url.slice(5), `${url.slice(5)}-wal`]) expect(hits(readFileSync(file), receiptCode)).toEqual([]);
  await portal.context.database.scrub();
  expect(hits(readFileSync(url.slice(5)), receiptCode)).toEqual([]);
  expect(hits(Buffer.from(portal.lines.join('\n')), receiptCode)).toEqual([]);
});

onEachDatabase('no column', (freshUrl) => {
  test('holds what was written', async () => {
    const portal = await testPortal({ url: await freshUrl() });
    const { receiptCode } = await planted(portal);
    const { db } = portal.context.database;
    for (const table of ['cases', 'sealed_texts', 'wraps', 'events', 'mails', 'office_keys', 'key_checks', 'deletions'] as const) {
      for (const row of await db.selectFrom(table).selectAll().execute()) {
        const bytes = Object.values(row).map((value) => (value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value))));
        expect(hits(Buffer.concat(bytes), receiptCode)).toEqual([]);
      }
    }
  });
});

test('mails of two cases differ in nothing but address, date and id', async () => {
  const portal = await testPortal({ url: await freshDatabaseUrl('sqlite') });
  await planted(portal);
  await sendEnquiry(portal.context, {
    place: 'Freudenberg',
    text: 'Etwas anderes',
    kind: 'room-request',
    contact: { channel: 'mail', mail: 'berta@example.org' },
  });
  await deliverDueMails(portal.context);
  const mails = filesBelow(join(portal.configuration.dataDirectory, 'mail')).map((file) => readFileSync(file));
  const sealedWords = Object.values(canaries);
  for (const mail of mails) expect(sealedWords.filter((word) => mail.includes(word))).toEqual([]);
  const masked = mails.map((mail) => mail.toString().replace(/^(To|Date|Message-ID): .*$/gm, '$1'));
  const receipts = masked.filter((mail) => mail.includes('20 Ziffern') && mail.includes('angekommen'));
  const offices = masked.filter((mail) => mail.includes('/office/') && mail.includes('neuer Vorgang'));
  expect([receipts.length, offices.length]).toEqual([2, 2]);
  expect(new Set(receipts).size).toBe(1);
  expect(new Set(offices).size).toBe(1);
});

test('deleting takes the ciphertext out of the database file too', async () => {
  const url = await freshDatabaseUrl('sqlite');
  const portal = await testPortal({ url });
  const { context } = portal;
  for (let i = 0; i < 20; i += 1) await sendEnquiry(context, { text: `davor ${i} ${'x'.repeat(200 * i)}` });
  const { receiptCode } = await planted(portal);
  await sendEnquiry(context, { text: 'danach' });
  const { db } = context.database;
  const { id, submission } = await db
    .selectFrom('cases')
    .select(['id', 'submission'])
    .where('state', '=', 'closed')
    .executeTakeFirstOrThrow();
  const texts = await db.selectFrom('sealed_texts').select('sealed as blob').where('case_id', '=', id).execute();
  const wraps = await db.selectFrom('wraps').select('blob').where('case_id', '=', id).execute();
  const pieces = [...texts, ...wraps].map(({ blob }) => Buffer.from(blob).subarray(-40));
  await context.database.scrub();
  const found = () => {
    const bytes = Buffer.concat(globSync(`${url.slice(5)}*`).map((file) => readFileSync(file)));
    return [...pieces, Buffer.from(id), Buffer.from(submission)].filter((piece) => bytes.includes(piece)).length;
  };
  expect(pieces).toHaveLength(7);
  expect(found()).toBe(pieces.length + 2);
  expect((await deleteEnquiry(context, { receiptCode })).ok).toBe(true);
  expect(found()).toBe(0);
});

onEachDatabase('sealed texts', (freshUrl) => {
  test('open in their own case and place only', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const { db } = context.database;
    const own = await sendEnquiry(context, { text: 'meins' });
    const other = await sendEnquiry(context, { text: 'deins' });
    const { id } = await db.selectFrom('cases').select('id').where('number', '=', own.case).executeTakeFirstOrThrow();
    const stolen = await db.selectFrom('sealed_texts').select('sealed').where('case_id', '!=', id).executeTakeFirstOrThrow();
    await db.updateTable('sealed_texts').set(stolen).where('case_id', '=', id).execute();
    await expect(readOwnCase(context, own)).rejects.toThrow('do not open');
    await expect(openCase(asStaff(context, 'ost'), { number: own.case })).rejects.toThrow('do not open');
    expect(viewOf(await readOwnCase(context, other)).text).toBe('deins');
  });

  test("another case's wrap opens nothing", async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const { db } = context.database;
    const own = await sendEnquiry(context, { text: 'meins' });
    await sendEnquiry(context, { text: 'deins' });
    const { id } = await db.selectFrom('cases').select('id').where('number', '=', own.case).executeTakeFirstOrThrow();
    const stolen = await db
      .selectFrom('wraps')
      .select('blob')
      .where('case_id', '!=', id)
      .where('kind', '=', 'office')
      .executeTakeFirstOrThrow();
    await db.updateTable('wraps').set(stolen).where('case_id', '=', id).where('kind', '=', 'office').execute();
    await expect(openCase(asStaff(context, 'ost'), { number: own.case })).rejects.toThrow('do not open');
  });
});
