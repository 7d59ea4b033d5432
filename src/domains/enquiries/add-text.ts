import type { CaseKey } from '../../platform/crypto/index.ts';
import type { DatabaseTransaction } from '../../platform/database/index.ts';
import { toStamp } from '../../shared/days.ts';
import type { Context } from '../context.ts';
import { type SealedMessage, sealText } from './sealed-content.ts';
import { insertText, nextVersion, type TextField } from './store.ts';

/** Adds a sealed message or note to a case that the transaction holds. */
export async function addText(
  context: Context,
  transaction: DatabaseTransaction,
  key: CaseKey,
  { field, submission, ...message }: SealedMessage & { field: Exclude<TextField, 'enquiry'>; submission?: string },
): Promise<void> {
  const version = await nextVersion(transaction, key.caseId, field);
  await insertText(transaction, sealText(context.vault, key, { field, version, at: toStamp(context.clock()), submission }, message));
}
