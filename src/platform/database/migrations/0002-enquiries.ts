import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { bytes, strict } from './column-types.ts';

/** Cases with their sealed texts, keys and history. Deleting a case takes everything of it along. */
export const enquiries: Migration = {
  async up(db) {
    await createCases(db);
    await createSealedTexts(db);
    await createWraps(db);
    await createEvents(db);
    await db.schema
      .createTable('deletions')
      .addColumn('area', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('deletions_key', ['area', 'day'])
      .modifyEnd(strict(db))
      .execute();
  },
};

async function createCases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('cases')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('topics', 'text', (column) => column.notNull())
    .addColumn('service', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('due', 'text')
    .addColumn('taken_by', 'text')
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('responded_at', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('submission', 'text', (column) => column.notNull().unique())
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('cases_by_area').on('cases').columns(['area', 'state', 'due']).execute();
}

async function createSealedTexts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sealed_texts')
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('submission', 'text', (column) => column.unique())
    .addColumn('sealed', bytes(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('sealed_texts_key', ['case_id', 'field', 'version'])
    .modifyEnd(strict(db))
    .execute();
}

async function createWraps(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('wraps')
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('alg', 'integer', (column) => column.notNull())
    .addColumn('blob', bytes(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('wraps_key', ['case_id', 'kind', 'key_id'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('wraps_by_key').on('wraps').columns(['kind', 'key_id']).execute();
}

async function createEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text')
    .addColumn('from_area', 'text')
    .addColumn('to_area', 'text')
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('events_by_case').on('events').columns(['case_id', 'at']).execute();
  await db.schema.createIndex('events_by_action').on('events').columns(['action', 'at']).execute();
}
