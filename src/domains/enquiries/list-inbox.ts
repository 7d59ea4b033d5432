import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { clearingStaff } from './change-case.ts';
import { today } from './due-day.ts';
import { isOverdue } from './rules.ts';
import type { State } from './schema.ts';
import { type CaseRow, countByState, countOverdue, listCases } from './store.ts';
import type { InboxCounts, InboxItem } from './views.ts';

type InboxQuery = { states?: readonly State[]; limit?: number; offset?: number };
type NotFound = { code: 'not_found' };

const openStates: readonly State[] = ['received', 'in-clearing', 'waiting'];

/** The cases of the actor's own office, what is due first; open ones unless states are named. No text a person typed. */
export async function listInbox(
  context: Context,
  { states = openStates, limit = 100, offset = 0 }: InboxQuery = {},
): Promise<Result<InboxItem[], NotFound>> {
  const staff = clearingStaff(context);
  if (!staff) return refused({ code: 'not_found' });
  if (states.length === 0) return done([]);
  const rows = await listCases(context.database.db, staff.area, { states, limit, offset });
  const day = today(context);
  return done(rows.map((row) => inboxItem(row, day)));
}

/** How many cases of the actor's own office are in each state, and how many are overdue. */
export async function inboxCounts(context: Context): Promise<Result<InboxCounts, NotFound>> {
  const staff = clearingStaff(context);
  if (!staff) return refused({ code: 'not_found' });
  const { db } = context.database;
  const counted = await countByState(db, staff.area);
  const none = { received: 0, 'in-clearing': 0, waiting: 0, closed: 0 };
  const states = Object.fromEntries(counted.map(({ state, count }) => [state, count]));
  return done({ ...none, ...states, overdue: await countOverdue(db, staff.area, today(context)) });
}

/** A case's row as a line of the inbox. @param day today, ISO */
export function inboxItem(row: CaseRow, day: string): InboxItem {
  return {
    number: row.number,
    kind: row.kind,
    topics: JSON.parse(row.topics),
    service: row.service,
    state: row.state,
    outcome: row.outcome,
    language: row.language,
    channel: row.channel,
    receivedAt: row.received_at,
    closedAt: row.closed_at,
    due: row.due,
    overdue: isOverdue(row.due, day),
    takenBy: row.taken_by,
    version: row.version,
  };
}
