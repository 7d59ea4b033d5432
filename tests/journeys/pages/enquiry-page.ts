import { expect, type Page } from '@playwright/test';
import type { Channel } from '../../../src/domains/enquiries/index.ts';
import { expectShown, t } from './shown.ts';

/** What a resident puts into the form. What is missing stays as it is. */
export type Typed = {
  text?: string;
  place?: string;
  for?: 'self' | 'relative' | 'professional';
  channel?: Channel;
  mail?: string;
  phone?: string;
  times?: string;
  address?: string;
  name?: string;
  topics?: readonly string[];
  wishes?: readonly string[];
  consent?: boolean;
};

/** Enough to send, and made up. */
export const anonymousEnquiry: Typed = {
  text: 'Ich brauche Hilfe im Haushalt.',
  place: 'Siegen',
  for: 'self',
  channel: 'receipt',
  consent: true,
};

const labels = {
  text: 'enquiry:text.label',
  place: 'enquiry:place.legend',
  mail: 'enquiry:mail.label',
  phone: 'enquiry:phone.label',
  times: 'enquiry:times.label',
  address: 'enquiry:address.label',
  name: 'enquiry:name.label',
} as const;
const orderOfFields = ['text', 'place', 'name', 'mail', 'phone', 'times', 'address'] as const;

/** The form. */
export class EnquiryPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, query = ''): Promise<EnquiryPage> {
    await page.goto(`/de/anfrage${query}`);
    return await EnquiryPage.shown(page);
  }

  static async shown(page: Page): Promise<EnquiryPage> {
    await expectShown(page, t('enquiry:title.counselling'));
    return new EnquiryPage(page);
  }

  field(name: keyof typeof labels) {
    return this.page.getByLabel(t(labels[name]), { exact: true });
  }

  choice(key: string) {
    return this.page.getByLabel(t(`enquiry:${key}`), { exact: true });
  }

  topic(id: string) {
    return this.page.locator(`input[name="thema"][value="${id}"]`);
  }

  summary() {
    return this.page.getByRole('alert');
  }

  async fill(typed: Typed): Promise<void> {
    // The way of answering comes first: it opens the fields that it needs.
    if (typed.channel) await this.choice(`channel.${typed.channel}`).check();
    for (const name of orderOfFields) {
      const value = typed[name];
      if (value === undefined) continue;
      await this.field(name).fill(value);
      // Going on closes the list of suggested places.
      await this.field(name).press('Tab');
    }
    if (typed.for) await this.choice(`for.${typed.for}`).check();
    for (const id of typed.topics ?? []) await this.topic(id).check();
    for (const id of typed.wishes ?? []) await this.choice(`wishes.${id}`).check();
    if (typed.consent) await this.choice('consent.label').check();
  }

  /** Every field holds what was typed. */
  async expectKept(typed: Typed): Promise<void> {
    for (const name of orderOfFields) {
      const value = typed[name];
      if (value !== undefined) await expect(this.page.locator(`#${fieldId[name]}`)).toHaveValue(value);
    }
    const checked = (name: string, value: string) => this.page.locator(`input[name="${name}"][value="${value}"]`);
    if (typed.channel) await expect(checked('kanal', typed.channel)).toBeChecked();
    if (typed.for) await expect(checked('fuer', typed.for)).toBeChecked();
    for (const id of typed.topics ?? []) await expect(checked('thema', id)).toBeChecked();
    for (const id of typed.wishes ?? []) await expect(checked('wunsch', id)).toBeChecked();
    if (typed.consent) await expect(checked('einwilligung', '1')).toBeChecked();
  }

  /** The page may ask first whether the portal can be reached; the answer often has the same title. */
  async check(): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.page.getByRole('button', { name: t('enquiry:check') }).click()]);
  }

  async checkAndReview(): Promise<ReviewPage> {
    await this.check();
    return await ReviewPage.shown(this.page);
  }
}

const fieldId = { text: 'text', place: 'ort', mail: 'mail', phone: 'telefon', times: 'zeiten', address: 'adresse', name: 'name' } as const;

/** Which office gets it and why, before anything is sent. */
export class ReviewPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async shown(page: Page): Promise<ReviewPage> {
    await expectShown(page, t('enquiry:review.title'));
    return new ReviewPage(page);
  }

  async expectOffice(area: string, why: string): Promise<void> {
    const office = this.page.locator('main [data-area]');
    await expect(office).toHaveAttribute('data-area', area);
    await expect(office).toContainText(why);
  }

  async send(): Promise<ReceiptPage> {
    await this.page.getByRole('button', { name: t('enquiry:review.send') }).click();
    return await ReceiptPage.shown(this.page);
  }

  async change(): Promise<EnquiryPage> {
    await this.page.getByRole('button', { name: t('enquiry:review.change') }).click();
    return await EnquiryPage.shown(this.page);
  }
}

/** Case number, receipt code, and what happens next. */
export class ReceiptPage {
  readonly page: Page;
  readonly number: string;
  /** As printed, in groups of four digits. */
  readonly code: string;

  private constructor(page: Page, number: string, code: string) {
    this.page = page;
    this.number = number;
    this.code = code;
  }

  static async shown(page: Page): Promise<ReceiptPage> {
    await expectShown(page, t('enquiry:receipt.title'));
    const number = ((await page.locator('[data-case]').textContent()) ?? '').trim();
    const code = ((await page.locator('[data-receipt-code]').textContent()) ?? '').trim();
    expect(number).toMatch(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/);
    expect(code).toMatch(/^(\d{4} ){4}\d{4}$/);
    return new ReceiptPage(page, number, code);
  }

  async expectOffice(area: string): Promise<void> {
    await expect(this.page.locator('main [data-area]')).toHaveAttribute('data-area', area);
  }
}

/** Fills in, checks and sends. */
export async function sendEnquiry(page: Page, typed: Typed = {}): Promise<ReceiptPage> {
  const form = await EnquiryPage.open(page);
  await form.fill({ ...anonymousEnquiry, ...typed });
  return await (await form.checkAndReview()).send();
}
