import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Content, ContentRefused, openContent, type Snapshot } from '../../src/domains/content/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { tinyContent } from './tiny-content.ts';

const service = 'services/beratung.yaml';

function open(...directories: string[]) {
  const lines: string[] = [];
  const replaced: Snapshot[] = [];
  const content = openContent(
    directories,
    createLog('info', (line) => lines.push(line)),
  );
  content.onChange((snapshot) => replaced.push(snapshot));
  onTestFinished(() => content.close());
  return { content, lines, replaced };
}

/** Waits until it is so. @returns milliseconds that it took; fails after long enough for a busy machine; `npm run bench` measures the second that is promised */
async function within(holds: () => boolean): Promise<number> {
  const began = performance.now();
  while (!holds()) {
    if (performance.now() - began > 20_000) throw new Error('not within 20 seconds');
    await wait(10);
  }
  return performance.now() - began;
}

const nameOf = (content: Content) => content.current().services.get('beratung')?.name.de;

describe('content that is open', () => {
  test('shows an edit without a build', async () => {
    const folder = tinyContent();
    const { content, replaced } = open(folder.path);
    const before = content.current();
    folder.change(service, '{ de: Beratung }', '{ de: Guter Rat }');
    await within(() => nameOf(content) === 'Guter Rat');
    expect(content.current().version).not.toBe(before.version);
    expect(before.services.get('beratung')?.name.de).toBe('Beratung');
    expect(replaced).toEqual([content.current()]);
  });

  test('keeps the last good state of a broken file and says so', async () => {
    const folder = tinyContent();
    const { content, lines, replaced } = open(folder.path);
    const before = content.current();
    folder.change(service, 'confidence: high', 'confidence: sure');
    await within(() => content.problems().length > 0);
    expect(content.current()).toBe(before);
    expect(replaced).toEqual([]);
    expect(content.problems()).toEqual([
      { file: service, field: 'confidence', wrong: '"sure" does not fit', right: 'use one of "high", "medium", "low"' },
    ]);
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ kind: 'warn', problem: `${service}: confidence: "sure" does not fit; use one of "high", "medium", "low"` }),
    );
  });

  test('takes the file again once it is repaired', async () => {
    const folder = tinyContent();
    const { content } = open(folder.path);
    folder.write(service, 'name: [');
    await within(() => content.problems().length > 0);
    folder.change(service, '{ de: Beratung }', '{ de: Wieder heil }');
    await within(() => nameOf(content) === 'Wieder heil');
    expect(content.problems()).toEqual([]);
  });

  test('holds back all changes while one file is broken', async () => {
    const folder = tinyContent();
    const { content } = open(folder.path);
    folder.write('topics/wohnen.yaml', 'name: Wohnen\n');
    await within(() => content.problems().length > 0);
    folder.change(service, '{ de: Beratung }', '{ de: Neu }');
    await wait(400);
    expect(nameOf(content)).toBe('Beratung');
    folder.remove('topics/wohnen.yaml');
    await within(() => nameOf(content) === 'Neu');
  });

  test('sees files that are added and deleted', async () => {
    const folder = tinyContent();
    const { content } = open(folder.path);
    folder.write('topics/wohnen.yaml', 'name: { de: Wohnen }\ndescription: { de: Eine Wohnung finden }\n');
    await within(() => content.current().topics.has('wohnen'));
    folder.remove('topics/wohnen.yaml');
    await within(() => !content.current().topics.has('wohnen'));
  });

  test('sees files in a folder that is new', async () => {
    const folder = tinyContent();
    const { content } = open(folder.path);
    folder.write(
      'organizations/verein.yaml',
      'name: { de: Verein }\nsource: { title: Beispiel, ref: https://example.org, date: "2026" }\n',
    );
    await within(() => content.current().organizations.has('verein'));
  });

  test('says nothing where a save changed no word', async () => {
    const folder = tinyContent();
    const { content, replaced } = open(folder.path);
    const before = content.current();
    folder.change(service, 'Hier', 'Hier');
    await wait(400);
    expect(content.current()).toBe(before);
    expect(replaced).toEqual([]);
  });

  test('lays a later folder over an earlier one', () => {
    const { content } = open(
      tinyContent().path,
      tinyContent({ 'topics/pflege.yaml': 'name: { de: Darüber }\ndescription: { de: gelegt }\n' }).path,
    );
    expect(content.current().topics.get('pflege')?.name.de).toBe('Darüber');
  });

  test('does not open with a problem', () => {
    const folder = tinyContent({ 'topics/pflege.yaml': null });
    expect(() => open(folder.path)).toThrow(ContentRefused);
    expect(() => open(folder.path)).toThrow(/^The content cannot be used:\nservices\/beratung\.yaml: topics: there is no topic "pflege"/);
  });

  test('is followed no longer once it is closed', async () => {
    const folder = tinyContent();
    const { content } = open(folder.path);
    content.close();
    folder.change(service, '{ de: Beratung }', '{ de: Zu spät }');
    await wait(400);
    expect(nameOf(content)).toBe('Beratung');
  });
});
