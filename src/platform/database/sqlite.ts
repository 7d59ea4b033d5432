import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type Driver, SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteDialectConfig, type SqliteStatement } from 'kysely';
import { WaitingDriver } from './waiting-driver.ts';

const statementsKept = 300;

/**
 * What every connection must be set to: a commit is on the disk before anyone is told (FULL), deleted rows are overwritten
 * (secure_delete), and another process's write is waited for a moment only, as that stands still: the driver waits on.
 */
export const requiredPragmas = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, secure_delete: 1, busy_timeout: 20 } as const;

/** Opens a connection to a SQLite file, making its folder if needed. @throws when a setting does not take */
export function connectSqlite(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const connection = new DatabaseSync(path);
  connection.exec('PRAGMA busy_timeout = 20');
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON');
  for (const [name, wanted] of Object.entries(requiredPragmas)) {
    const found = pragma(connection, name);
    if (found !== wanted) throw new Error(`SQLite does not keep ${name} at ${wanted} (it is ${found})`);
  }
  return connection;
}

/** The present value of a PRAGMA. */
export function pragma(connection: DatabaseSync, name: string): unknown {
  return Object.values(connection.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/** Kysely's SQLite dialect on a node:sqlite connection. Unlike Kysely's own, it runs migrations inside a transaction. */
export class NodeSqliteDialect extends SqliteDialect {
  private readonly settings: SqliteDialectConfig;

  constructor(connection: DatabaseSync) {
    const settings = { database: asKyselyDatabase(connection) };
    super(settings);
    this.settings = settings;
  }

  override createDriver(): Driver {
    return new WaitingDriver(this.settings);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdl();
  }
}

class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Keeps prepared statements, as preparing costs more than running them. The one used longest ago goes first. */
function asKyselyDatabase(connection: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const statement = statements.get(sql) ?? wrap(connection.prepare(immediate(sql)));
    statements.delete(sql);
    statements.set(sql, statement);
    if (statements.size > statementsKept) statements.delete(statements.keys().next().value ?? '');
    return statement;
  };
  return { prepare, close: () => connection.close() };
}

/** A transaction takes the write lock at its start: one that reads first and writes later could not be made to wait. */
function immediate(sql: string): string {
  return sql === 'begin' ? 'begin immediate' : sql;
}

function wrap(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
