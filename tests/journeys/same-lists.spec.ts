import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareLists, listsInPage } from '../support/browser-lists.ts';
import { expect, test } from './journey.ts';
import { SearchField } from './pages/search-field.ts';
import { StartPage } from './pages/start-page.ts';

/** One query in so many, in all languages, is answered without the server, on a German page. */
const leastAnswered = 4;

// The unseen half is only ever counted: nothing of it may be shown.
for (const half of ['tune', 'unseen']) {
  test(`browser and server make the same lists to the last place: ${half}`, async ({ page, portal }) => {
    const file = join(import.meta.dirname, `../bench/search-queries/${half}.json`);
    const queries: string[] = JSON.parse(readFileSync(file, 'utf8')).map(({ q }: { q: string }) => q);
    await StartPage.open(page);
    const worker = page.waitForEvent('worker');
    await new SearchField(page).input.focus();
    const documents = (await page.locator('[data-documents]').getAttribute('data-documents')) ?? '';

    const here = await page.evaluate(listsInPage, { worker: (await worker).url(), documents, queries });
    const { answered, differing } = await compareLists(portal.address, queries, here);
    expect(answered).toBeGreaterThan(queries.length / leastAnswered);
    expect(here.filter(({ suggested }) => suggested[0]).length).toBeGreaterThan(queries.length / 2);
    if (half === 'tune') expect(differing).toEqual([]);
    expect(differing.length).toBe(0);
  });
}
