import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { today } from './due-day.ts';
import { openByReceipt } from './open-by-receipt.ts';
import { countDeletion, deleteCase, holdCase } from './store.ts';

/**
 * Deletes a case and everything of it: texts, keys, history and mails that were not sent. Only a count by area and day
 * remains. Possible in every state (Art. 17 DSGVO); backups follow when they expire.
 */
export async function deleteEnquiry(
  context: Context,
  { receiptCode }: { receiptCode: string },
): Promise<Result<undefined, { code: 'unknown_code' }>> {
  const key = await openByReceipt(context, receiptCode);
  if (!key) return refused({ code: 'unknown_code' });
  const deleted = await context.database.transaction<undefined, { code: 'unknown_code' }>(async (transaction) => {
    const row = await holdCase(transaction, { id: key.caseId });
    if (!row || !(await deleteCase(transaction, row.id))) return refused({ code: 'unknown_code' });
    await countDeletion(transaction, row.area, today(context));
    return done(undefined);
  });
  if (deleted.ok && !(await context.database.scrub()))
    context.log.warn('deleted rows stay in the write-ahead log until the next checkpoint');
  return deleted;
}
