import { done, type Result, refused } from '../../shared/result.ts';
import type { Context, StaffActor } from '../context.ts';
import type { StaffRefusal } from './errors.ts';
import { mayManageStaff } from './rules.ts';

/** The actor, where they may manage staff; `not_allowed` for clearing, residents and everyone else. */
export function administrator({ actor, log }: Context): Result<StaffActor, StaffRefusal> {
  if (actor.kind === 'staff' && mayManageStaff(actor.role)) return done(actor);
  log.warn('managing staff refused', { staff: actor.kind === 'staff' ? actor.id : undefined });
  return refused({ code: 'not_allowed' });
}
