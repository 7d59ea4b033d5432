import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Entry, Localized, Service, Snapshot } from '../../../src/domains/content/index.ts';
import { shownServices } from '../../../src/domains/directory/index.ts';
import { type Chance, chance, pick } from './chance.ts';

type Foreign = { name: string; text: string };

/**
 * The snapshot with as many shown services as asked for: the real ones first, then variations of them. A variation keeps what
 * people can look for (topics, concepts, groups) and sits in another municipality; its name and text take words from elsewhere, so
 * that the vocabulary grows with the directory as it does in life. The same number gives the same directory.
 */
export function corpusOf(snapshot: Snapshot, count: number): Snapshot {
  const real = shownServices(snapshot);
  const foreign = foreignTexts();
  const towns = [...snapshot.municipalities.values()];
  const services = new Map<string, Entry<Service>>(real.slice(0, count).map((service) => [service.id, service]));
  const random = chance(count);
  for (let number = real.length; number < count; number += 1) {
    const like = real[number % real.length] as Entry<Service>;
    const id = `${like.id}-${number}`;
    const service = variation(like, pick(foreign, random), random);
    services.set(id, { ...service, ...movedTo(snapshot, like, pick(towns, random)), id });
  }
  return { ...snapshot, version: `${snapshot.version}-${count}`, services };
}

function variation(like: Entry<Service>, other: Foreign, random: Chance): Entry<Service> {
  const name = `${properName(random)} ${random() < 0.5 ? '' : other.name}`;
  const text = `${other.text} ${properName(random)} ${properName(random)}.`;
  return { ...like, name: extended(like.name, name.trim()), summary: extended(like.summary, text) };
}

function movedTo({ municipalities }: Snapshot, like: Service, town: Entry<{ name: string }>): Partial<Service> {
  const isLocal = like.service_area.some((part) => municipalities.has(part));
  return {
    ...(like.locations.length > 0 ? { locations: [{ municipality: town.id, town: town.name, postcode_derived: false }] } : {}),
    ...(isLocal ? { service_area: [town.id] } : {}),
  };
}

function foreignTexts(): Foreign[] {
  const packed = readFileSync(join(import.meta.dirname, 'scale.jsonl.gz'));
  return gunzipSync(packed)
    .toString('utf8')
    .split('\n')
    .map((line) => JSON.parse(line) as Foreign);
}

function extended(text: Localized, more: string): Localized {
  const longer = Object.entries(text).map(([language, words]) => [
    language,
    typeof words === 'string' ? `${words} ${more}` : { ...words, text: `${words.text} ${more}` },
  ]);
  return Object.fromEntries(longer) as Localized;
}

const beginnings = 'Lin Bru Hol Wei Stei Kal Ro Grü Ha Tan Ei Bir Er Mar Son Al Fal Ker Os Ul'.split(' ');
const middles = 'den ken ter ber mer sel gen len rin wal fel hol kir lau nes pel ran sor tin zel'.split(' ');
const ends = 'brück hof bach tal berg feld hain rode stein wald born grund eck heim weiler furt'.split(' ');

/** A made-up name such as people, villages and houses bear. */
function properName(random: Chance): string {
  return pick(beginnings, random) + (random() < 0.6 ? pick(middles, random) : '') + pick(ends, random);
}
