import type { Page } from '@playwright/test';

/**
 * Notes what no page of the portal may do: write an error to the console (a breach of the Content-Security-Policy is one),
 * fail in a script, ask another host, or set a cookie on a resident's page.
 * @returns what was noted, growing while the page is used
 */
export function watch(page: Page, address: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    // A page that answers 404 or 422 is written to the console as well.
    if (message.type() === 'error' && !/status of (4\d\d|503)/.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !url.startsWith('data:')) problems.push(`foreign request: ${url}`);
  });
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    const cookie = await response.headerValue('set-cookie').catch(() => null);
    if (cookie && !pathname.startsWith('/office/')) problems.push(`cookie at ${pathname}`);
  });
  return problems;
}
