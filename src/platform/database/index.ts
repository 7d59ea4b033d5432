/**
 * Owns the connection to SQLite or PostgreSQL, its settings and the schema. Knows nothing of what the rows mean;
 * the domains' stores do.
 */
export { migrate } from './migrate.ts';
export { type Database, type DatabaseTransaction, type Executor, openDatabase } from './open-database.ts';
export type * from './tables.ts';
