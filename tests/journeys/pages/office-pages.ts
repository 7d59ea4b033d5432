import { expect, type Page } from '@playwright/test';
import { expectShown, t } from './shown.ts';

/** Made-up people and their passwords. */
export type Person = { name: string; mail: string; password: string };

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The first administrator sets up their account with the code that the start printed. */
export async function setUp(page: Page, code: string, person: Person): Promise<void> {
  await page.goto('/office/einrichten');
  await expectShown(page, t('office:setup.title'));
  await page.getByLabel(t('office:setup.code')).fill(code);
  await page.getByLabel(t('office:setup.name')).fill(person.name);
  await page.getByLabel(t('office:setup.mail')).fill(person.mail);
  await page.getByLabel(t('office:password.new')).fill(person.password);
  await press(page, t('office:setup.button'));
}

/** From the login page, where setting up and accepting lead to. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await expectShown(page, t('office:login.title'));
  await page.getByLabel(t('office:login.mail')).fill(person.mail);
  await page.getByLabel(t('office:login.password')).fill(person.password);
  await press(page, t('office:login.button'));
}

/** @returns the code to hand over */
export async function invite(page: Page, person: Person, areaName: string): Promise<string> {
  await page.goto('/office/team');
  await expectShown(page, t('office:team.title'));
  await page.getByLabel(t('office:team.name'), { exact: true }).fill(person.name);
  await page.getByLabel(t('office:team.mail'), { exact: true }).fill(person.mail);
  await page.getByLabel(t('office:team.roleText.clearing')).check();
  await page.getByLabel(t('office:team.area'), { exact: true }).selectOption({ label: areaName });
  await press(page, t('office:team.inviteButton'));
  await expect(page.getByRole('heading', { name: t('office:team.made', { name: person.name }) })).toBeVisible();
  await expectShown(page, t('office:team.title'));
  return ((await page.locator('.code').textContent()) ?? '').trim();
}

export async function acceptInvitation(page: Page, code: string, person: Person): Promise<void> {
  await page.goto('/office/einladung');
  await expectShown(page, t('office:invitation.title'));
  await page.getByLabel(t('office:invitation.code')).fill(code);
  await page.getByLabel(t('office:password.new')).fill(person.password);
  await press(page, t('office:invitation.button'));
}

/** The inbox, with the numbers of the cases that it lists. */
export async function openInbox(page: Page): Promise<string[]> {
  await page.goto('/office/');
  await expectShown(page, t('office:inbox.title'));
  const links = await page
    .locator('main a[href^="/office/vorgang/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return links.map((link) => link.split('/').at(-1) ?? '');
}

/** The page of one case. */
export class CasePage {
  readonly page: Page;
  readonly number: string;

  private constructor(page: Page, number: string) {
    this.page = page;
    this.number = number;
  }

  static async open(page: Page, number: string): Promise<CasePage> {
    await page.goto(`/office/vorgang/${number}`);
    const opened = new CasePage(page, number);
    await opened.shown();
    return opened;
  }

  private async shown(): Promise<void> {
    await expectShown(this.page, t('office:case.title', { number: this.number }));
  }

  async take(): Promise<void> {
    await press(this.page, t('office:case.take.button'));
    await this.expectDone('take');
  }

  async write(action: 'answer' | 'ask' | 'note', text: string): Promise<void> {
    const field = this.page.getByLabel(t(`office:case.${action}.label`), { exact: true });
    if (!(await field.isVisible())) await this.unfold(action);
    await field.fill(text);
    await press(this.page, t(`office:case.${action}.button`));
    await this.expectDone(action);
  }

  async close(outcome: string, sentence: string): Promise<void> {
    await this.unfold('close');
    await this.page.getByLabel(t(`office:outcome.${outcome}`)).check();
    await this.page.getByLabel(t('office:case.close.sentence')).fill(sentence);
    await press(this.page, t('office:case.close.button'));
    await this.expectDone('close');
  }

  private async unfold(action: string): Promise<void> {
    await this.page
      .locator('summary')
      .filter({ hasText: t(`office:case.${action}.title`) })
      .click();
  }

  private async expectDone(action: string): Promise<void> {
    await expect(this.page.getByRole('status')).toContainText(t(`office:case.done.${action}`));
    await this.shown();
  }
}
