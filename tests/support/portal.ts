import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A whole portal in a process of its own, as `npm start` runs it. */
export type RunningPortal = {
  address: string;
  /** Its DATA_DIR, removed when it stops. */
  directory: string;
  /** What the terminal says to enter as the first administrator. */
  setupCode: string;
  /** Everything it has printed so far: greeting and log. */
  output(): string;
  /** Mails written so far, as their files stand on the disk. */
  mails(): string[];
  /** False once the process has ended. */
  isAlive(): boolean;
  stop(): Promise<void>;
};

const root = join(import.meta.dirname, '../..');
const startTimeout = 60_000;

/**
 * Starts the portal on a free port with an empty database and folder of its own, building its pages first where they changed.
 * @param environment settings that differ
 * @param fileBlocks largest file that the process may write, in blocks of 512 bytes: a disk that is full soon
 */
export async function startPortal(environment: Record<string, string> = {}, fileBlocks?: number): Promise<RunningPortal> {
  await buildOnce();
  const directory = mkdtempSync(join(tmpdir(), 'teps-portal-'));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const settings = {
    PORT: String(port),
    PUBLIC_URL: address,
    DATA_DIR: directory,
    DATABASE_URL: `file:${directory}/portal.db`,
    SMTP_URL: '',
  };
  const [program, parameters] =
    fileBlocks === undefined
      ? [process.execPath, ['src/commands/start.ts']]
      : ['sh', ['-c', `ulimit -f ${fileBlocks}; exec "$0" src/commands/start.ts`, process.execPath]];
  const child = spawn(program, parameters, { cwd: root, env: { ...process.env, ...settings, ...environment } });
  const printed = listenTo(child);
  const stop = async () => {
    await ended(child);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await printed.until(/Office .*/);
    const setupCode = (await printed.until(/enter this code:\s+(\S+)/))[1] ?? '';
    const mails = () => mailsIn(join(directory, 'mail'));
    return { address, directory, setupCode, output: printed.text, mails, isAlive: () => child.exitCode === null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listenTo(child: ChildProcess): { text: () => string; until: (wanted: RegExp) => Promise<RegExpExecArray> } {
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const until = async (wanted: RegExp) => {
    for (const deadline = Date.now() + startTimeout; Date.now() < deadline; await pause(25)) {
      const found = wanted.exec(said);
      if (found) return found;
      if (child.exitCode !== null) break;
    }
    throw new Error(`The portal did not start: ${said}`);
  };
  return { text: () => said, until };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function mailsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}

let built: Promise<void> | undefined;

/** Test processes start portals side by side: the first one builds, the others wait for it. */
function buildOnce(): Promise<void> {
  built ??= whileOthersWait(join(root, 'var/building'), async () => {
    await promisify(execFile)(process.execPath, ['src/commands/build.ts'], { cwd: root });
  });
  return built;
}

async function whileOthersWait(lock: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(join(lock, '..'), { recursive: true });
  while (!isTaken(lock)) await pause(200);
  try {
    await work();
  } finally {
    rmdirSync(lock);
  }
}

/** A lock of a process that died holding it counts for three minutes. */
function isTaken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > 180_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
