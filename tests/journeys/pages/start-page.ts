import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from '../../support/yaml.ts';
import { expectShown, t } from './shown.ts';

const { county } = parse(readFileSync('content/portal.yaml', 'utf8'));

/** Where everyone arrives. */
export class StartPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page): Promise<StartPage> {
    await page.goto('/');
    await expectShown(page, t('start:title', { county: county.name }));
    return new StartPage(page);
  }

  async search(words: string, place: string): Promise<void> {
    await this.page.getByLabel(t('common:searchField.label')).fill(words);
    await this.page.getByLabel(t('common:placeField.label')).fill(place);
    await this.page.getByLabel(t('common:placeField.label')).press('Tab');
    await this.page.getByRole('button', { name: t('common:searchField.button') }).click();
  }
}
