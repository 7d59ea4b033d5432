import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A PostgreSQL server for one test run. `url` names its maintenance database. */
export type TestServer = { url: string; stop(): Promise<void> };

type Account = { uid?: number; gid?: number };

const isRoot = process.getuid?.() === 0;
const advice =
  'No PostgreSQL server program was found: install one (Debian: apt-get install postgresql), or set TEST_DATABASE_URL to a server where databases may be created.';

/**
 * Starts a server of the installed PostgreSQL in a temporary directory, reachable by a socket in it only.
 * As root, PostgreSQL is installed where it is missing.
 */
export async function startPostgres(): Promise<TestServer> {
  const programs = findPrograms() ?? installPrograms();
  const account = unprivileged();
  const directory = mkdtempSync(join(tmpdir(), 'teps-pg-'));
  if (account.uid !== undefined) chownSync(directory, account.uid, account.gid ?? account.uid);
  const cluster = join(directory, 'cluster');
  const options = { ...account, cwd: directory, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  execFileSync(join(programs, 'initdb'), ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8'], {
    ...options,
    stdio: 'pipe',
  });
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', cluster, '-k', directory, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=200'],
    {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await accepting(server);
  const stop = async () => {
    await ended(server);
    rmSync(directory, { recursive: true, force: true });
  };
  return { url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(directory)}`, stop };
}

/** The directory with both `initdb` and `postgres`; Debian keeps them out of the path, by version. */
function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const candidates = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
  return candidates.find((directory) => ['initdb', 'postgres'].every((name) => existsSync(join(directory, name))));
}

function installPrograms(): string {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) throw new Error(advice);
  const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', 'postgresql'], options);
  const programs = findPrograms();
  if (!programs) throw new Error(advice);
  return programs;
}

/** PostgreSQL refuses to run as root; its package brings an account. */
function unprivileged(): Account {
  if (!isRoot) return {};
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

function accepting(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}

/** SIGINT is PostgreSQL's fast shutdown. */
function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.removeAllListeners('exit');
    server.on('exit', () => resolve());
    server.kill('SIGINT');
  });
}
