import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { changeCase, type Target } from './change-case.ts';
import { dueDay } from './due-day.ts';
import type { StaffRefusal } from './errors.ts';
import { notifyOffice } from './notify.ts';
import { countEvents, insertWrap, removeOfficeWraps } from './store.ts';
import type { ChangedCase } from './views.ts';

/**
 * Moves a case to the office that it should have gone to. That office's key replaces this one's, so from then on only they
 * can open it. The event counts as an error of the routing. The day an answer is owed stays; where none was owed, the new
 * office owes one, as the resident has not heard from it.
 */
export async function correctRouting(
  context: Context,
  { area, ...target }: Target & { area: string },
): Promise<Result<ChangedCase, StaffRefusal>> {
  if (!context.content.current().areas.has(area)) return refused({ code: 'invalid', errors: { area: 'enquiry-errors:area.unknown' } });
  await context.vault.ensureOfficeKeys([area]);
  return await changeCase(context, target, 'reroute', async ({ transaction, row, key }) => {
    if (row.area === area) return refused({ code: 'invalid', errors: { area: 'enquiry-errors:area.own' } });
    await removeOfficeWraps(transaction, row.id);
    await insertWrap(transaction, row.id, context.vault.wrapForOffice(key, area));
    await notifyOffice(context, transaction, { id: row.id, area }, 'office-new');
    return done({ area, taken_by: null, due: row.due ?? dueDay(context) });
  });
}

/** How many routings staff corrected, from one ISO stamp up to another. Counts over all areas; tells nothing of a case. */
export function countRoutingErrors({ database }: Context, { from, to }: { from: string; to: string }): Promise<number> {
  return countEvents(database.db, 'reroute', from, to);
}
