import type { CaseKey } from '../../platform/crypto/index.ts';
import type { DatabaseTransaction } from '../../platform/database/index.ts';
import { toStamp } from '../../shared/days.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import type { ResidentRefusal } from './errors.ts';
import { openByReceipt } from './open-by-receipt.ts';
import { readOwnCase } from './read-own-case.ts';
import { recordEvent } from './record-event.ts';
import { nextState } from './rules.ts';
import { holdCase, updateCase } from './store.ts';
import type { ResidentCaseView } from './views.ts';

/** Closes a case at the resident's wish, outcome `withdrawn`. What was written stays readable until they delete it. */
export async function withdrawEnquiry(
  context: Context,
  { receiptCode }: { receiptCode: string },
): Promise<Result<ResidentCaseView, ResidentRefusal>> {
  const key = await openByReceipt(context, receiptCode);
  if (!key) return refused({ code: 'unknown_code' });
  const written = await context.database.transaction((transaction) => write(context, transaction, key));
  return written.ok ? await readOwnCase(context, { receiptCode }) : written;
}

async function write(context: Context, transaction: DatabaseTransaction, { caseId }: CaseKey): Promise<Result<undefined, ResidentRefusal>> {
  const row = await holdCase(transaction, { id: caseId });
  if (!row) return refused({ code: 'unknown_code' });
  const state = nextState(row.state, 'withdraw');
  if (!state) return refused({ code: 'not_now' });
  await updateCase(transaction, row.id, { state, outcome: 'withdrawn', due: null, closed_at: toStamp(context.clock()) });
  await recordEvent(context, transaction, row, { action: 'withdraw', state });
  return done(undefined);
}
