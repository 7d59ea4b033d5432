import { expect, type Locator, type Page } from '@playwright/test';
import { t } from './shown.ts';

/** The search form's first field with its list of suggestions. */
export class SearchField {
  readonly input: Locator;
  readonly place: Locator;
  readonly button: Locator;
  readonly list: Locator;
  readonly options: Locator;
  readonly marked: Locator;

  constructor(page: Page) {
    this.input = page.getByLabel(t('common:searchField.label'));
    this.place = page.getByLabel(t('common:placeField.label'));
    this.button = page.getByRole('button', { name: t('common:searchField.button') });
    this.list = page.getByRole('listbox', { name: t('islands:search.label') });
    this.options = this.list.getByRole('option');
    this.marked = this.list.locator('[aria-selected="true"]');
  }

  /** Types key by key and waits for the list that belongs to it. */
  async type(text: string, suggested: string): Promise<void> {
    await this.input.pressSequentially(text, { delay: 30 });
    await expect(this.options.filter({ hasText: suggested }).first()).toBeVisible();
  }

  async expectMarked(option: Locator): Promise<void> {
    await expect(this.marked).toHaveCount(1);
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await expect(this.input).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
    await expect(this.input).toBeFocused();
  }

  async expectClosed(): Promise<void> {
    await expect(this.list).toBeHidden();
    await expect(this.input).toHaveAttribute('aria-expanded', 'false');
    await expect(this.input).not.toHaveAttribute('aria-activedescendant', /./);
  }
}
