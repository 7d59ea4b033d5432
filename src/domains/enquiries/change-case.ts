import type { CaseKey } from '../../platform/crypto/index.ts';
import type { DatabaseTransaction } from '../../platform/database/index.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context, StaffActor } from '../context.ts';
import type { StaffRefusal } from './errors.ts';
import { recordEvent } from './record-event.ts';
import { type Action, nextState, readCaseNumber } from './rules.ts';
import { type CaseChanges, type CaseRow, holdCase, updateCase, wrapOf } from './store.ts';
import type { ChangedCase } from './views.ts';

/** Which case staff change, and the version they saw when they decided to. */
export type Target = { number: string; version: number };

/** What a change has at hand: the case as it is now, and the key to its texts. */
export type Work = { transaction: DatabaseTransaction; row: CaseRow; key: CaseKey; staff: StaffActor };

/** The member of staff who may work on an area's cases, or undefined: administration never may. */
export function clearingStaff({ actor }: Context): (StaffActor & { area: string }) | undefined {
  return actor.kind === 'staff' && actor.role === 'clearing' && actor.area !== null ? { ...actor, area: actor.area } : undefined;
}

/**
 * Changes a case on behalf of its office: the change, its event and its mails are written together, or nothing is.
 * Refuses `not_found` where the case is not of the actor's area, `changed_meanwhile` where it was changed since it was seen,
 * `not_now` where its state does not allow the action.
 * @param step writes what belongs to the action and answers what changes on the case, or refuses and undoes all
 */
export async function changeCase(
  context: Context,
  { number, version }: Target,
  action: Action,
  step: (work: Work) => Promise<Result<CaseChanges, StaffRefusal>>,
): Promise<Result<ChangedCase, StaffRefusal>> {
  const staff = clearingStaff(context);
  if (!staff) return refused({ code: 'not_found' });
  const changed = await context.database.transaction<ChangedCase, StaffRefusal>(async (transaction) => {
    const row = await holdCase(transaction, { number: readCaseNumber(number), area: staff.area });
    if (!row) return refused({ code: 'not_found' });
    if (row.version !== version + 1) return refused({ code: 'changed_meanwhile' });
    const state = nextState(row.state, action);
    if (!state) return refused({ code: 'not_now' });
    const key = context.vault.unwrapForOffice(row.id, await wrapOf(transaction, row.id, 'office'));
    const written = await step({ transaction, row, key, staff });
    if (!written.ok) return written;
    const changes = { state, ...written.value };
    await updateCase(transaction, row.id, changes);
    await recordEvent(context, transaction, row, { action, state, ...movement(row, changes) });
    return done({ number: row.number, area: changes.area ?? row.area, state, version: row.version });
  });
  if (changed.ok) context.mailBell.ring();
  return changed;
}

function movement(row: CaseRow, { area }: CaseChanges): { from_area: string; to_area: string } | undefined {
  return area === undefined ? undefined : { from_area: row.area, to_area: area };
}
