import { fromStamp, toStamp } from '../../shared/days.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import type { StaffRefusal } from './errors.ts';
import { failuresForgottenBefore, secondsToWait, withFailure } from './rules.ts';
import { hashOfMail } from './secrets.ts';
import { deleteFailures, deleteFailuresBefore, lockFailures, saveFailures } from './store.ts';

/**
 * Counts a try at an account's password before the password is looked at, so that many tries at once count as many.
 * Refuses with `wait` while the account has to wait; forget the tries once the password was right.
 */
export function countTry({ database, clock }: Context, mail: string): Promise<Result<undefined, StaffRefusal>> {
  const now = clock();
  const fresh = { mail_hash: hashOfMail(mail), count: 0, since: toStamp(now), next_try_at: toStamp(now) };
  return database.transaction<undefined, StaffRefusal>(async (transaction) => {
    await deleteFailuresBefore(transaction, toStamp(failuresForgottenBefore(now)));
    const { count, since, next_try_at } = await lockFailures(transaction, fresh);
    const before = { count, since: fromStamp(since), nextTryAt: fromStamp(next_try_at) };
    const seconds = secondsToWait(before, now);
    if (seconds > 0) return refused({ code: 'wait', seconds });
    const after = withFailure(before, now);
    await saveFailures(transaction, { ...fresh, count: after.count, since: toStamp(after.since), next_try_at: toStamp(after.nextTryAt) });
    return done(undefined);
  });
}

/** The right password makes the failures before it forgotten. */
export function forgetTries({ database }: Context, mail: string): Promise<void> {
  return deleteFailures(database.db, hashOfMail(mail));
}
