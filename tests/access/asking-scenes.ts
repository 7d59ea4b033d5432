import type { Page } from '@playwright/test';
import { enquiryAsJson } from '../support/enquiries.ts';
import { at, type Scene, send } from './scene.ts';

async function fillEnquiry(page: Page, language: string, text = 'Ich brauche Hilfe im Haushalt.', place = 'Siegen'): Promise<void> {
  await page.goto(`/${language}/anfrage`);
  await page.locator('input[name="kanal"][value="receipt"]').check();
  await page.locator('#text').fill(text);
  await page.locator('#ort').fill(place);
  await page.locator('#ort').press('Tab');
  await page.locator('input[name="fuer"][value="self"]').check();
  await page.locator('input[name="einwilligung"]').check();
}

/** What comes of an enquiry that is checked. */
const checked = (name: string, text?: string, place?: string): Scene => ({
  name,
  open: async (page, language) => {
    await fillEnquiry(page, language, text, place);
    await send(page, 'pruefen');
  },
});

async function follow(page: Page, language: string, code: string): Promise<void> {
  await page.goto(`/${language}/vorgang`);
  await page.locator('#code').fill(code);
  await send(page, 'open');
}

/** The way of an enquiry: asking, the receipt, and what becomes of it. */
export const askingScenes: readonly Scene[] = [
  at('enquiry', 'anfrage?ort=Siegen'),
  at('report of a barrier', 'anfrage?art=barrier-report'),
  {
    name: 'enquiry with mistakes',
    open: async (page, language) => {
      await page.goto(`/${language}/anfrage`);
      await send(page, 'pruefen');
    },
  },
  {
    name: 'enquiry while it is written, with a place that is not clear',
    open: async (page, language) => {
      await page.goto(`/${language}/anfrage`);
      await page.locator('input[name="kanal"][value="phone"]').check();
      await page.locator('#ort').fill('Holzhausen');
      await page.locator('#ort').press('Tab');
      await page.locator('.place-choices button').first().waitFor();
    },
  },
  checked('enquiry with a place that is not clear', undefined, 'Holzhausen'),
  checked('enquiry with a place outside the county', undefined, '35708 Haiger'),
  checked('enquiry before sending'),
  checked('enquiry with words of danger', 'Ich will nicht mehr leben und brauche Hilfe.'),
  {
    name: 'receipt',
    open: async (page, language) => {
      await fillEnquiry(page, language);
      await send(page, 'pruefen');
      await send(page, 'senden');
    },
  },
  at('follow', 'vorgang'),
  { name: 'follow with a wrong code', open: (page, language) => follow(page, language, '1234') },
  { name: 'own case', open: (page, language, { sent }) => follow(page, language, sent.code) },
  {
    name: 'own case with an empty reply',
    open: async (page, language, { sent }) => {
      await follow(page, language, sent.code);
      await send(page, 'reply');
    },
  },
  { name: 'own case that was answered', open: (page, language, { answered }) => follow(page, language, answered.code) },
  { name: 'own case that was withdrawn', open: (page, language, { withdrawn }) => follow(page, language, withdrawn.code) },
  {
    name: 'own case that was deleted',
    open: async (page, language) => {
      const answer = await page.request.post('/api/v1/enquiries', { data: enquiryAsJson });
      await follow(page, language, (await answer.json()).receiptCode);
      await page.locator('input[name="sicher"]').check();
      await send(page, 'delete');
    },
  },
];
