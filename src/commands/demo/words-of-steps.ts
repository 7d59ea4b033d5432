import type { Outcome } from '../../domains/enquiries/index.ts';
import type { Chance } from './chance.ts';
import type { StepName } from './fates.ts';
import type { Matter, Phrases } from './matters.ts';

/** Gives each step of a course the words that are said or noted in it; steps without words get none. */
export function wordsOfSteps(
  course: readonly StepName[],
  { matter, phrases, outcome = 'informed' }: { matter: Matter; phrases: Phrases; outcome?: Outcome },
  chance: Chance,
): (string | undefined)[] {
  const { questions, replies, thanks, again, closings, notes, misdirected } = phrases[matter.lang];
  const isSecond = (step: StepName, index: number) => course.indexOf(step) < index;
  const isBeforeReroute = (index: number) => course[index + 1] === 'reroute';
  // A reply answers the question that was asked: from the same matter, or from the same line of the phrases.
  const line = chance.below(Math.min(questions.length, replies.length));
  const words: Partial<Record<StepName, (index: number) => string | undefined>> = {
    ask: () => matter.question ?? questions[line],
    reply: () => (matter.question ? matter.reply : replies[line]),
    answer: (index) => (isSecond('answer', index) ? lastAnswers[matter.lang] : matter.answer),
    thank: () => chance.pick(thanks),
    again: () => chance.pick(again),
    close: () => chance.pick(closings[outcome]),
    note: (index) =>
      isBeforeReroute(index) ? misdirected : isSecond('note', index) ? chance.pick(notes) : (matter.note ?? chance.pick(notes)),
  };
  return course.map((step, index) => words[step]?.(index));
}

/** Said to whoever wrote once more after an answer. */
const lastAnswers: Record<Matter['lang'], string> = {
  de: 'Gern geschehen. Sie müssen nichts weiter tun, wir kümmern uns darum und sagen Ihnen Bescheid.',
  'de-simple': 'Gern geschehen. Sie müssen nichts mehr tun. Wir kümmern uns darum.',
  en: 'You are welcome. There is nothing more you have to do: we will see to it and let you know.',
  tr: 'Rica ederiz. Başka bir şey yapmanız gerekmiyor, biz ilgileniyoruz ve size haber vereceğiz.',
  ar: 'على الرحب والسعة. لا يلزمكم عمل أي شيء آخر، نحن نهتم بالأمر ونخبركم.',
  ru: 'Пожалуйста. Вам больше ничего не нужно делать: мы этим займёмся и сообщим Вам.',
  uk: 'Будь ласка. Вам більше нічого не потрібно робити: ми подбаємо про це й повідомимо вас.',
  pl: 'Bardzo proszę. Nie muszą Państwo robić nic więcej, zajmiemy się tym i damy znać.',
};
