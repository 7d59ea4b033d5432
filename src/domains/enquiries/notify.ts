import type { CaseKey } from '../../platform/crypto/index.ts';
import type { DatabaseTransaction } from '../../platform/database/index.ts';
import type { Context } from '../context.ts';
import { queueMail } from '../mailing/index.ts';
import { openEnquiry } from './sealed-content.ts';
import { type CaseRow, enquiryTextOf } from './store.ts';
import { areaOf } from './views.ts';

/** Queues word to an area's office; nothing of the case is in the mail. */
export async function notifyOffice(
  context: Context,
  transaction: DatabaseTransaction,
  { id, area }: Pick<CaseRow, 'id' | 'area'>,
  template: 'office-new' | 'office-reply',
): Promise<void> {
  const to = areaOf(context.content.current(), area).office.email;
  await queueMail(context, transaction, { template, to, language: 'de', caseId: id });
}

/** Queues word to the resident that a message waits, where they gave an address. */
export async function notifyResident(
  context: Context,
  transaction: DatabaseTransaction,
  { id, language }: CaseRow,
  key: CaseKey,
): Promise<void> {
  const { contact } = openEnquiry(context.vault, key, await enquiryTextOf(transaction, id));
  if (contact.mail) await queueMail(context, transaction, { template: 'message', to: contact.mail, language, caseId: id });
}
