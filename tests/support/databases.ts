import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, inject, onTestFinished } from 'vitest';

export type Dialect = 'sqlite' | 'postgres';

/** Runs the same tests on both databases. `freshUrl` gives a test an empty database of its own, removed when it ends. */
export function onEachDatabase(name: string, tests: (freshUrl: () => Promise<string>, dialect: Dialect) => void): void {
  describe.each(['sqlite', 'postgres'] as const)(`${name} on %s`, (dialect) => tests(() => freshDatabaseUrl(dialect), dialect));
}

/** The address of an empty database, removed when the test ends. */
export async function freshDatabaseUrl(dialect: Dialect): Promise<string> {
  return dialect === 'sqlite' ? `file:${join(temporaryDirectory(), 'portal.db')}` : await freshPostgresUrl();
}

/** A directory that is removed when the test ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'teps-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

async function freshPostgresUrl(): Promise<string> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await command(server, `create database ${name}`);
  onTestFinished(() => command(server, `drop database if exists ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function command(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
