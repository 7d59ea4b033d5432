import type { Context } from '../domains/context.ts';
import {
  deleteEnquiry,
  type ResidentCaseView,
  type ResidentRefusal,
  readOwnCase,
  replyAsResident,
  withdrawEnquiry,
} from '../domains/enquiries/index.ts';
import type { Visitor } from '../platform/server/serve.ts';
import type { Result } from '../shared/result.ts';

/** What a resident did on the page of their enquiry. */
export type FollowStep = 'open' | 'reply' | 'withdraw' | 'delete';

/** What the page shows: the form for the code, the case, or that it is gone. Messages are wording keys. */
export type FollowPage =
  | { shows: 'code'; problem?: string; seconds?: number; status: number }
  | { shows: 'case'; view: ResidentCaseView; done?: string; problem?: string; status: number }
  | { shows: 'deleted'; status: number };

type Posted = { step: FollowStep; code: string; text: string; nonce: string; confirmed: boolean };

/**
 * Carries out one step on the page of an enquiry. There is no session: the code comes along with every step,
 * so that no cookie is needed and nothing of it stands in an address.
 */
export async function followEnquiry(context: Context, visitor: Visitor | undefined, posted: Posted): Promise<FollowPage> {
  if (posted.code.trim() === '') return { shows: 'code', problem: 'follow:missing', status: 422 };
  const seconds = visitor?.secondsToWait() ?? 0;
  if (seconds > 0) return { shows: 'code', problem: 'follow:wait', seconds, status: 429 };
  const receiptCode = posted.code;
  if (posted.step === 'delete' && posted.confirmed) {
    const deleted = await deleteEnquiry(context, { receiptCode });
    return deleted.ok ? { shows: 'deleted', status: 200 } : wrongCode(visitor);
  }
  const result = await carryOut(context, posted);
  if (result.ok) return { shows: 'case', view: result.value, ...outcomeOf(posted), status: posted.step === 'delete' ? 422 : 200 };
  if (result.refusal.code === 'unknown_code') return wrongCode(visitor);
  const current = await readOwnCase(context, { receiptCode });
  if (!current.ok) return wrongCode(visitor);
  const problem = result.refusal.code === 'invalid' ? Object.values(result.refusal.errors)[0] : 'follow:notNow';
  return { shows: 'case', view: current.value, ...(problem && { problem }), status: result.refusal.code === 'invalid' ? 422 : 409 };
}

function carryOut(context: Context, { step, code: receiptCode, text, nonce }: Posted): Promise<Result<ResidentCaseView, ResidentRefusal>> {
  if (step === 'reply') return replyAsResident(context, { receiptCode, text }, { nonce });
  return step === 'withdraw' ? withdrawEnquiry(context, { receiptCode }) : readOwnCase(context, { receiptCode });
}

function outcomeOf({ step }: Posted): { done?: string; problem?: string } {
  if (step === 'reply') return { done: 'follow:reply.sent' };
  if (step === 'withdraw') return { done: 'follow:withdraw.done' };
  return step === 'delete' ? { problem: 'follow:delete.unconfirmed' } : {};
}

function wrongCode(visitor: Visitor | undefined): FollowPage {
  visitor?.failed();
  return { shows: 'code', problem: 'follow:wrong', status: 404 };
}
