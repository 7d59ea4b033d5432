import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { danger } from '../../../src/domains/content/schema/danger.ts';
import { dangersIn } from '../../../src/domains/danger/index.ts';
import { parse } from '../../support/yaml.ts';

/** The words the portal really watches for, without the rest of its content. */
const ids = ['suicide', 'child', 'violence', 'medical'];
const dangers = new Map(
  ids.map((id) => {
    const read = danger.parse(parse(readFileSync(new URL(`../../../content/danger/${id}.yaml`, import.meta.url), 'utf8')));
    return [id, { id, ...read }];
  }),
);
const source = { dangers };

/**
 * How people speak of each danger, and what only sounds like it: a wording a line, by language and half. The open half is to be
 * worked with. Of the held half only the counts are looked at, so that they tell something about wordings nobody foresaw.
 */
type Wordings = Record<string, { alarm: string; harmless: string }>;
const folder = new URL('./wordings/', import.meta.url);
const files = readdirSync(folder).map((name) => {
  const [, language = '', half = ''] = /^(.*)-(open|held)\.yaml$/.exec(name) ?? [];
  return { language, half, wordings: parse(readFileSync(new URL(name, folder), 'utf8')) as Wordings };
});
const linesOf = (text: string) => text.trim().split('\n');
const alarms = (wordings: Wordings) => Object.values(wordings).flatMap(({ alarm }) => linesOf(alarm));
const harmless = (wordings: Wordings) => Object.values(wordings).flatMap((entry) => linesOf(entry.harmless));

describe.each(files.filter(({ half }) => half === 'open'))('the open half in $language', ({ wordings }) => {
  it.each(alarms(wordings))('hears "%s"', (text) => {
    expect(dangersIn(source, text)).not.toEqual([]);
  });

  it.each(harmless(wordings))('is silent at "%s"', (text) => {
    expect(dangersIn(source, text)).toEqual([]);
  });
});

describe('the held half', () => {
  const texts = files.filter(({ half }) => half === 'held');
  const heard = (all: readonly string[]) => all.filter((text) => dangersIn(source, text).length > 0).length;

  it('misses next to none', () => {
    const all = texts.flatMap(({ wordings }) => alarms(wordings));
    expect(heard(all) / all.length).toBeGreaterThanOrEqual(0.99);
  });

  it('gives a false alarm at most once in a hundred times', () => {
    const all = texts.flatMap(({ wordings }) => harmless(wordings));
    expect(heard(all) / all.length).toBeLessThanOrEqual(0.01);
  });
});

it('stays small enough to be sent to browsers', () => {
  const words = [...dangers.values()].map(({ id, order, groups, phrases, exceptions }) => ({ id, order, groups, phrases, exceptions }));
  expect(brotliCompressSync(JSON.stringify(words)).length).toBeLessThan(57_000);
});
