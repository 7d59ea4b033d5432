import type { Page } from '@playwright/test';

/** Codes that scenes are opened with: a case that can be followed, and one of a TePS. */
export type Cast = { receiptCode: string; caseNumber: string };

/** A state of a page as somebody may meet it. `open` leads a browser there; scenes of the office begin signed in. */
export type Scene = { name: string; open(page: Page, language: string, cast: Cast): Promise<unknown> };

const at = (name: string, path: string): Scene => ({ name, open: (page, language) => page.goto(`/${language}/${path}`) });
const inOffice = (name: string, path: string): Scene => ({ name, open: (page) => page.goto(`/office/${path}`) });

async function send(page: Page, step: string): Promise<void> {
  await page.locator(`main button[name="schritt"][value="${step}"]`).click();
  await page.waitForLoadState();
}

async function fillEnquiry(page: Page, language: string): Promise<void> {
  await page.goto(`/${language}/anfrage`);
  await page.locator('input[name="kanal"][value="receipt"]').check();
  await page.locator('#text').fill('Ich brauche Hilfe im Haushalt.');
  await page.locator('#ort').fill('Siegen');
  await page.locator('#ort').press('Tab');
  await page.locator('input[name="fuer"][value="self"]').check();
  await page.locator('input[name="einwilligung"]').check();
}

const asking: Scene[] = [
  at('enquiry', 'anfrage?ort=Siegen'),
  {
    name: 'enquiry with mistakes',
    open: async (page, language) => {
      await page.goto(`/${language}/anfrage`);
      await send(page, 'pruefen');
    },
  },
  {
    name: 'enquiry before sending',
    open: async (page, language) => {
      await fillEnquiry(page, language);
      await send(page, 'pruefen');
    },
  },
  {
    name: 'receipt',
    open: async (page, language) => {
      await fillEnquiry(page, language);
      await send(page, 'pruefen');
      await send(page, 'senden');
    },
  },
  at('follow', 'vorgang'),
  {
    name: 'follow with a wrong code',
    open: async (page, language) => {
      await page.goto(`/${language}/vorgang`);
      await page.locator('#code').fill('1234');
      await send(page, 'open');
    },
  },
  {
    name: 'own case',
    open: async (page, language, { receiptCode }) => {
      await page.goto(`/${language}/vorgang`);
      await page.locator('#code').fill(receiptCode);
      await send(page, 'open');
    },
  },
];

/** What residents meet, in each language. */
export const residentScenes: readonly Scene[] = [
  at('start', ''),
  at('results', 'suche?q=Pflege&ort=Siegen&seite=2'),
  at('results with a place that is not clear', 'suche?q=Pflege&ort=Holzhausen'),
  at('results after words of danger', 'suche?q=suizid'),
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
  ...asking,
  at('emergency', 'notfall'),
  ...['hilfe', 'ueber', 'barrierefreiheit', 'datenschutz', 'impressum', 'quellen'].map((page) => at(`page ${page}`, `seite/${page}`)),
  at('missing page', 'gibt-es-nicht'),
];

/** The office before anybody is signed in. */
export const officeDoorScenes: readonly Scene[] = [
  inOffice('office: sign in', 'login'),
  {
    name: 'office: sign in with a mistake',
    open: async (page) => {
      await page.goto('/office/login');
      await page.locator('main button[type="submit"]').click();
      await page.waitForLoadState();
    },
  },
  inOffice('office: invitation', 'einladung'),
  inOffice('office: set up', 'einrichten'),
  inOffice('office: missing page', 'gibt-es-nicht'),
];

/** The office of a TePS. */
export const clearingScenes: readonly Scene[] = [
  inOffice('office: inbox', ''),
  { name: 'office: case', open: (page, _, { caseNumber }) => page.goto(`/office/vorgang/${caseNumber}`) },
  inOffice('office: searches', 'suchen'),
  inOffice('office: translations', 'uebersetzungen'),
  inOffice('office: password', 'passwort'),
];

/** The office of the administration. */
export const administrationScenes: readonly Scene[] = [inOffice('office: team', 'team')];
