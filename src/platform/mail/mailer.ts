import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Configuration } from '../configuration.ts';

/** One mail in plain text. */
export type Mail = { to: string; subject: string; text: string; messageId: string; date: Date };

/** How mails leave the house. */
export type Mailer = {
  /** Done once the mail server has taken the mail, or the file is on the disk. */
  send(mail: Mail): Promise<Result<undefined, MailRefusal>>;
  close(): void;
};

/** Why a mail was not taken. `permanent`: the same mail will be refused again. `code` holds no address and may be logged. */
export type MailRefusal = { code: string; permanent: boolean };

/** The mailer for the settings: the mail server of `SMTP_URL`, else files below the data directory, one `.eml` a mail. */
export function createMailer({ smtpUrl, mailFrom, dataDirectory }: Pick<Configuration, 'smtpUrl' | 'mailFrom' | 'dataDirectory'>): Mailer {
  return smtpUrl ? smtpMailer(smtpUrl, mailFrom) : fileMailer(join(dataDirectory, 'mail'), mailFrom);
}

function smtpMailer(url: string, from: string): Mailer {
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true } as never);
  return {
    send: (mail) => attempt(mail, () => transport.sendMail(messageOf(mail, from))),
    close: () => transport.close(),
  };
}

async function attempt(mail: Mail, send: () => Promise<unknown>): Promise<Result<undefined, MailRefusal>> {
  // A line break would let a value write headers of its own.
  if ([mail.to, mail.subject, mail.messageId].some((value) => /[\r\n\0]/.test(value)))
    return refused({ code: 'line break in a header', permanent: true });
  try {
    await send();
    return done(undefined);
  } catch (error) {
    return refused(refusalOf(error as Failure));
  }
}

type Failure = { code?: string; responseCode?: number };

/** 5xx is the server's final word on this mail, except where it refuses the portal itself. Everything else may pass. */
function refusalOf({ code, responseCode = 0 }: Failure): MailRefusal {
  return { code: responseCode ? String(responseCode) : (code ?? 'unknown'), permanent: responseCode >= 500 && code !== 'EAUTH' };
}

function fileMailer(folder: string, from: string): Mailer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: (mail) =>
      attempt(mail, async () => {
        const { message } = await transport.sendMail(messageOf(mail, from));
        await writeWhole(folder, fileNameOf(mail), message as Buffer);
      }),
    close: () => transport.close(),
  };
}

/** Sorted by time; the same mail sent again replaces itself. */
function fileNameOf({ date, messageId }: Mail): string {
  return `${date.toISOString().replaceAll(/[:.]/g, '-')}-${messageId.replaceAll(/[^\w-]/g, '').slice(0, 24)}.eml`;
}

/** A reader sees the whole file or none. */
async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  const draft = join(folder, `.${randomBytes(6).toString('hex')}.draft`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, name));
}

/** Plain text only: nothing in a mail differs between two cases but the address, its date and its id. */
function messageOf(mail: Mail, from: string): SendMailOptions {
  return {
    from: { name: '', address: from },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    date: mail.date,
    // RFC 3834: no out-of-office answers.
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false,
  };
}
