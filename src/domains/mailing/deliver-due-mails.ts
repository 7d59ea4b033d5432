import { fromStamp, toStamp } from '../../shared/days.ts';
import type { Context } from '../context.ts';
import { nextAttempt } from './rules.ts';
import { giveUp, leaseDueMail, type MailRow, markSent, postpone } from './store.ts';
import { wordsOf } from './templates.ts';

/** How many mails were sent, will be tried again, and were given up. */
export type Delivery = { sent: number; postponed: number; dead: number };

/** Longer than one attempt can take, so that no other process takes the mail meanwhile. */
const lease = Temporal.Duration.from({ minutes: 3 });

/**
 * Sends every mail that is due. A mail is held by a lease while it is tried, so several processes may do this at once;
 * a process that dies holding one leaves it to the next after the lease.
 * @param goOn asked before each mail, so that a stopping process ends soon
 */
export async function deliverDueMails(context: Context, goOn: () => boolean = () => true): Promise<Delivery> {
  const delivery: Delivery = { sent: 0, postponed: 0, dead: 0 };
  while (goOn()) {
    const now = context.clock();
    const mail = await leaseDueMail(context.database.db, toStamp(now), toStamp(now.add(lease)));
    if (!mail) return delivery;
    delivery[await deliver(context, mail)] += 1;
  }
  return delivery;
}

async function deliver(context: Context, mail: MailRow): Promise<keyof Delivery> {
  const { database, clock, mailer, vault } = context;
  if (!mail.recipient) throw new Error('a queued mail has no recipient');
  const words = wordsOf(context, mail.template, mail.language);
  const date = new Date(fromStamp(mail.queued_at).epochMilliseconds);
  const sent = await mailer.send({ to: vault.openRecipient(mail.id, mail.recipient), ...words, messageId: mail.message_id, date });
  if (!sent.ok) return await retryLater(context, mail, sent.refusal);
  await markSent(database.db, mail.id, toStamp(clock()));
  return 'sent';
}

async function retryLater(
  context: Context,
  mail: MailRow,
  { permanent, code }: { permanent: boolean; code: string },
): Promise<'postponed' | 'dead'> {
  const { database, clock, log, random } = context;
  const queuedAt = fromStamp(mail.queued_at).epochMilliseconds;
  const next = nextAttempt({ attempts: mail.attempts, permanent, queuedAt, now: clock().epochMilliseconds }, random.below(1000) / 1000);
  if (next !== undefined) {
    await postpone(database.db, mail.id, toStamp(Temporal.Instant.fromEpochMilliseconds(next)));
    return 'postponed';
  }
  await giveUp(database.db, mail.id);
  log.warn('a mail was given up', { template: mail.template, attempts: mail.attempts, code });
  return 'dead';
}
