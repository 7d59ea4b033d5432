import type { CaseKey } from '../../platform/crypto/index.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { clearingStaff } from './change-case.ts';
import { today } from './due-day.ts';
import { inboxItem } from './list-inbox.ts';
import { actionsIn, readCaseNumber } from './rules.ts';
import { openEnquiry, openMessage } from './sealed-content.ts';
import { type CaseRow, type EventRow, enquiryTextOf, eventsOf, findInArea, type TextRow, textsOf, wrapOf } from './store.ts';
import type { StaffCaseView, TimelineEntry } from './views.ts';

/** A case of the actor's own office with everything in it. Another office's case is `not_found`, as is one that never was. */
export async function openCase(context: Context, { number }: { number: string }): Promise<Result<StaffCaseView, { code: 'not_found' }>> {
  const staff = clearingStaff(context);
  const row = staff && (await findInArea(context.database.db, readCaseNumber(number), staff.area));
  return row ? done(await staffView(context, row)) : refused({ code: 'not_found' });
}

async function staffView(context: Context, row: CaseRow): Promise<StaffCaseView> {
  const { vault, database } = context;
  const key = vault.unwrapForOffice(row.id, await wrapOf(database.db, row.id, 'office'));
  const enquiry = openEnquiry(vault, key, await enquiryTextOf(database.db, row.id));
  return {
    ...inboxItem(row, today(context)),
    ...enquiry,
    area: row.area,
    actions: actionsIn(row.state),
    timeline: await timelineOf(context, row, key),
  };
}

/** Messages, notes and events, oldest first; what happened at one moment keeps the event before its text. */
async function timelineOf({ vault, database }: Context, { id }: CaseRow, key: CaseKey): Promise<TimelineEntry[]> {
  const texts = (await textsOf(database.db, id)).filter(({ field }) => field !== 'enquiry');
  const entries = [
    ...(await eventsOf(database.db, id)).map(eventEntry),
    ...texts.map((row) => textEntry(row, openMessage(vault, key, row))),
  ];
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function textEntry({ field, at }: TextRow, message: ReturnType<typeof openMessage>): TimelineEntry {
  const { text, author, closing } = message;
  if (field === 'note') return { type: 'note', text, author, at };
  return { type: 'message', from: field === 'resident' ? 'resident' : 'office', text, author, closing, at };
}

function eventEntry(row: EventRow): TimelineEntry {
  const { action, state, actor, at } = row;
  return { type: 'event', action, state, actor, staffId: row.staff_id, fromArea: row.from_area, toArea: row.to_area, at };
}
