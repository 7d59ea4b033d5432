import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Snapshot } from '../../../src/domains/content/index.ts';
import { warmSearch } from '../../../src/domains/search/index.ts';
import { median } from '../rounds.ts';
import { enlarged } from './enlarged.ts';

/** Milliseconds from an edit of one service until it is found, and for how long nobody else was served at the worst meanwhile. */
export type EditTimes = { services: number; found: number; longestWait: number };

const rounds = 5;

/** How long an edit takes in a running portal, medians over the rounds. */
export async function measureEdits(snapshot: Snapshot, services: number): Promise<EditTimes> {
  const large = enlarged(snapshot, services);
  await warmSearch(large, turn);
  const times: { found: number; longestWait: number }[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeOfEdit(withEdit(large, round)));
  return { services, found: median(times.map(({ found }) => found)), longestWait: median(times.map(({ longestWait }) => longestWait)) };
}

async function timeOfEdit(edited: Snapshot): Promise<{ found: number; longestWait: number }> {
  const waits = monitorEventLoopDelay({ resolution: 1 });
  waits.enable();
  const begun = performance.now();
  await warmSearch(edited, turn);
  const found = performance.now() - begun;
  await turn();
  waits.disable();
  return { found, longestWait: waits.max / 1e6 };
}

/** A service was saved again: a new object, as after a reload. */
function withEdit(snapshot: Snapshot, which: number): Snapshot {
  const services = [...snapshot.services].map(([id, service], at) => [id, at === which ? { ...service } : service] as const);
  return { ...snapshot, services: new Map(services) };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** One line for the terminal. */
export function editLine({ services, found, longestWait }: EditTimes): string {
  return `An edit among ${services} services is found after ${Math.round(found)} ms; others wait ${Math.round(longestWait)} ms at most meanwhile.`;
}
