import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { strict } from './column-types.ts';

/** Members of staff, how they come in, and how failed logins are slowed down. */
export const staff: Migration = {
  async up(db) {
    await createMembers(db);
    await createSessions(db);
    await createInvitations(db);
    await db.schema
      .createTable('login_failures')
      .addColumn('mail_hash', 'text', (column) => column.primaryKey())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('since', 'text', (column) => column.notNull())
      .addColumn('next_try_at', 'text', (column) => column.notNull())
      .modifyEnd(strict(db))
      .execute();
  },
};

async function createMembers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('staff_members')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('mail', 'text', (column) => column.notNull().unique())
    .addColumn('area', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('disabled_at', 'text')
    .modifyEnd(strict(db))
    .execute();
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('staff_sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff_members.id').onDelete('cascade'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('staff_sessions_by_member').on('staff_sessions').columns(['staff_id']).execute();
}

async function createInvitations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('staff_invitations')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('area', 'text')
    .addColumn('name', 'text')
    .addColumn('mail', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .modifyEnd(strict(db))
    .execute();
}
