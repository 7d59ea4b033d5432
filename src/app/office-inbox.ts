import type { InboxCounts, State } from '../domains/enquiries/index.ts';

/** Groups of cases that the inbox shows, each behind its own tab. `open` is everything that is not closed. */
export const inboxTabs = ['open', 'received', 'in-clearing', 'waiting', 'closed'] as const;
export type InboxTab = (typeof inboxTabs)[number];

export const casesPerPage = 50;

/** Tab and page (from 1) that an address asks for; what makes no sense is the first. */
export function readInboxAddress(parameters: URLSearchParams): { tab: InboxTab; page: number } {
  const tab = inboxTabs.find((known) => known === parameters.get('stand')) ?? 'open';
  const page = Number(parameters.get('seite'));
  return { tab, page: Number.isInteger(page) && page > 1 && page <= 10_000 ? page : 1 };
}

/** The states of a tab. */
export function statesOf(tab: InboxTab): State[] {
  return tab === 'open' ? ['received', 'in-clearing', 'waiting'] : [tab];
}

/** How many cases a tab holds. */
export function countOf(tab: InboxTab, counts: InboxCounts): number {
  return statesOf(tab).reduce((sum, state) => sum + counts[state], 0);
}

/** Address of a tab's page. */
export function inboxAddress(tab: InboxTab, page = 1): string {
  const parameters = new URLSearchParams({ ...(tab !== 'open' && { stand: tab }), ...(page > 1 && { seite: String(page) }) });
  return `/office/${parameters.size > 0 ? `?${parameters}` : ''}`;
}
