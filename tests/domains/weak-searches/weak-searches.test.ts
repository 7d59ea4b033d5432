import { expect, test } from 'vitest';
import type { Context } from '../../../src/domains/context.ts';
import type { SearchAnswer } from '../../../src/domains/search/index.ts';
import { listWeakSearches, noteWeakSearch, writeWeakSearches } from '../../../src/domains/weak-searches/index.ts';
import { countable, isWeak } from '../../../src/domains/weak-searches/rules.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { asStaff, testPortal } from '../../support/test-context.ts';

const found = (words: string, best: number | undefined = undefined, more: Partial<SearchAnswer> = {}) =>
  ({
    words: words.split(' '),
    results: best === undefined ? [] : [{ score: best }],
    danger: [],
    page: 1,
    ...more,
  }) as unknown as SearchAnswer;

const note = (context: Context, answer: SearchAnswer, times = 1) => {
  for (let time = 0; time < times; time += 1) noteWeakSearch(context, 'de', answer);
};

test.each([
  ['nothing at all', undefined, true],
  ['a faint guess', 0.1, true],
  ['a good result', 0.9, false],
])('%s: weak is %s', (_, best, weak) => expect(isWeak(found('x', best))).toBe(weak));

test('what may tell of a person is not counted', () => {
  expect(countable(found('rollator reparatur'))).toBe('rollator reparatur');
  expect(countable(found('anna beispiel 0271 12345'))).toBeUndefined();
  expect(countable(found('meine frau anna liegt seit montag krank im bett'))).toBeUndefined();
  expect(countable(found('x'.repeat(80)))).toBeUndefined();
  expect(countable(found('sterben', undefined, { danger: [{}] as never }))).toBeUndefined();
  expect(countable({ words: [], danger: [] })).toBeUndefined();
});

onEachDatabase('searches that found nothing useful', (freshUrl) => {
  test('are shown to staff from five on, and nothing is written down before', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    const staff = asStaff(context, 'nord');
    note(context, found('rollator reparatur'), 3);
    note(context, found('pflege', 1.2), 9);
    expect(await listWeakSearches(staff)).toEqual([]);
    const kept = await context.database.db.selectFrom('weak_searches').selectAll().execute();
    expect(kept).toMatchObject([{ words: null, count: 3, language: 'de' }]);
    expect(JSON.stringify(kept)).not.toContain('rollator');

    note(context, found('rollator reparatur'), 2);
    expect(await listWeakSearches(staff)).toMatchObject([{ words: 'rollator reparatur', language: 'de', count: 5 }]);
    expect(await listWeakSearches(context)).toEqual([]);
  });

  test('are forgotten when nobody asks again', async () => {
    const { context } = await testPortal({ url: await freshUrl() });
    note(context, found('einmal'), 1);
    note(context, found('oft'), 5);
    await writeWeakSearches(context);
    const later = (days: number) => ({ ...context, clock: () => context.clock().add({ hours: 24 * days }) });
    await writeWeakSearches(later(100));
    expect(await context.database.db.selectFrom('weak_searches').select('words').execute()).toEqual([{ words: 'oft' }]);
    await writeWeakSearches(later(400));
    expect(await context.database.db.selectFrom('weak_searches').select('words').execute()).toEqual([]);
  });
});
