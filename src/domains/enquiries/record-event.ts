import type { DatabaseTransaction } from '../../platform/database/index.ts';
import { toStamp } from '../../shared/days.ts';
import type { Context } from '../context.ts';
import { type CaseRow, type EventRow, insertEvent } from './store.ts';

type Happening = Pick<EventRow, 'action' | 'state'> & Partial<Pick<EventRow, 'from_area' | 'to_area'>>;

/** Adds to a case's history what the actor did, in the same transaction as the change itself. */
export async function recordEvent(
  context: Context,
  transaction: DatabaseTransaction,
  { id }: Pick<CaseRow, 'id'>,
  happening: Happening,
): Promise<void> {
  await insertEvent(transaction, {
    id: context.random.id(),
    case_id: id,
    at: toStamp(context.clock()),
    actor: context.actor.kind,
    staff_id: context.actor.kind === 'staff' ? context.actor.id : null,
    from_area: null,
    to_area: null,
    ...happening,
  });
}
