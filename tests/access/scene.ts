import type { Locator, Page } from '@playwright/test';

/** A case of the portal: how a TePS and how its resident opens it. */
export type SentCase = { number: string; code: string };

/** Whom scenes are opened with: a case just sent, one that a TePS has answered, and one that its resident has withdrawn. */
export type Cast = { caseNumber: string; sent: SentCase; answered: SentCase; withdrawn: SentCase };

/** A state of a page as somebody may meet it. `open` leads a browser there; scenes of the office begin signed in. */
export type Scene = { name: string; open(page: Page, language: string, cast: Cast): Promise<unknown> };

/** A resident's page as its address opens it. @param path behind the language */
export const at = (name: string, path: string): Scene => ({ name, open: (page, language) => page.goto(`/${language}/${path}`) });

/** A page of the office as its address opens it. */
export const inOffice = (name: string, path: string): Scene => ({ name, open: (page) => page.goto(`/office/${path}`) });

/** Presses the button of a form that has several. @param step what the button sends */
export async function send(page: Page, step: string): Promise<void> {
  await press(page, page.locator(`main button[name="schritt"][value="${step}"]`));
}

/** Presses a button that sends its form, and waits for the page that answers: some forms first ask whether the portal can be reached. */
export async function press(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), button.click()]);
}
