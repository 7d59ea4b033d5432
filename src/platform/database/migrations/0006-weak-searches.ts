import type { Migration } from 'kysely/migration';
import { strict } from './column-types.ts';

/** How often search found nothing useful, by a keyed mark of the words. The words themselves come with the fifth time. */
export const weakSearches: Migration = {
  async up(db) {
    await db.schema
      .createTable('weak_searches')
      .addColumn('mark', 'text', (column) => column.primaryKey())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('words', 'text')
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('last_day', 'text', (column) => column.notNull())
      .modifyEnd(strict(db))
      .execute();
  },
};
