import type { Migration } from 'kysely/migration';
import { bytes, strict } from './column-types.ts';

/** Key pairs of the offices, and fingerprints of the key files. */
export const keys: Migration = {
  async up(db) {
    await db.schema
      .createTable('key_checks')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .modifyEnd(strict(db))
      .execute();
    await db.schema
      .createTable('office_keys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('area', 'text', (column) => column.notNull())
      .addColumn('epoch', 'integer', (column) => column.notNull())
      .addColumn('alg', 'integer', (column) => column.notNull())
      .addColumn('public_half', bytes(db), (column) => column.notNull())
      .addColumn('private_half', bytes(db), (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('office_keys_once', ['area', 'epoch'])
      .modifyEnd(strict(db))
      .execute();
  },
};
