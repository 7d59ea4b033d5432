import type { CaseKey, Submission, Wrap } from '../../platform/crypto/index.ts';
import type { DatabaseTransaction } from '../../platform/database/index.ts';
import { toStamp } from '../../shared/days.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { queueMail } from '../mailing/index.ts';
import { dueDay } from './due-day.ts';
import type { SubmitRefusal } from './errors.ts';
import { notifyOffice } from './notify.ts';
import { canonical, parseEnquiry } from './parse-enquiry.ts';
import { presentReason } from './read-own-case.ts';
import { recordEvent } from './record-event.ts';
import { type Destination, routeEnquiry } from './route-enquiry.ts';
import { caseNumber } from './rules.ts';
import type { EnquiryInput } from './schema.ts';
import { openEnquiry, sealText } from './sealed-content.ts';
import { type CaseRow, enquiryTextOf, findBySubmission, insertCase, insertText, insertWrap, wrapOf } from './store.ts';
import { officeView, type SubmittedView } from './views.ts';

/**
 * Takes an enquiry: once this answers, it is on the disk with its keys, its history and the mails that tell of it.
 * Sent again with the same nonce and content, it answers the same case and the same receipt code.
 * @param input as in `enquiryInput`, unchecked
 * @param nonce the form's nonce or the `Idempotency-Key`; where it is empty, no repeat is recognised
 */
export async function submitEnquiry(
  context: Context,
  input: unknown,
  { nonce }: { nonce: string },
): Promise<Result<SubmittedView, SubmitRefusal>> {
  const snapshot = context.content.current();
  const parsed = parseEnquiry(snapshot, input);
  if (!parsed.ok) return parsed;
  const submission = context.vault.submission(nonce || context.random.id(), canonical(parsed.value));
  const earlier = await findBySubmission(context.database.db, submission.mark);
  if (earlier) return done(await repeated(context, earlier, submission));
  const destination = routeEnquiry(snapshot, parsed.value);
  if (!destination.ok) return destination;
  return done(await take(context, parsed.value, destination.value, submission));
}

async function take(context: Context, input: EnquiryInput, destination: Destination, submission: Submission): Promise<SubmittedView> {
  await context.vault.ensureOfficeKeys([destination.area]);
  const key = context.vault.createCaseKey(context.random.id());
  // Outside the transaction: stretching the receipt code takes long enough to keep others waiting.
  const wraps = [context.vault.wrapForOffice(key, destination.area), await context.vault.wrapForReceipt(key, submission.receiptCode)];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const row = rowOf(context, key, input, destination, submission);
    const written = await context.database.transaction((transaction) =>
      write(context, transaction, { row, key, wraps, input, destination }),
    );
    if (written.ok) {
      context.mailBell.ring();
      return { ...viewOf(context, row, destination, submission), repeated: false };
    }
    const twin = await findBySubmission(context.database.db, submission.mark);
    if (twin) return await repeated(context, twin, submission);
  }
  throw new Error('no free case number was found');
}

function rowOf(context: Context, { caseId }: CaseKey, input: EnquiryInput, { area }: Destination, { mark }: Submission): CaseRow {
  return {
    id: caseId,
    number: caseNumber(context.random.below),
    area,
    kind: input.kind,
    topics: JSON.stringify(input.topics),
    service: input.service ?? null,
    state: 'received',
    outcome: null,
    language: input.lang,
    channel: input.contact.channel,
    due: dueDay(context),
    taken_by: null,
    received_at: toStamp(context.clock()),
    responded_at: null,
    closed_at: null,
    version: 1,
    submission: mark,
  };
}

type Writing = { row: CaseRow; key: CaseKey; wraps: readonly Wrap[]; input: EnquiryInput; destination: Destination };

/** Refused where the number is taken, or the same form arrived at the same moment. */
async function write(
  context: Context,
  transaction: DatabaseTransaction,
  { row, key, wraps, input, destination }: Writing,
): Promise<Result<undefined, 'taken'>> {
  if (!(await insertCase(transaction, row))) return refused('taken');
  const { place, text, wishes, contact } = input;
  const sealed = { place, text, for: input.for, wishes, contact, municipality: destination.municipality, reason: destination.reason };
  await insertText(transaction, sealText(context.vault, key, { field: 'enquiry', version: 1, at: row.received_at }, sealed));
  for (const wrap of wraps) await insertWrap(transaction, row.id, wrap);
  await recordEvent(context, transaction, row, { action: 'submit', state: 'received' });
  await notifyOffice(context, transaction, row, 'office-new');
  if (contact.mail)
    await queueMail(context, transaction, { template: 'receipt', to: contact.mail, language: row.language, caseId: row.id });
  return done(undefined);
}

/** The case of an earlier sending. Its reason is sealed; the receipt code opens it. */
async function repeated(context: Context, row: CaseRow, submission: Submission): Promise<SubmittedView> {
  const { vault, database } = context;
  const key = await vault.unwrapForReceipt(row.id, await wrapOf(database.db, row.id, 'receipt'), submission.receiptCode);
  if (!key) throw new Error('a repeated enquiry does not open with its own receipt code');
  const reason = await presentReason(context, row, openEnquiry(vault, key, await enquiryTextOf(database.db, row.id)));
  return { ...viewOf(context, row, { reason }, submission), repeated: true };
}

function viewOf(
  { content }: Context,
  row: CaseRow,
  { reason }: Pick<Destination, 'reason'>,
  { receiptCode }: Submission,
): Omit<SubmittedView, 'repeated'> {
  const office = officeView(content.current(), row.area, row.language);
  return { case: row.number, receiptCode, area: row.area, office, reason, due: row.due, state: row.state };
}
