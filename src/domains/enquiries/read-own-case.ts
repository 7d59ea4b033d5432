import type { CaseKey } from '../../platform/crypto/index.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import type { Reason } from '../routing/index.ts';
import type { ResidentRefusal } from './errors.ts';
import { openByReceipt } from './open-by-receipt.ts';
import { nextState } from './rules.ts';
import { openEnquiry, openMessage, type SealedEnquiry } from './sealed-content.ts';
import { type CaseRow, enquiryTextOf, findCase, type TextRow, textsOf, wasMoved } from './store.ts';
import { type MessageView, officeView, type ResidentCaseView } from './views.ts';

/** A resident's own case by its receipt code. Staff notes and names stay in the office. */
export async function readOwnCase(
  context: Context,
  { receiptCode }: { receiptCode: string },
): Promise<Result<ResidentCaseView, Extract<ResidentRefusal, { code: 'unknown_code' }>>> {
  const key = await openByReceipt(context, receiptCode);
  const row = key && (await findCase(context.database.db, key.caseId));
  return row ? done(await residentView(context, row, key)) : refused({ code: 'unknown_code' });
}

/** The resident's view of an opened case. */
export async function residentView(context: Context, row: CaseRow, key: CaseKey): Promise<ResidentCaseView> {
  const { vault, database, content } = context;
  const enquiry = openEnquiry(vault, key, await enquiryTextOf(database.db, row.id));
  const texts = await textsOf(database.db, row.id);
  return {
    case: row.number,
    kind: row.kind,
    state: row.state,
    outcome: row.outcome,
    area: row.area,
    office: officeView(content.current(), row.area, row.language),
    reason: await presentReason(context, row, enquiry),
    language: row.language,
    topics: JSON.parse(row.topics),
    place: enquiry.place,
    text: enquiry.text,
    receivedAt: row.received_at,
    due: row.due,
    messages: texts.filter(isMessage).map((text) => messageView(context, key, text)),
    canReply: nextState(row.state, 'reply') !== undefined,
    canWithdraw: nextState(row.state, 'withdraw') !== undefined,
  };
}

/** Why the case is where it is now: what the routing found, or that staff moved it. */
export async function presentReason({ database }: Context, { id }: CaseRow, { reason }: SealedEnquiry): Promise<Reason> {
  return (await wasMoved(database.db, id)) ? { code: 'staff' } : reason;
}

type MessageRow = TextRow & { field: 'resident' | 'office' };

function isMessage(row: TextRow): row is MessageRow {
  return row.field === 'resident' || row.field === 'office';
}

function messageView({ vault }: Context, key: CaseKey, row: MessageRow): MessageView {
  const { text, closing } = openMessage(vault, key, row);
  return { from: row.field, text, at: row.at, closing };
}
