import type { CaseKey } from '../../platform/crypto/index.ts';
import type { DatabaseTransaction } from '../../platform/database/index.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { addText } from './add-text.ts';
import { dueDay } from './due-day.ts';
import { fieldErrors, type ResidentRefusal } from './errors.ts';
import { notifyOffice } from './notify.ts';
import { openByReceipt } from './open-by-receipt.ts';
import { readOwnCase } from './read-own-case.ts';
import { recordEvent } from './record-event.ts';
import { nextState } from './rules.ts';
import { messageInput } from './schema.ts';
import { hasReply, holdCase, updateCase } from './store.ts';
import type { ResidentCaseView } from './views.ts';

type Reply = { receiptCode: string; text: unknown };

/**
 * Adds the resident's message: a case that waits for them, or was closed, comes back into clearing, and the office owes an
 * answer again. Sent twice with one nonce it is kept once.
 */
export async function replyAsResident(
  context: Context,
  { receiptCode, text }: Reply,
  { nonce }: { nonce: string },
): Promise<Result<ResidentCaseView, ResidentRefusal>> {
  const parsed = messageInput.safeParse({ text });
  if (!parsed.success) return refused({ code: 'invalid', errors: fieldErrors(parsed.error.issues) });
  const key = await openByReceipt(context, receiptCode);
  if (!key) return refused({ code: 'unknown_code' });
  const { mark } = context.vault.submission(nonce || context.random.id(), JSON.stringify(['reply', key.caseId, parsed.data.text]));
  const written = await context.database.transaction((transaction) => write(context, transaction, key, { text: parsed.data.text, mark }));
  if (!written.ok && written.refusal.code !== 'repeated') return refused(written.refusal);
  context.mailBell.ring();
  return await readOwnCase(context, { receiptCode });
}

type WriteRefusal = { code: 'unknown_code' } | { code: 'not_now' } | { code: 'repeated' };

async function write(
  context: Context,
  transaction: DatabaseTransaction,
  key: CaseKey,
  { text, mark }: { text: string; mark: string },
): Promise<Result<undefined, WriteRefusal>> {
  const row = await holdCase(transaction, { id: key.caseId });
  if (!row) return refused({ code: 'unknown_code' });
  if (await hasReply(transaction, mark)) return refused({ code: 'repeated' });
  const state = nextState(row.state, 'reply');
  if (!state) return refused({ code: 'not_now' });
  await addText(context, transaction, key, { field: 'resident', text, author: null, closing: false, submission: mark });
  await updateCase(transaction, row.id, { state, outcome: null, closed_at: null, due: row.due ?? dueDay(context) });
  await recordEvent(context, transaction, row, { action: 'reply', state });
  await notifyOffice(context, transaction, row, 'office-reply');
  return done(undefined);
}
