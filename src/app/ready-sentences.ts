import { directionOf } from '../i18n/languages.ts';
import type { CaseForm } from './office-case-form.ts';
import type { PageFrame } from './page.ts';

/** Sentences that staff often write, by what they do with them; how they read stands in `content/wording/…/ready.yaml`. */
const readySentences = {
  answer: ['working', 'call', 'visit', 'interpreter'],
  ask: ['phone', 'place', 'more', 'letter'],
  close: ['found', 'contact', 'again'],
} as const;

/** What there are ready sentences for. */
export type ReadyAction = keyof typeof readySentences;

/** A ready sentence in the resident's language, with the same for staff to read. */
export type ReadySentence = { id: string; text: string; own: string; language: string; direction: 'ltr' | 'rtl' };

/** The sentences of an action. @param language the resident's; where the portal does not speak it, German */
export function readySentencesOf({ context, snapshot, t }: PageFrame, action: ReadyAction, language: string): ReadySentence[] {
  const spoken = snapshot.portal.languages.includes(language) ? language : 'de';
  const say = context.translate(spoken);
  return readySentences[action].map((id) => ({
    id,
    text: say(`ready:${action}.${id}`),
    own: t(`ready:${action}.${id}`),
    language: spoken,
    direction: directionOf(spoken),
  }));
}

/** The form with a sentence written below what was typed; the form itself where the sentence is not one of its action. */
export function withReadySentence(frame: PageFrame, form: CaseForm, id: string, language: string): CaseForm {
  const { action } = form;
  if (!isReadyAction(action)) return form;
  const chosen = readySentencesOf(frame, action, language).find((sentence) => sentence.id === id);
  if (!chosen) return form;
  const below = (typed: string) => [typed.trimEnd(), chosen.text].filter((part) => part !== '').join('\n');
  return action === 'close' ? { ...form, sentence: below(form.sentence) } : { ...form, text: below(form.text) };
}

/** Whether there are ready sentences for an action. */
export function isReadyAction(action: string): action is ReadyAction {
  return Object.hasOwn(readySentences, action);
}
