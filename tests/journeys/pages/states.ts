import type { Page } from '@playwright/test';
import { residentScenes } from '../../access/scenes.ts';

/** The states that scripted checks look at, one of each kind of page, as `npm run access` opens them. None needs a case. */
const names = ['start', 'results', 'service', 'enquiry with mistakes', 'situation'];

/** The languages that they look in: one of each direction. */
export const languages = ['de', 'ar'] as const;

/** Opens one state after the other and does something there. */
export async function inEachState(page: Page, language: string, check: (state: string) => Promise<void>): Promise<void> {
  const none = { number: '', code: '' };
  for (const name of names) {
    const scene = residentScenes.find((one) => one.name === name);
    if (!scene) throw new Error(`there is no state called ${name}`);
    await scene.open(page, language, { caseNumber: '', sent: none, answered: none, withdrawn: none });
    await check(name);
  }
}
