import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { type Database, migrate, openDatabase } from '../../src/platform/database/index.ts';
import { connectSqlite, pragma, requiredPragmas } from '../../src/platform/database/sqlite.ts';
import { done, refused } from '../../src/shared/result.ts';
import { freshDatabaseUrl, onEachDatabase } from '../support/databases.ts';

const door = fileURLToPath(new URL('../../src/platform/database/index.ts', import.meta.url));
const execute = promisify(execFile);

async function open(url: string): Promise<Database> {
  const database = openDatabase(url);
  onTestFinished(() => database.close());
  await migrate(database);
  return database;
}

const check = (name: string) => ({ name, fingerprint: 'x' });
const names = async ({ db }: Database) =>
  (await db.selectFrom('key_checks').select('name').orderBy('name').execute()).map(({ name }) => name);

onEachDatabase('a database', (freshUrl) => {
  test('is migrated once, also where three processes start together', async () => {
    const url = await freshUrl();
    const program = `
      import { migrate, openDatabase } from ${JSON.stringify(door)};
      const database = openDatabase(process.argv[1]);
      console.log((await migrate(database)).join());
      await database.close();`;
    const runs = await Promise.all([0, 1, 2].map(() => execute(process.execPath, ['--input-type=module', '-e', program, url])));
    const steps = runs.flatMap(({ stdout }) => stdout.trim().split(',')).filter((step) => step !== '');
    expect(steps.toSorted()).toEqual([...new Set(steps)].toSorted());
    expect(steps).toEqual(expect.arrayContaining(['0001-keys', '0002-enquiries', '0003-mailing']));
    const database = openDatabase(url);
    onTestFinished(() => database.close());
    expect(await migrate(database)).toEqual([]);
  });

  test('undoes a transaction that is refused or fails', async () => {
    const database = await open(await freshUrl());
    const result = await database.transaction(async (transaction) => {
      await transaction.insertInto('key_checks').values(check('refused')).execute();
      return refused('no');
    });
    expect(result).toEqual({ ok: false, refusal: 'no' });
    const failing = database.transaction(async (transaction) => {
      await transaction.insertInto('key_checks').values(check('failed')).execute();
      throw new Error('fault');
    });
    await expect(failing).rejects.toThrow('fault');
    expect(await names(database)).toEqual([]);
  });

  test('runs many transactions at once without a lost write or a deadlock', async () => {
    const database = await open(await freshUrl());
    await database.db.insertInto('deletions').values({ area: 'ost', day: '2026-11-21', count: 0 }).execute();
    const add = () =>
      database.transaction(async (transaction) => {
        await pause(1);
        await transaction
          .updateTable('deletions')
          .set(({ eb }) => ({ count: eb('count', '+', 1) }))
          .execute();
        await pause(1);
        return done(undefined);
      });
    const reads = Array.from({ length: 60 }, () => database.db.selectFrom('deletions').selectAll().execute());
    await Promise.all([...Array.from({ length: 60 }, add), ...reads]);
    expect(await database.db.selectFrom('deletions').select('count').executeTakeFirst()).toEqual({ count: 60 });
  });

  test('knows a value that is taken already', async () => {
    const database = await open(await freshUrl());
    const { db } = database;
    const insert = () => db.insertInto('key_checks').values(check('one')).execute();
    await insert();
    const twice = await insert().catch((error) => error);
    expect(database.isUniqueViolation(twice)).toBe(true);
    const office = { id: 'a', area: 'ost', epoch: 1, alg: 1, public_half: Buffer.of(1), private_half: Buffer.of(2), created_at: '' };
    await db.insertInto('office_keys').values(office).execute();
    const unique = await db
      .insertInto('office_keys')
      .values({ ...office, id: 'b' })
      .execute()
      .catch((error) => error);
    expect(database.isUniqueViolation(unique)).toBe(true);
    const missing = await db
      .insertInto('key_checks')
      .values({ name: 'two', fingerprint: null as never })
      .execute()
      .catch((error) => error);
    expect(missing).toBeInstanceOf(Error);
    expect(database.isUniqueViolation(missing)).toBe(false);
  });

  test('refuses what belongs to no case', async () => {
    const database = await open(await freshUrl());
    const orphan = database.db
      .insertInto('wraps')
      .values({ case_id: 'none', kind: 'office', key_id: 'k', alg: 1, blob: Buffer.of(1) })
      .execute();
    await expect(orphan).rejects.toThrow(/foreign key/i);
  });

  test('gives bytes, counts and sums alike', async () => {
    const { db } = await open(await freshUrl());
    const bytes = Buffer.from([0, 255, 39, 0]);
    await db
      .insertInto('office_keys')
      .values({ id: 'a', area: 'ost', epoch: 1, alg: 1, public_half: bytes, private_half: bytes, created_at: '' })
      .execute();
    const row = await db.selectFrom('office_keys').select('public_half').executeTakeFirstOrThrow();
    expect(Buffer.from(row.public_half)).toEqual(bytes);
    expect(
      await db
        .selectFrom('office_keys')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirst(),
    ).toEqual({ count: 1 });
  });

  test('takes what people type for what it is', async () => {
    const { db } = await open(await freshUrl());
    const nasty = `'; drop table cases; -- "\\ 😀 ${'x'.repeat(10_000)}`;
    await db.insertInto('key_checks').values(check(nasty)).execute();
    expect(await db.selectFrom('key_checks').select('name').where('name', '=', nasty).execute()).toEqual([{ name: nasty }]);
  });

  test('answers whether it can take a write', async () => {
    const url = await freshUrl();
    const database = openDatabase(url);
    await migrate(database);
    expect(await database.ping()).toBe(true);
    expect(await database.scrub()).toBe(true);
    await database.close();
    await database.close();
    expect(await database.ping()).toBe(false);
  });
});

