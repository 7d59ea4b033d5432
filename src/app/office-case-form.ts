import type { Context } from '../domains/context.ts';
import {
  addNote,
  answerResident,
  askResident,
  type ChangedCase,
  closeCase,
  correctRouting,
  reopenCase,
  type StaffRefusal,
  takeCase,
} from '../domains/enquiries/index.ts';
import type { Result } from '../shared/result.ts';
import type { FormError } from './office-errors.ts';
import { textOf } from './office-page.ts';
import type { PageFrame } from './page.ts';

/** What staff do on a case's page, one form each, in the order of the page. */
export const caseActions = ['take', 'answer', 'ask', 'note', 'close', 'reopen', 'reroute'] as const;
export type CaseAction = (typeof caseActions)[number];

/** One of those forms as it was sent. */
export type CaseForm = { action: CaseAction; version: number; text: string; outcome: string; sentence: string; area: string };

/** Reads a form; undefined where it is none of the page. */
export function readCaseForm(form: FormData): CaseForm | undefined {
  const action = caseActions.find((known) => known === form.get('aktion'));
  if (!action) return undefined;
  return {
    action,
    version: Number.parseInt(textOf(form, 'stand'), 10) || 0,
    text: textOf(form, 'text'),
    outcome: textOf(form, 'ergebnis'),
    sentence: textOf(form, 'satz'),
    area: textOf(form, 'tepsAn'),
  };
}

/** Does what a form asks for. */
export function sendCaseForm(context: Context, number: string, form: CaseForm): Promise<Result<ChangedCase, StaffRefusal>> {
  const target = { number, version: form.version };
  switch (form.action) {
    case 'take':
      return takeCase(context, target);
    case 'answer':
      return answerResident(context, { ...target, text: form.text });
    case 'ask':
      return askResident(context, { ...target, text: form.text });
    case 'note':
      return addNote(context, { ...target, text: form.text });
    case 'close':
      return closeCase(context, { ...target, outcome: form.outcome, sentence: form.sentence });
    case 'reopen':
      return reopenCase(context, target);
    case 'reroute':
      return correctRouting(context, { ...target, area: form.area });
  }
}

/** The id of a field of an action's form. */
export function caseFieldId(action: CaseAction, field: string): string {
  return `${action}-${field}`;
}

/** Why a form was refused, each reason with the field it belongs to. */
export function caseErrors({ t }: PageFrame, action: CaseAction, refusal: Exclude<StaffRefusal, { code: 'not_found' }>): FormError[] {
  if (refusal.code !== 'invalid') return [{ text: t(`office:refusal.${refusal.code}`) }];
  return Object.entries(refusal.errors).map(([field, key]) => ({ field: caseFieldId(action, field), text: t(key) }));
}
