import { describe, expect, test } from 'vitest';
import { buildSnapshot, type Entry, readFiles, type Situation } from '../../../src/domains/content/index.ts';
import { type Answers, answersOf, outcomeOf, pathOf, servicesFor } from '../../../src/domains/situations/index.ts';

const built = buildSnapshot(readFiles(['content'], new Map()));
if (!built.ok) throw new Error('the content has problems');
const snapshot = built.value;

/** Every way through a situation, as the answers at its end. */
function waysThrough(situation: Entry<Situation>, answers: Answers = {}): Answers[] {
  const path = pathOf(situation, answers);
  if (!path.next) return [answersOf(path)];
  const { id, options } = path.next;
  return options.flatMap((option) => waysThrough(situation, { ...answers, [id]: option.id }));
}

test('there are at least twelve life situations', () => {
  expect(snapshot.situations.size).toBeGreaterThanOrEqual(12);
});

describe.each([...snapshot.situations.values()])('$id', (situation) => {
  const ways = waysThrough(situation);

  test('every way ends in first steps, help and a topic', () => {
    for (const answers of ways) {
      const { steps, topics } = outcomeOf(snapshot, situation, answers);
      expect(steps.length, JSON.stringify(answers)).toBeGreaterThanOrEqual(2);
      expect(
        steps.some(({ helplines, services }) => helplines.length + services.length > 0),
        JSON.stringify(answers),
      ).toBe(true);
      expect(servicesFor(snapshot, topics, undefined).length, JSON.stringify(answers)).toBeGreaterThan(0);
    }
  });

  test('every step is reached by some way', () => {
    const reached = new Set(ways.flatMap((answers) => outcomeOf(snapshot, situation, answers).steps.map(({ title }) => title.de)));
    expect(situation.steps.map(({ title }) => title.de).filter((title) => !reached.has(title))).toEqual([]);
  });

  test('every way says for whom the enquiry is, where the path asks', () => {
    if (!situation.enquiry.for) return;
    for (const answers of ways) expect(outcomeOf(snapshot, situation, answers).for, JSON.stringify(answers)).toBeDefined();
  });
});

test('services that work for the place come before equally fitting ones elsewhere', () => {
  const names = servicesFor(snapshot, ['sucht', 'beratung'], 'siegen').map(({ id }) => id);
  expect(names[0]).toBe('suchtberatung-diakonie-siegen');
});
