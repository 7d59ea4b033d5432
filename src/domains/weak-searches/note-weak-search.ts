import { dayOf } from '../../shared/days.ts';
import { done } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import type { SearchAnswer } from '../search/index.ts';
import { countable, forgottenAfterDays, isWeak, shownFrom } from './rules.ts';
import { addTo, forget, reveal } from './store.ts';

type Waiting = { language: string; words: string; count: number };

/** Counts wait in memory for so long: a search then costs no write, and its moment is lost on purpose. */
const waitMilliseconds = 60_000;
const mostWaiting = 1_000;
const waiting = new WeakMap<Context['database'], Map<string, Waiting>>();

/**
 * Notes that a search found nothing useful. Nothing about the person is kept: not the moment, not the place, and the words
 * themselves only once enough people have searched for them.
 * @param language of the page
 */
export function noteWeakSearch(context: Context, language: string, answer: SearchAnswer): void {
  const words = isWeak(answer) ? countable(answer) : undefined;
  if (words === undefined) return;
  const known = waiting.get(context.database) ?? startWaiting(context);
  const mark = context.vault.mark('weak search', `${language} ${words}`);
  const count = known.get(mark)?.count ?? 0;
  if (count > 0 || known.size < mostWaiting) known.set(mark, { language, words, count: count + 1 });
}

function startWaiting(context: Context): Map<string, Waiting> {
  const counts = new Map<string, Waiting>();
  waiting.set(context.database, counts);
  setTimeout(() => {
    writeWeakSearches(context).catch((error) => context.log.fault('weak searches could not be counted', error));
  }, waitMilliseconds).unref();
  return counts;
}

/** Writes down what waits. What cannot be written is lost: it is a hint, not a record. */
export async function writeWeakSearches({ database, clock, content }: Context): Promise<void> {
  const counts = waiting.get(database) ?? new Map<string, Waiting>();
  waiting.delete(database);
  const today = dayOf(clock(), content.current().portal.time_zone);
  const before = (days: number) => today.subtract({ days }).toString();
  await database.transaction(async (transaction) => {
    for (const [mark, { language, words, count }] of counts) {
      const whole = await addTo(transaction, { mark, language, count, last_day: today.toString() });
      if (whole >= shownFrom) await reveal(transaction, mark, words);
    }
    await forget(transaction, before(forgottenAfterDays.hidden), before(forgottenAfterDays.shown));
    return done(undefined);
  });
}
