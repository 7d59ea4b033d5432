import { describe, expect, test } from 'vitest';
import { buildSnapshot, readFiles } from '../../../src/domains/content/index.ts';
import { isDiscreetService, isDiscreetTopic, shownServices, warnsDiscreetly } from '../../../src/domains/directory/index.ts';
import { isDiscreetSituation } from '../../../src/domains/situations/index.ts';

const built = buildSnapshot(readFiles(['content'], new Map()));
if (!built.ok) throw new Error('the content has problems, see npm run check-content');
const snapshot = built.value;

describe('the quick exit stands', () => {
  test('at the topics of violence and at no other main topic', () => {
    const discreet = [...snapshot.topics.values()].filter((topic) => isDiscreetTopic(snapshot, topic)).map(({ id }) => id);
    expect(discreet).toEqual(expect.arrayContaining(['gewaltschutz', 'kinderschutz']));
    expect(discreet).not.toContain('pflege');
  });

  test('at the shelter and the counselling for women, and not at a town hall', () => {
    const discreet = shownServices(snapshot)
      .filter((service) => isDiscreetService(snapshot, service))
      .map(({ id }) => id);
    expect(discreet).toEqual(expect.arrayContaining(['frauenhaus-siegen', 'frauenberatungsstelle-siegen']));
    expect(discreet).not.toContain('rathaus-siegen');
  });

  test('at guided paths that nobody else may know of, from the first question on', () => {
    const discreet = [...snapshot.situations.values()]
      .filter((situation) => isDiscreetSituation(snapshot, situation, {}))
      .map(({ id }) => id);
    expect(discreet).toEqual(['gewalt-zuhause', 'schwanger']);
  });

  test('at every other path once its answers speak of violence', () => {
    const { discreet: _, ...path } = snapshot.situations.get('schwanger')!;
    expect(isDiscreetSituation(snapshot, path, { gewalt: 'nein' })).toBe(false);
    expect(isDiscreetSituation(snapshot, path, { gewalt: 'ja' })).toBe(true);
  });

  test('where a page warns of violence', () => {
    expect(warnsDiscreetly(snapshot, [{ id: 'violence' }])).toBe(true);
    expect(warnsDiscreetly(snapshot, [{ id: 'medical' }])).toBe(false);
  });
});

test('a topic below a marked one is marked; a circle of topics does no harm', () => {
  const topic = (id: string, parents: string[], discreet?: true) => [id, { id, parents, discreet }] as const;
  const topics = new Map([topic('a', ['b']), topic('b', ['a', 'c']), topic('c', [], true), topic('d', ['d'])]) as never;
  const at = (id: string) => (topics as Map<string, never>).get(id);
  expect(['a', 'b', 'c', 'd'].map((id) => isDiscreetTopic({ topics }, at(id)))).toEqual([true, true, true, false]);
});
