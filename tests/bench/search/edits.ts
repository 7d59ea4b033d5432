import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openContent, type Snapshot } from '../../../src/domains/content/index.ts';
import { shownServices } from '../../../src/domains/directory/index.ts';
import { searchContent } from '../../../src/domains/search/index.ts';
import { median } from '../rounds.ts';
import { writeLargeContent } from './large-content.ts';

/** Milliseconds from saving the file of a service until the search finds it, and for how long nobody else was served at the worst. */
export type EditTimes = { services: number; found: number; longestWait: number };

const rounds = 5;
const silent = { info: () => undefined, warn: () => undefined, fault: () => undefined } as never;

/** How long an edit takes in a running portal, medians over the rounds: files followed, read, checked and searched as there. */
export async function measureEdits(snapshot: Snapshot, services: number): Promise<EditTimes> {
  const shown = shownServices(snapshot).map(({ id }) => id);
  const folder = writeLargeContent('content', shown, services);
  const content = openContent([folder], silent);
  // Files are followed without keeping a process alive.
  const alive = setInterval(() => undefined, 1000);
  try {
    const search = searchContent(content, 0);
    await search.warm(turn);
    const find = (words: string) => search.search({ q: words, language: 'de', today: Temporal.Now.plainDateISO() }).results[0]?.service.id;
    const times: Awaited<ReturnType<typeof timeOfEdit>>[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const id = `${shown[round]}-2`;
      const changed = new Promise<void>((resolve) => content.onChange(() => resolve()));
      const opened = async () => {
        await changed;
        await search.warm(turn);
      };
      const time = await timeOfEdit(join(folder, 'services', `${id}.yaml`), `Zebrafink${'en'.repeat(round)}`, opened);
      if (find(`Zebrafink${'en'.repeat(round)}`) !== id) throw new Error('an edit was not found');
      times.push(time);
    }
    return { services, found: median(times.map(({ found }) => found)), longestWait: median(times.map(({ longestWait }) => longestWait)) };
  } finally {
    clearInterval(alive);
    content.close();
    rmSync(folder, { recursive: true });
  }
}

async function timeOfEdit(file: string, word: string, opened: () => Promise<void>): Promise<{ found: number; longestWait: number }> {
  const edited = readFileSync(file, 'utf8').replace(/^name:\n {2}de: ["']?/m, (start) => `${start}${word} `);
  const waits = monitorEventLoopDelay({ resolution: 1 });
  waits.enable();
  const begun = performance.now();
  writeFileSync(file, edited);
  await opened();
  const found = performance.now() - begun;
  await turn();
  waits.disable();
  return { found, longestWait: waits.max / 1e6 };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** One line for the terminal. */
export function editLine({ services, found, longestWait }: EditTimes): string {
  return `An edit among ${services} services is found ${Math.round(found)} ms after it was saved; others wait ${Math.round(longestWait)} ms at most meanwhile.`;
}
