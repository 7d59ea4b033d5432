import { toStamp } from '../../shared/days.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { addText } from './add-text.ts';
import { changeCase, type Target } from './change-case.ts';
import { fieldErrors, type StaffRefusal } from './errors.ts';
import { notifyResident } from './notify.ts';
import { messageInput } from './schema.ts';
import type { ChangedCase } from './views.ts';

type Message = Target & { text: unknown };

/** Answers the resident. The first message is the first response; no message is owed after it. */
export function answerResident(context: Context, message: Message): Promise<Result<ChangedCase, StaffRefusal>> {
  return send(context, message, 'answer');
}

/** Asks the resident something; the case waits for them. */
export function askResident(context: Context, message: Message): Promise<Result<ChangedCase, StaffRefusal>> {
  return send(context, message, 'ask');
}

async function send(context: Context, { text, ...target }: Message, action: 'answer' | 'ask'): Promise<Result<ChangedCase, StaffRefusal>> {
  const parsed = messageInput.safeParse({ text });
  if (!parsed.success) return refused({ code: 'invalid', errors: fieldErrors(parsed.error.issues) });
  return await changeCase(context, target, action, async ({ transaction, row, key, staff }) => {
    await addText(context, transaction, key, { field: 'office', text: parsed.data.text, author: staff.name, closing: false });
    await notifyResident(context, transaction, row, key);
    return done({ due: null, responded_at: row.responded_at ?? toStamp(context.clock()) });
  });
}
