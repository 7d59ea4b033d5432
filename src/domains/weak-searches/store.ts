import type { DatabaseTransaction, Executor, WeakSearches } from '../../platform/database/index.ts';

/** Adds to a count, and gives what it is now. */
export async function addTo(db: DatabaseTransaction, row: Omit<WeakSearches, 'words'>): Promise<number> {
  const added = await db
    .insertInto('weak_searches')
    .values({ ...row, words: null })
    .onConflict((conflict) =>
      conflict.column('mark').doUpdateSet(({ eb }) => ({ count: eb('weak_searches.count', '+', row.count), last_day: row.last_day })),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return added.count;
}

/** Writes down what was searched for. */
export async function reveal(db: DatabaseTransaction, mark: string, words: string): Promise<void> {
  await db.updateTable('weak_searches').set({ words }).where('mark', '=', mark).execute();
}

/** Forgets counts last added to before a day: one day for those never shown, another for the rest. */
export async function forget(db: DatabaseTransaction, hiddenBefore: string, shownBefore: string): Promise<void> {
  const old = db.deleteFrom('weak_searches');
  await old.where('words', 'is', null).where('last_day', '<', hiddenBefore).execute();
  await old.where('last_day', '<', shownBefore).execute();
}

/** What was searched for most often, at most a hundred. */
export async function mostFrequent(db: Executor): Promise<WeakSearches[]> {
  const shown = db.selectFrom('weak_searches').selectAll().where('words', 'is not', null);
  return await shown.orderBy('count', 'desc').orderBy('words').limit(100).execute();
}
