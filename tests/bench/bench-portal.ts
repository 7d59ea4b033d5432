import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { rawRequest } from './raw-request.ts';

/** The top folder of the project. */
export const root = join(import.meta.dirname, '../..');

/** A portal in production mode, in a process of its own. `startedIn` are milliseconds until it could take an enquiry. */
export type BenchPortal = { address: string; startedIn: number; stop(): Promise<void> };

const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts a program that ends with the benchmarks, however they end. */
export function startProgram(program: string, parameters: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(program, parameters, { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Ends a program and waits until it is gone. */
export function endProgram(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/**
 * Starts the portal as `npm start` does, with settings of its own only: nothing of the environment reaches it.
 * @param folder data directory with the database
 */
export async function startBenchPortal(folder: string, contentDirectory: string): Promise<BenchPortal> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = {
    PATH: process.env.PATH,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: `file:${join(folder, 'portal.db')}`,
    CONTENT_DIR: contentDirectory,
    LOG_LEVEL: 'silent',
  };
  const begun = performance.now();
  const child = startProgram(process.execPath, ['src/commands/start.ts'], environment);
  await untilReady(`${address}/ready`, child);
  return { address, startedIn: performance.now() - begun, stop: () => endProgram(child) };
}

/** Waits until an address answers with 200. @throws when the program ends before, or after a minute */
export async function untilReady(address: string, child: ChildProcess): Promise<void> {
  for (const deadline = performance.now() + 60_000; performance.now() < deadline; await pause(3)) {
    const answer = await rawRequest(address).catch(() => undefined);
    if (answer?.status === 200) return;
    if (child.exitCode !== null) break;
  }
  throw new Error(`${child.spawnfile} did not get ready`);
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Waits so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
