import type { DatabaseTransaction } from '../../platform/database/index.ts';
import { toStamp } from '../../shared/days.ts';
import type { Context } from '../context.ts';
import { insertMail } from './store.ts';
import type { MailTemplate } from './templates.ts';

/** A mail to be sent: template, one address, the reader's language, and the case it is deleted with. */
export type QueuedMail = { template: MailTemplate; to: string; language: string; caseId: string | null };

/**
 * Queues a mail within the transaction of the change that it tells of: either both last or neither. The address is sealed.
 * The Message-ID is fixed here, so that a mail sent twice after a crash is one mail to the reader's program.
 */
export async function queueMail(
  context: Context,
  transaction: DatabaseTransaction,
  { template, to, language, caseId }: QueuedMail,
): Promise<void> {
  const { vault, random, clock, configuration } = context;
  const id = random.id();
  const now = toStamp(clock());
  await insertMail(transaction, {
    id,
    case_id: caseId,
    template,
    language,
    recipient: vault.sealRecipient(id, to),
    message_id: `<${random.id()}@${new URL(configuration.publicUrl).hostname}>`,
    state: 'queued',
    attempts: 0,
    next_at: now,
    queued_at: now,
    sent_at: null,
  });
}
