import { expect, type Page } from '@playwright/test';
import { expectShown, t } from './shown.ts';

/** The page of one's own enquiry: at first the question for the code. */
export class FollowPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page): Promise<FollowPage> {
    await page.goto('/de/vorgang');
    return await FollowPage.shown(page);
  }

  static async shown(page: Page): Promise<FollowPage> {
    await expectShown(page, t('follow:title'));
    return new FollowPage(page);
  }

  codeField() {
    return this.page.getByLabel(t('follow:code'), { exact: true });
  }

  /** Presses the button whatever comes of it; gives the answer's status. */
  async tryCode(code: string): Promise<number> {
    await this.codeField().fill(code);
    const answered = this.page.waitForResponse((response) => response.request().method() === 'POST');
    await this.page.getByRole('button', { name: t('follow:open') }).click();
    return (await answered).status();
  }

  async enter(code: string, number: string): Promise<void> {
    expect(await this.tryCode(code)).toBe(200);
    await expect(this.page.locator('h1')).toHaveText(t('follow:case', { number }));
    await FollowPage.shown(this.page);
  }

  async expectState(state: string): Promise<void> {
    await expect(this.page.locator('[data-state]')).toHaveAttribute('data-state', state);
    await expect(this.page.locator('[data-state]')).toContainText(t(`follow:state.${state}`));
  }

  async expectMessages(messages: readonly ['resident' | 'office', string][]): Promise<void> {
    const shown = this.page.locator('.messages > li');
    await expect(shown).toHaveCount(messages.length);
    for (const [index, [from, text]] of messages.entries()) {
      await expect(shown.nth(index)).toHaveAttribute('data-from', from);
      await expect(shown.nth(index)).toContainText(text);
    }
  }

  async reply(text: string): Promise<void> {
    await this.page.getByLabel(t('follow:reply.label')).fill(text);
    await this.page.getByRole('button', { name: t('follow:reply.send') }).click();
    await expect(this.page.getByRole('status').filter({ hasText: t('follow:reply.sent') })).toBeVisible();
    await FollowPage.shown(this.page);
  }

  async withdraw(): Promise<void> {
    await this.page.getByRole('button', { name: t('follow:withdraw.button') }).click();
    await expect(this.page.getByRole('status').filter({ hasText: t('follow:withdraw.done') })).toBeVisible();
    await FollowPage.shown(this.page);
  }

  async delete({ sure }: { sure: boolean }): Promise<void> {
    if (sure) await this.page.getByLabel(t('follow:delete.confirm')).check();
    await this.page.getByRole('button', { name: t('follow:delete.button') }).click();
  }
}
