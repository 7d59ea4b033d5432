import { as, type Context, type StaffActor } from '../../domains/context.ts';
import {
  addNote,
  answerResident,
  askResident,
  closeCase,
  correctRouting,
  openCase,
  reopenCase,
  replyAsResident,
  submitEnquiry,
  takeCase,
  withdrawEnquiry,
} from '../../domains/enquiries/index.ts';
import { createChance } from './chance.ts';
import { expectDone } from './expect-done.ts';
import type { PlannedCase, PlannedStep } from './plan.ts';

/** A case that was lived through, with the code its resident holds. */
export type ToldCase = { index: number; fate: string; number: string; receiptCode: string; area: string };

/** Who works at an office: the first or the second colleague. */
export type Colleagues = (area: string, colleague: 0 | 1) => StaffActor;

/** Lives through a planned case by the verbs that people use, each at its time and by its actor. */
export async function tellCase(demo: Context, planned: PlannedCase, colleagues: Colleagues): Promise<ToldCase> {
  const { index, fate } = planned;
  const random = createChance(`ids of case ${index}`);
  const at = (instant: Temporal.Instant): Context => ({ ...demo, random, clock: () => instant });
  const sent = expectDone(await submitEnquiry(at(planned.sentAt), planned.input, { nonce: `demo ${index}` }));
  const told = { index, fate, number: sent.case, receiptCode: sent.receiptCode, area: sent.area };
  for (const step of planned.steps) {
    if (isOfResident(step)) await stepOfResident(at(step.at), told, step);
    else told.area = await stepOfOffice(as(at(step.at), colleagues(told.area, step.colleague)), told, step, planned);
  }
  return told;
}

function isOfResident({ name }: PlannedStep): boolean {
  return name === 'reply' || name === 'thank' || name === 'again' || name === 'withdraw';
}

async function stepOfResident(context: Context, { receiptCode, index }: ToldCase, { name, text }: PlannedStep): Promise<void> {
  if (name === 'withdraw') expectDone(await withdrawEnquiry(context, { receiptCode }));
  else expectDone(await replyAsResident(context, { receiptCode, text }, { nonce: `demo ${index} ${name}` }));
}

/** Does what one member of staff does, and gives the area of the case after it. */
async function stepOfOffice(
  desk: Context,
  { number }: ToldCase,
  { name, text }: PlannedStep,
  { outcome, area }: PlannedCase,
): Promise<string> {
  const { version } = expectDone(await openCase(desk, { number }));
  const target = { number, version };
  const doing = {
    take: () => takeCase(desk, target),
    note: () => addNote(desk, { ...target, text }),
    ask: () => askResident(desk, { ...target, text }),
    answer: () => answerResident(desk, { ...target, text }),
    close: () => closeCase(desk, { ...target, outcome, sentence: text }),
    reopen: () => reopenCase(desk, target),
    reroute: () => correctRouting(desk, { ...target, area }),
  }[name as Exclude<PlannedStep['name'], 'reply' | 'thank' | 'again' | 'withdraw'>];
  return expectDone(await doing()).area;
}
