import type { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Result } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import { takesEnquiry } from './heartbeat.ts';
import { connectSqlite, NodeSqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** Where a store's function runs its statements: inside a transaction, or each for itself. */
export type Executor = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;

/** The database behind the portal. */
export type Database = {
  readonly db: Kysely<Tables>;
  readonly dialect: 'sqlite' | 'postgres';
  /**
   * Runs steps as one: all of them last, or none. A refused result undoes everything, as a thrown fault does.
   * On SQLite transactions queue one behind the other, so use only `transaction` inside, never `db`: it would wait for itself.
   * Steps may run again after a deadlock on PostgreSQL, so they touch nothing but the database.
   */
  transaction<View, Refusal>(steps: (transaction: DatabaseTransaction) => Promise<Result<View, Refusal>>): Promise<Result<View, Refusal>>;
  /** True where an error says that a value is taken already that may stand only once. */
  isUniqueViolation(error: unknown): boolean;
  /** Overwrites what was deleted, in the write-ahead log too. False while another reader holds it up; a later call succeeds. */
  scrub(): Promise<boolean>;
  /** True when an enquiry could be taken now, found out by writing as much as one takes. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
};

/** Opens `file:…` as SQLite and `postgres://…` as PostgreSQL. PostgreSQL is connected to when first used. */
export function openDatabase(url: string, log?: Log): Database {
  return url.startsWith('file:') ? openSqlite(url) : openPostgres(url, log);
}

function openSqlite(url: string): Database {
  const path = url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length);
  const connection = connectSqlite(path);
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(connection) });
  // Kysely closes only what it has used, so an unused connection is closed here.
  const close = async () => {
    await db.destroy();
    if (connection.isOpen) connection.close();
  };
  return { ...shared(db), db, dialect: 'sqlite', ping: () => takesEnquiry(db, path), scrub: async () => checkpoint(connection), close };
}

function checkpoint(connection: DatabaseSync): boolean {
  return connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
}

function openPostgres(url: string, log: Log | undefined): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 4000,
    statement_timeout: 15_000,
    types: { getTypeParser } as never,
  });
  // A server that goes away must not take the process with it; the query under way, or the next one, reports it.
  // The pool listens to resting connections only, so each gets a listener of its own.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', (error) => log?.fault('a database connection was lost', error)));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  // Closes the pool itself too, which Kysely leaves open where no query was run.
  const close = async () => {
    await db.destroy();
    if (!pool.ended) await pool.end();
  };
  return { ...shared(db), db, dialect: 'postgres', ping: () => takesEnquiry(db), scrub: async () => true, close };
}

const bigInteger = 20;

/** Counts come as numbers on both databases; pg would give big integers as text. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  return type === bigInteger ? Number : pg.types.getTypeParser(type, format as 'text');
}

function shared(db: Kysely<Tables>): Pick<Database, 'transaction' | 'isUniqueViolation'> {
  return { transaction: (steps) => onTransaction(db, steps), isUniqueViolation };
}

class Undo extends Error {
  readonly refusal: unknown;
  constructor(refusal: unknown) {
    super('refused');
    this.refusal = refusal;
  }
}

const attempts = 4;

async function onTransaction<View, Refusal>(
  db: Kysely<Tables>,
  steps: (transaction: DatabaseTransaction) => Promise<Result<View, Refusal>>,
): Promise<Result<View, Refusal>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(async (transaction) => {
        const result = await steps(transaction);
        if (!result.ok) throw new Undo(result.refusal);
        return result;
      });
    } catch (error) {
      if (error instanceof Undo) return { ok: false, refusal: error.refusal as Refusal };
      if (attempt === attempts || !isPassing(error)) throw error;
    }
  }
}

/** Deadlock and serialization failure on PostgreSQL: the same steps succeed when run again. */
function isPassing(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40P01' || error.code === '40001');
}

/** SQLite: 1555 for a primary key, 2067 for another unique column. PostgreSQL: 23505. */
function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { errcode, code } = error as { errcode?: number; code?: string };
  return errcode === 1555 || errcode === 2067 || code === '23505';
}
