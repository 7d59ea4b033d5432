import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMailer, type Mail, type Mailer } from '../../src/platform/mail/index.ts';
import { temporaryDirectory } from '../support/databases.ts';
import { mailServer, type Reply } from '../support/mail-server.ts';

const mail: Mail = {
  to: 'anna@example.org',
  subject: 'Ihre Anfrage ist angekommen – schön',
  text: 'Grüße aus Siegen\n.\nzweite Zeile',
  messageId: '<abc@teps.example.org>',
  date: new Date('2026-11-21T09:00:00Z'),
};

async function smtp(
  reply: () => Reply,
  running = true,
): Promise<{ mailer: Mailer; received: Awaited<ReturnType<typeof mailServer>>['received'] }> {
  const server = await mailServer(reply);
  if (running) await server.start();
  const mailer = createMailer({ smtpUrl: server.url, mailFrom: 'portal@example.org', dataDirectory: temporaryDirectory() });
  onTestFinished(async () => {
    mailer.close();
    await server.stop();
  });
  return { mailer, received: server.received };
}

describe('mails as files', () => {
  test('are whole, readable mails for their owner only', async () => {
    const dataDirectory = temporaryDirectory();
    const mailer = createMailer({ smtpUrl: undefined, mailFrom: 'portal@example.org', dataDirectory });
    expect(await mailer.send(mail)).toEqual({ ok: true, value: undefined });
    const [name, ...others] = readdirSync(join(dataDirectory, 'mail'));
    expect([name, others]).toEqual(['2026-11-21T09-00-00-000Z-abctepsexampleorg.eml', []]);
    const file = join(dataDirectory, 'mail', name ?? '');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const parsed = await PostalMime.parse(readFileSync(file));
    expect(parsed).toMatchObject({
      subject: mail.subject,
      messageId: mail.messageId,
      from: { address: 'portal@example.org' },
      to: [{ address: mail.to }],
    });
    expect(parsed.text?.trim()).toBe(mail.text);
    expect(parsed.html).toBeUndefined();
    expect(parsed.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(parsed.headers.map(({ key }) => key)).not.toContain('x-mailer');
  });
});

describe('mails by SMTP', () => {
  test('arrive as they were written', async () => {
    const { mailer, received } = await smtp(() => 'take');
    expect(await mailer.send(mail)).toEqual({ ok: true, value: undefined });
    expect(received).toMatchObject([{ subject: mail.subject, messageId: mail.messageId, to: [{ address: mail.to }] }]);
  });

  test.each([
    [451, false],
    [421, false],
    [550, true],
    [552, true],
  ])('refused with %i: for good is %s', async (code, permanent) => {
    const { mailer } = await smtp(() => code);
    expect(await mailer.send(mail)).toEqual({ ok: false, refusal: { code: String(code), permanent } });
  });

  test('are not given up where no server answers', async () => {
    const { mailer } = await smtp(() => 'take', false);
    expect(await mailer.send(mail)).toMatchObject({ ok: false, refusal: { permanent: false } });
  });

  test.each([
    ['to', 'anna@example.org\r\nBcc: all@example.org'],
    ['to', 'anna@example.org\nBcc: all@example.org'],
    ['subject', 'Hallo\r\nBcc: all@example.org'],
    ['subject', 'Hallo\r\n\r\n<h1>anderer Text</h1>'],
    ['messageId', '<a@b>\r\nBcc: all@example.org'],
    ['subject', 'Hallo\0'],
  ] as const)('with a line break in %s never leave: %j', async (field, value) => {
    const { mailer, received } = await smtp(() => 'take');
    expect(await mailer.send({ ...mail, [field]: value })).toEqual({
      ok: false,
      refusal: { code: 'line break in a header', permanent: true },
    });
    expect(received).toEqual([]);
  });

  test('go to one address, whatever it looks like', async () => {
    const { mailer, received } = await smtp(() => 'take');
    await mailer.send({ ...mail, to: 'anna@example.org, berta@example.org' });
    expect(received.flatMap(({ to }) => to ?? []).map(({ address }) => address)).not.toContain('berta@example.org');
  });
});
