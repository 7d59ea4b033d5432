import type { Migration } from 'kysely/migration';
import { bytes, strict } from './column-types.ts';

/** One row that is written again and again, to learn whether the database still takes anything. */
export const heartbeat: Migration = {
  async up(db) {
    await db.schema
      .createTable('heartbeats')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('beaten_at', 'text', (column) => column.notNull())
      .addColumn('room', bytes(db), (column) => column.notNull())
      .modifyEnd(strict(db))
      .execute();
  },
};
