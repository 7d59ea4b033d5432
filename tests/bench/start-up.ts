import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startBenchPortal } from './bench-portal.ts';
import type { Figure } from './figure.ts';
import { inTurn, median, timeOf } from './rounds.ts';

const run = promisify(execFile);
const rounds = 3;

/** Time until an enquiry could be taken: on an empty folder, where keys and tables are made first, and on one that is there. */
export async function measureStartUp(folder: string, contentDirectory: string): Promise<Figure[]> {
  let round = 0;
  const startOn = async (directory: string) => {
    const portal = await startBenchPortal(directory, contentDirectory);
    await portal.stop();
    return portal.startedIn;
  };
  const found = await inTurn(rounds, {
    first: () => {
      round += 1;
      return startOn(join(folder, `start-${round}`));
    },
    again: () => startOn(join(folder, `start-${round}`)),
    node: () => timeOf(() => run(process.execPath, ['-e', '0'])),
  });
  const beside = { unit: 'ms', beside: 'node -e 0', figure: median(found.node), kind: 'peer' } as const;
  return [
    { ...beside, what: 'first start after the build', portal: median(found.first), rounds: { portal: found.first, beside: found.node } },
    { ...beside, what: 'start again', portal: median(found.again), rounds: { portal: found.again, beside: found.node } },
  ];
}
