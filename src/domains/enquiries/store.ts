import type { Wrap } from '../../platform/crypto/index.ts';
import type { Cases, DatabaseTransaction, Events, Executor, SealedTexts } from '../../platform/database/index.ts';
import type { Action } from './rules.ts';
import type { Channel, EnquiryKind, Outcome, State } from './schema.ts';

/** A case's row with its closed lists of words. */
export type CaseRow = Omit<Cases, 'kind' | 'state' | 'outcome' | 'channel'> & {
  kind: EnquiryKind;
  state: State;
  outcome: Outcome | null;
  channel: Channel;
};
export type CaseChanges = Partial<Pick<CaseRow, 'area' | 'state' | 'outcome' | 'due' | 'taken_by' | 'responded_at' | 'closed_at'>>;
export type EventRow = Omit<Events, 'action' | 'state'> & { action: 'submit' | Action; state: State };
export type TextRow = Omit<SealedTexts, 'field'> & { field: TextField };
export type TextField = 'enquiry' | 'resident' | 'office' | 'note';

/** Writes a case. False where its number or its submission is there already. */
export async function insertCase(db: DatabaseTransaction, row: CaseRow): Promise<boolean> {
  const written = await db
    .insertInto('cases')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

/** The case of an earlier sending of the same form. */
export async function findBySubmission(db: Executor, submission: string): Promise<CaseRow | undefined> {
  return (await db.selectFrom('cases').selectAll().where('submission', '=', submission).executeTakeFirst()) as CaseRow | undefined;
}

/** A case by its id. */
export async function findCase(db: Executor, id: string): Promise<CaseRow | undefined> {
  return (await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()) as CaseRow | undefined;
}

/** A case by its number, only where it belongs to the area. */
export async function findInArea(db: Executor, number: string, area: string): Promise<CaseRow | undefined> {
  return (await db.selectFrom('cases').selectAll().where('number', '=', number).where('area', '=', area).executeTakeFirst()) as
    | CaseRow
    | undefined;
}

/**
 * Takes hold of a case until the transaction ends and counts its version up, in one statement, so that of two who change
 * it the second sees what the first did. On both databases the same.
 */
export async function holdCase(
  db: DatabaseTransaction,
  which: { id: string } | { number: string; area: string },
): Promise<CaseRow | undefined> {
  const held = db.updateTable('cases').set(({ eb }) => ({ version: eb('version', '+', 1) }));
  const one = 'id' in which ? held.where('id', '=', which.id) : held.where('number', '=', which.number).where('area', '=', which.area);
  return (await one.returningAll().executeTakeFirst()) as CaseRow | undefined;
}

/** Changes a case that the transaction holds. */
export async function updateCase(db: DatabaseTransaction, id: string, changes: CaseChanges): Promise<void> {
  await db.updateTable('cases').set(changes).where('id', '=', id).execute();
}

/** Adds a sealed text. */
export async function insertText(db: DatabaseTransaction, row: TextRow): Promise<void> {
  await db.insertInto('sealed_texts').values(row).execute();
}

/** The number of the next text of a field. The case must be held. */
export async function nextVersion(db: DatabaseTransaction, caseId: string, field: TextField): Promise<number> {
  const query = db.selectFrom('sealed_texts').where('case_id', '=', caseId).where('field', '=', field);
  const { last } = await query.select(({ fn }) => fn.max('version').as('last')).executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** True where this reply was written before. */
export async function hasReply(db: Executor, submission: string): Promise<boolean> {
  return (await db.selectFrom('sealed_texts').select('version').where('submission', '=', submission).executeTakeFirst()) !== undefined;
}

/** All texts of a case, oldest first. */
export async function textsOf(db: Executor, caseId: string): Promise<TextRow[]> {
  return (await db
    .selectFrom('sealed_texts')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('version')
    .execute()) as TextRow[];
}

/** The sealed enquiry itself. */
export async function enquiryTextOf(db: Executor, caseId: string): Promise<TextRow> {
  const query = db.selectFrom('sealed_texts').selectAll().where('case_id', '=', caseId).where('field', '=', 'enquiry');
  return (await query.executeTakeFirstOrThrow()) as TextRow;
}

/** Adds to a case's history. */
export async function insertEvent(db: DatabaseTransaction, row: EventRow): Promise<void> {
  await db.insertInto('events').values(row).execute();
}

/** A case's history, oldest first. */
export async function eventsOf(db: Executor, caseId: string): Promise<EventRow[]> {
  return (await db.selectFrom('events').selectAll().where('case_id', '=', caseId).orderBy('at').execute()) as EventRow[];
}

/** True where staff moved the case to another office. */
export async function wasMoved(db: Executor, caseId: string): Promise<boolean> {
  const query = db
    .selectFrom('events')
    .select('id')
    .where('case_id', '=', caseId)
    .where('action', '=', 'reroute' satisfies Action);
  return (await query.executeTakeFirst()) !== undefined;
}

/** How often staff moved a case to another office between two stamps: each is an error of the routing. */
export async function countEvents(db: Executor, action: Action, from: string, to: string): Promise<number> {
  const query = db.selectFrom('events').where('action', '=', action).where('at', '>=', from).where('at', '<', to);
  return (await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
}

/** Adds a way of opening a case. */
export async function insertWrap(db: DatabaseTransaction, caseId: string, wrap: Wrap): Promise<void> {
  await db
    .insertInto('wraps')
    .values({ case_id: caseId, ...wrap })
    .execute();
}

/** The wrap of a case key for its office, or for its receipt. Every case has one of each. */
export async function wrapOf(db: Executor, caseId: string, kind: Wrap['kind']): Promise<Wrap> {
  const query = db.selectFrom('wraps').select(['kind', 'key_id', 'alg', 'blob']).where('case_id', '=', caseId).where('kind', '=', kind);
  return await query.executeTakeFirstOrThrow();
}

/** Takes the case key from the office that has it. */
export async function removeOfficeWraps(db: DatabaseTransaction, caseId: string): Promise<void> {
  await db.deleteFrom('wraps').where('case_id', '=', caseId).where('kind', '=', 'office').execute();
}

/** Every case whose receipt code begins with the locator. It is not unique. */
export async function receiptWrapsAt(db: Executor, locator: string): Promise<({ case_id: string } & Wrap)[]> {
  return await db.selectFrom('wraps').selectAll().where('kind', '=', 'receipt').where('key_id', '=', locator).execute();
}

export type InboxFilter = { states: readonly State[]; limit: number; offset: number };

/** An area's cases: those that are due first, then those that owe nothing, newest first. */
export async function listCases(db: Executor, area: string, { states, limit, offset }: InboxFilter): Promise<CaseRow[]> {
  const query = db
    .selectFrom('cases')
    .selectAll()
    .where('area', '=', area)
    .where('state', 'in', [...states]);
  const sorted = query
    .orderBy('due', (order) => order.asc().nullsLast())
    .orderBy('received_at', 'desc')
    .orderBy('id');
  return (await sorted.limit(limit).offset(offset).execute()) as CaseRow[];
}

/** How many cases of an area are in each state. */
export async function countByState(db: Executor, area: string): Promise<{ state: State; count: number }[]> {
  const query = db.selectFrom('cases').where('area', '=', area).groupBy('state');
  return (await query.select(({ fn }) => ['state', fn.countAll<number>().as('count')]).execute()) as { state: State; count: number }[];
}

/** Cases of an area whose day has passed. */
export async function countOverdue(db: Executor, area: string, today: string): Promise<number> {
  const query = db.selectFrom('cases').where('area', '=', area).where('due', '<', today);
  return (await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
}

/** Removes a case; its texts, wraps, events and mails go with it by the schema's own rule. */
export async function deleteCase(db: DatabaseTransaction, id: string): Promise<boolean> {
  return (await db.deleteFrom('cases').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined;
}

/** Counts a deletion, by area and day only. */
export async function countDeletion(db: DatabaseTransaction, area: string, day: string): Promise<void> {
  await db
    .insertInto('deletions')
    .values({ area, day, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['area', 'day']).doUpdateSet(({ eb, ref }) => ({ count: eb(ref('deletions.count'), '+', 1) })),
    )
    .execute();
}
