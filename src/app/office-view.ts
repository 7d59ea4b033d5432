import { wordsIn } from '../domains/content/index.ts';
import { type Office, type Reason, reasonValues } from '../domains/routing/index.ts';
import type { PageFrame } from './page.ts';

/** An office as machines and pages show it, in one language. */
export function officeIn({ language }: Pick<PageFrame, 'language'>, office: Office | null) {
  return office && { ...office, name: wordsIn(office.name, language) };
}

/** Reasons that speak of where "you" live, and so need other words where somebody else is meant. */
const toldTwoWays = new Set<Reason['code']>(['lives_in', 'postcode_of', 'locality_of']);

/**
 * Why an enquiry goes where it goes, in words: "weil Sie in Erndtebrück wohnen".
 * @param other true where the enquiry is about somebody else
 */
export function reasonInWords(
  { t, snapshot, language }: Pick<PageFrame, 't' | 'snapshot' | 'language'>,
  reason: Reason,
  other = false,
): string {
  const key = other && toldTwoWays.has(reason.code) ? `${reason.code}_other` : reason.code;
  return t(`routing:reason.${key}`, reasonValues(snapshot, reason, language));
}