test('every SQLite connection keeps its settings', async () => {
  const url = await freshDatabaseUrl('sqlite');
  const database = await open(url);
  for (const [name, wanted] of Object.entries(requiredPragmas)) {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(database.db);
    expect([name, Object.values(rows[0] ?? {})[0]]).toEqual([name, wanted]);
  }
  const another = connectSqlite(url.slice('file:'.length));
  onTestFinished(() => another.close());
  for (const [name, wanted] of Object.entries(requiredPragmas)) expect([name, pragma(another, name)]).toEqual([name, wanted]);
});

test('where SQLite cannot keep its settings, it does not open', () => {
  expect(() => connectSqlite(':memory:')).toThrow('does not keep journal_mode at wal');
});

test('SQLite columns hold their own type only', async () => {
  const { db } = await open(await freshDatabaseUrl('sqlite'));
  await expect(
    db
      .insertInto('deletions')
      .values({ area: 'ost', day: 'x', count: 'many' as never })
      .execute(),
  ).rejects.toThrow(/cannot store TEXT/);
});

test('a write of another process is waited for', async () => {
  const url = await freshDatabaseUrl('sqlite');
  const database = await open(url);
  const program = `
    import { DatabaseSync } from 'node:sqlite';
    const other = new DatabaseSync(process.argv[1], { timeout: 5000 });
    other.exec("begin immediate; insert into key_checks values ('other', 'x')");
    console.log('holding');
    setTimeout(() => { other.exec('commit'); other.close(); }, 300);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, url.slice('file:'.length)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 10);
  const seen = await database.transaction(async (transaction) => {
    const rows = await transaction.selectFrom('key_checks').select('name').execute();
    await transaction.insertInto('key_checks').values(check('own')).execute();
    return done(rows);
  });
  clearInterval(ticking);
  expect(seen).toEqual({ ok: true, value: [{ name: 'other' }] });
  // Nothing else stood still meanwhile.
  expect(ticks).toBeGreaterThan(3);
  await ended;
  expect(await names(database)).toEqual(['other', 'own']);
});

test('a committed row is on the disk though the process is killed', async () => {
  const url = await freshDatabaseUrl('sqlite');
  const program = `
    import { migrate, openDatabase } from ${JSON.stringify(door)};
    const database = openDatabase(process.argv[1]);
    await migrate(database);
    for (let i = 0; ; i++) {
      await database.db.insertInto('key_checks').values({ name: String(i), fingerprint: 'x' }).execute();
      process.stdout.write(i + '\\n');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (chunk) => {
    told += chunk;
    if (told.length > 400) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const acknowledged = told.split('\n').slice(0, -1);
  const after = new DatabaseSync(url.slice('file:'.length));
  onTestFinished(() => after.close());
  const kept = new Set(
    after
      .prepare('select name from key_checks')
      .all()
      .map(({ name }) => name),
  );
  expect(acknowledged.filter((name) => !kept.has(name))).toEqual([]);
  expect(Object.values(after.prepare('pragma integrity_check').get() ?? {})).toEqual(['ok']);
});

test('a PostgreSQL server that is away is told, and a lost connection heals', async () => {
  const away = openDatabase('postgres://nobody@127.0.0.1:1/none');
  expect(await away.ping()).toBe(false);
  await away.close();
  const database = await open(await freshDatabaseUrl('postgres'));
  const killing = sql`select pg_terminate_backend(pg_backend_pid())`.execute(database.db);
  await expect(killing).rejects.toThrow();
  await expect.poll(() => database.ping()).toBe(true);
});
