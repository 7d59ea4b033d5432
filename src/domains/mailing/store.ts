import type { DatabaseTransaction, Executor, Mails } from '../../platform/database/index.ts';
import type { MailTemplate } from './templates.ts';

export type MailRow = Omit<Mails, 'template' | 'attempts'> & { template: MailTemplate; attempts: number };

/** Adds a mail to the queue. */
export async function insertMail(db: DatabaseTransaction, row: MailRow): Promise<void> {
  await db.insertInto('mails').values(row).execute();
}

/**
 * Takes the mail that is due longest, for this process alone until the lease ends. The conditions stand twice: where two
 * processes chose the same mail, the second finds it leased and takes nothing.
 */
export async function leaseDueMail(db: Executor, now: string, leaseEnd: string): Promise<MailRow | undefined> {
  const due = db.selectFrom('mails').select('id').where('state', '=', 'queued').where('next_at', '<=', now).orderBy('next_at').limit(1);
  const leased = db
    .updateTable('mails')
    .set(({ eb }) => ({ next_at: leaseEnd, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', due)
    .where('state', '=', 'queued')
    .where('next_at', '<=', now)
    .returningAll();
  return (await leased.executeTakeFirst()) as MailRow | undefined;
}

/** Notes a mail as sent and forgets to whom. */
export async function markSent(db: Executor, id: string, at: string): Promise<void> {
  await db.updateTable('mails').set({ state: 'sent', sent_at: at, recipient: null }).where('id', '=', id).execute();
}

/** Frees a mail to be tried again later. */
export async function postpone(db: Executor, id: string, nextAt: string): Promise<void> {
  await db.updateTable('mails').set({ next_at: nextAt }).where('id', '=', id).execute();
}

/** Ends the attempts; the mail stays for a person to see. */
export async function giveUp(db: Executor, id: string): Promise<void> {
  await db.updateTable('mails').set({ state: 'dead' }).where('id', '=', id).execute();
}
