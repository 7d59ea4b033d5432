import type { Migration } from 'kysely/migration';
import { bytes, strict } from './column-types.ts';

/** Mails waiting to be sent, written with the change that they tell of. */
export const mailing: Migration = {
  async up(db) {
    await db.schema
      .createTable('mails')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.references('cases.id').onDelete('cascade'))
      .addColumn('template', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('recipient', bytes(db))
      .addColumn('message_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('next_at', 'text', (column) => column.notNull())
      .addColumn('queued_at', 'text', (column) => column.notNull())
      .addColumn('sent_at', 'text')
      .modifyEnd(strict(db))
      .execute();
    await db.schema.createIndex('mails_due').on('mails').columns(['state', 'next_at']).execute();
    await db.schema.createIndex('mails_by_case').on('mails').columns(['case_id']).execute();
  },
};
