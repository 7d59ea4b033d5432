import { toStamp } from '../../shared/days.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { addText } from './add-text.ts';
import { changeCase, type Target } from './change-case.ts';
import { fieldErrors, type StaffRefusal } from './errors.ts';
import { notifyResident } from './notify.ts';
import { closingInput } from './schema.ts';
import type { ChangedCase } from './views.ts';

type Closing = Target & { outcome: unknown; sentence: unknown };

/** Closes a case with an outcome and one plain sentence that the resident reads. */
export async function closeCase(context: Context, { outcome, sentence, ...target }: Closing): Promise<Result<ChangedCase, StaffRefusal>> {
  const parsed = closingInput.safeParse({ outcome, sentence });
  if (!parsed.success) return refused({ code: 'invalid', errors: fieldErrors(parsed.error.issues) });
  const closing = parsed.data;
  return await changeCase(context, target, 'close', async ({ transaction, row, key, staff }) => {
    const now = toStamp(context.clock());
    await addText(context, transaction, key, { field: 'office', text: closing.sentence, author: staff.name, closing: true });
    await notifyResident(context, transaction, row, key);
    return done({ outcome: closing.outcome, due: null, closed_at: now, responded_at: row.responded_at ?? now });
  });
}

/** Takes a closed case up again. */
export function reopenCase(context: Context, target: Target): Promise<Result<ChangedCase, StaffRefusal>> {
  return changeCase(context, target, 'reopen', async ({ staff }) => done({ outcome: null, closed_at: null, taken_by: staff.id }));
}
