import type { Page } from '@playwright/test';
import { askingScenes } from './asking-scenes.ts';
import { at, inOffice, press, type Scene, send } from './scene.ts';

const suggested = (name: string, field: string, typed: string): Scene => ({
  name,
  open: async (page, language) => {
    await page.goto(`/${language}/`);
    await page.locator(field).focus();
    await page.locator(field).pressSequentially(typed, { delay: 30 });
    await page.locator('[role="option"]:visible').first().waitFor();
  },
});

/** More than the portal lets pass, even on a slow day, on which some tries are forgiven in between. */
const mostTries = 60;

/** What residents meet, in each language. */
export const residentScenes: readonly Scene[] = [
  at('start', ''),
  suggested('search suggestions', '#suche-q', 'pfle'),
  suggested('place suggestions', '#suche-ort', 'ba'),
  at('results', 'suche?q=Pflege&ort=Siegen&seite=2'),
  at('results with a place that is not clear', 'suche?q=Pflege&ort=Holzhausen'),
  at('results after words of danger', 'suche?q=suizid'),
  at('results with a place outside the county', `suche?q=Pflege&ort=${encodeURIComponent('35708 Haiger')}`),
  at('no results and an unknown place', 'suche?q=xyzzy&ort=Entenhausen'),
  at('topics', 'themen/'),
  at('topic', 'themen/pflege'),
  at('situations', 'lebenslagen/'),
  at('situation', 'lebenslagen/krankenhaus-entlassung'),
  at('situation answered', 'lebenslagen/krankenhaus-entlassung?fuer-wen=ich&stand=zuhause&pflegegrad=ja&ort=Netphen'),
  at('regions', 'regionen/'),
  at('region', 'regionen/ost'),
  at('place', 'orte/bad-berleburg'),
  at('office hours', 'sprechstunden?ort=Siegen'),
  at('service', 'angebote/senioren-pflegeberatung-kreis'),
  at('service being confirmed', 'angebote/mgh-kreuztal'),
  at('organization', 'traeger/awo-siegen-wittgenstein-olpe'),
  ...askingScenes,
  at('emergency', 'notfall'),
  ...['hilfe', 'ueber', 'barrierefreiheit', 'datenschutz', 'impressum', 'quellen'].map((page) => at(`page ${page}`, `seite/${page}`)),
  at('missing page', 'gibt-es-nicht'),
  // Last, as nothing is opened for a while after it.
  {
    name: 'follow after too many tries',
    open: async (page, language) => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        await page.goto(`/${language}/vorgang`);
        await page.locator('#code').fill(`1234 5678 9012 3456 78${tries + 10}`);
        const answered = page.waitForResponse((response) => response.request().method() === 'POST');
        await send(page, 'open');
        if ((await answered).status() === 429) return;
      }
      throw new Error('codes can be tried without end');
    },
  },
];

/** The office before anybody is signed in. */
export const officeDoorScenes: readonly Scene[] = [
  inOffice('office: sign in', 'login'),
  {
    name: 'office: sign in with a mistake',
    open: async (page) => {
      await page.goto('/office/login');
      await press(page, page.locator('main button[type="submit"]'));
    },
  },
  inOffice('office: invitation', 'einladung'),
  inOffice('office: set up', 'einrichten'),
  inOffice('office: missing page', 'gibt-es-nicht'),
];

const openCase = (page: Page, number: string) => page.goto(`/office/vorgang/${number}`);

/** Opens all that is folded. */
async function unfold(page: Page): Promise<void> {
  for (const details of await page.locator('main details').all()) {
    if ((await details.getAttribute('open')) === null) await details.locator('> summary').click();
  }
}

/** The office of a TePS. */
export const clearingScenes: readonly Scene[] = [
  inOffice('office: inbox', ''),
  inOffice('office: inbox of closed cases', '?stand=closed'),
  { name: 'office: case', open: (page, _, { caseNumber }) => openCase(page, caseNumber) },
  {
    name: 'office: case with all that can be done',
    open: async (page, _, { caseNumber }) => {
      await openCase(page, caseNumber);
      await unfold(page);
    },
  },
  {
    name: 'office: case with a mistake',
    open: async (page, _, { answered }) => {
      await openCase(page, answered.number);
      await unfold(page);
      const answer = page.locator('form:has(input[name="aktion"][value="answer"])');
      await press(page, answer.locator('.row .button'));
    },
  },
  { name: 'office: case that was answered', open: (page, _, { answered }) => openCase(page, answered.number) },
  { name: 'office: case that was withdrawn', open: (page, _, { withdrawn }) => openCase(page, withdrawn.number) },
  inOffice('office: searches', 'suchen'),
  inOffice('office: translations', 'uebersetzungen'),
  inOffice('office: password', 'passwort'),
];

/** The office of the administration. */
export const administrationScenes: readonly Scene[] = [
  inOffice('office: team', 'team'),
  {
    name: 'office: invitation with mistakes',
    open: async (page) => {
      await page.goto('/office/team');
      await press(page, page.locator('form:has(input[name="aktion"][value="einladen"]) button[type="submit"]'));
    },
  },
];
