import type { Context } from '../../domains/context.ts';
import { deliverDueMails } from '../../domains/mailing/index.ts';
import { createLog } from '../../platform/log.ts';
import type { Mailer } from '../../platform/mail/index.ts';
import { done } from '../../shared/result.ts';
import { createChance } from './chance.ts';
import { planCases } from './plan.ts';
import { type DemoMember, seedStaff } from './staff.ts';
import { type Colleagues, type ToldCase, tellCase } from './tell-case.ts';

/** What the demo made up. */
export type Demo = { staff: DemoMember[]; cases: ToldCase[] };

/** So many cases at once: stretching receipt codes runs beside the main thread. */
const atOnce = 8;

/** A case's oldest event lies this far back; staff were there before it. */
const staffSince = { hours: 24 * 100 };

/** Mails older than this were long read: they are marked as sent and not written. */
const mailsOf = { hours: 4 };

/**
 * Fills an empty database with made-up staff and enquiries, all by the verbs that people use, so that every rule was kept.
 * @param context of a database that may be filled with made-up cases: a throw-away one, or that of a developer
 */
export async function seedDemo(context: Context): Promise<Demo> {
  const now = context.clock();
  const quiet: Context = { ...context, log: createLog('silent'), mailer: nowhere };
  const staff = await seedStaff({ ...quiet, clock: () => now.subtract(staffSince), random: createChance('staff') });
  const colleagues = colleaguesOf(staff);
  const waiting = planCases(context.content.current(), now);
  const cases: ToldCase[] = [];
  const tellNext = async () => {
    for (let planned = waiting.shift(); planned; planned = waiting.shift()) cases.push(await tellCase(quiet, planned, colleagues));
  };
  await Promise.all(Array.from({ length: atOnce }, tellNext));
  await deliverDueMails({ ...quiet, actor: { kind: 'system' }, clock: () => now.subtract(mailsOf) });
  return { staff, cases: cases.sort((a, b) => a.index - b.index) };
}

function colleaguesOf(staff: readonly DemoMember[]): Colleagues {
  return (area, colleague) => {
    const found = staff.filter(({ actor }) => actor.area === area)[colleague];
    if (!found) throw new Error(`nobody works at the office of "${area}"`);
    return found.actor;
  };
}

const nowhere: Mailer = { send: async () => done(undefined), close: () => {} };
