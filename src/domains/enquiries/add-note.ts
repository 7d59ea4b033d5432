import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { addText } from './add-text.ts';
import { changeCase, type Target } from './change-case.ts';
import { fieldErrors, type StaffRefusal } from './errors.ts';
import { messageInput } from './schema.ts';
import type { ChangedCase } from './views.ts';

/** Adds a note that only the office sees. */
export async function addNote(
  context: Context,
  { text, ...target }: Target & { text: unknown },
): Promise<Result<ChangedCase, StaffRefusal>> {
  const parsed = messageInput.safeParse({ text });
  if (!parsed.success) return refused({ code: 'invalid', errors: fieldErrors(parsed.error.issues) });
  return await changeCase(context, target, 'note', async ({ transaction, key, staff }) => {
    await addText(context, transaction, key, { field: 'note', text: parsed.data.text, author: staff.name, closing: false });
    return done({});
  });
}
