import type { Migration } from 'kysely/migration';
import { keys } from './0001-keys.ts';
import { enquiries } from './0002-enquiries.ts';
import { mailing } from './0003-mailing.ts';
import { staff } from './0004-staff.ts';
import { heartbeat } from './0005-heartbeat.ts';
import { weakSearches } from './0006-weak-searches.ts';

/** Every step of the schema, for both databases, in the order of their names. A released step is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-keys': keys,
  '0002-enquiries': enquiries,
  '0003-mailing': mailing,
  '0004-staff': staff,
  '0005-heartbeat': heartbeat,
  '0006-weak-searches': weakSearches,
};
