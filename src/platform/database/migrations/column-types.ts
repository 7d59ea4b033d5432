import { type Kysely, sql } from 'kysely';

/** The type for bytes, named differently by the two databases. */
export function bytes(db: Kysely<unknown>) {
  return isSqlite(db) ? sql`blob` : sql`bytea`;
}

/** SQLite checks column types only in STRICT tables; PostgreSQL always does. */
export function strict(db: Kysely<unknown>) {
  return isSqlite(db) ? sql`strict` : sql``;
}

function isSqlite(db: Kysely<unknown>): boolean {
  return !db.getExecutor().adapter.supportsMultipleConnections;
}
