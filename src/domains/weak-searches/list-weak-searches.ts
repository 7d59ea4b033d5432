import type { Context } from '../context.ts';
import { writeWeakSearches } from './note-weak-search.ts';
import { mostFrequent } from './store.ts';

/** What at least five searches asked for without a useful result: folded words, the page's language, the last day. */
export type WeakSearch = { words: string; language: string; count: number; lastDay: string };

/** Searches that found nothing useful, most frequent first, for whoever works on the content. Empty for residents. */
export async function listWeakSearches(context: Context): Promise<WeakSearch[]> {
  if (context.actor.kind !== 'staff') return [];
  await writeWeakSearches(context);
  const rows = await mostFrequent(context.database.db);
  return rows.map(({ words, language, count, last_day }) => ({ words: words ?? '', language, count, lastDay: last_day }));
}
