import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { buildSnapshot, readFiles } from '../../src/domains/content/index.ts';
import { parse } from '../support/yaml.ts';
import { pause } from './bench-portal.ts';
import type { Figure } from './figure.ts';
import { keepAlive, rawRequest } from './raw-request.ts';
import { median } from './rounds.ts';

const rounds = 5;
/** An edit is on the site within a second. */
const bound = 1000;

/** Time from saving a service's file until its page shows the new words, and what reading the content takes of it. */
export async function measureReload(address: string, contentDirectory: string, service: string): Promise<Figure[]> {
  const file = join(contentDirectory, 'services', `${service}.yaml`);
  const original = readFileSync(file, 'utf8');
  const shown: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    shown.push(await untilShown(address, { file, original, service, words: `Probe ${round} ${'zehn'.repeat(round)}` }));
    await pause(200);
  }
  writeFileSync(file, original);
  const limit = { unit: 'ms', beside: 'limit', figure: bound, kind: 'limit' } as const;
  const reading = readingTimes(contentDirectory, file, original);
  return [
    { ...limit, what: 'a saved entry is on its page', portal: median(shown), rounds: { portal: shown, beside: [] } },
    {
      ...limit,
      what: 'of that: content read and checked, one file new',
      portal: median(reading.one),
      rounds: { portal: reading.one, beside: [] },
    },
    { ...limit, what: 'content read and checked, all files', portal: median(reading.all), rounds: { portal: reading.all, beside: [] } },
  ];
}

type Edit = { file: string; original: string; service: string; words: string };

async function untilShown(address: string, { file, original, service, words }: Edit): Promise<number> {
  const agent = keepAlive(1);
  const text = withName(original, words);
  const begun = performance.now();
  writeFileSync(file, text);
  for (; performance.now() - begun < 10_000; await pause(4)) {
    const { body } = await rawRequest(`${address}/de/angebote/${service}`, { agent });
    if (body.includes(words)) break;
  }
  agent.destroy();
  return performance.now() - begun;
}

function readingTimes(contentDirectory: string, file: string, original: string): { one: number[]; all: number[] } {
  const read = (files: Parameters<typeof readFiles>[1], checked: Parameters<typeof buildSnapshot>[1]) => {
    const begun = performance.now();
    const built = buildSnapshot(readFiles([contentDirectory], files), checked);
    if (!built.ok) throw new Error('the content has problems');
    return performance.now() - begun;
  };
  const all = Array.from({ length: rounds }, () => read(new Map(), new Map()));
  const [files, checked] = [new Map(), new Map()];
  read(files, checked);
  const one = Array.from({ length: rounds }, (_, round) => {
    writeFileSync(file, withName(original, `Gelesen ${'zehn'.repeat(round + 1)}`));
    return read(files, checked);
  });
  writeFileSync(file, original);
  return { one, all };
}

function withName(yaml: string, words: string): string {
  const service = parse(yaml);
  return dump({ ...service, name: { ...service.name, de: words } });
}
