import { done, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { changeCase, type Target } from './change-case.ts';
import type { StaffRefusal } from './errors.ts';
import type { ChangedCase } from './views.ts';

/** Makes the member of staff answer for a case, or hands it over from a colleague. */
export function takeCase(context: Context, target: Target): Promise<Result<ChangedCase, StaffRefusal>> {
  return changeCase(context, target, 'take', async ({ staff }) => done({ taken_by: staff.id }));
}
