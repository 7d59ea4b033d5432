import { join } from 'node:path';
import type { Figure, Skipped } from './figure.ts';
import { startNginx } from './nginx.ts';
import { findProgram } from './programs.ts';
import { type RawAnswer, rawRequest } from './raw-request.ts';
import { inTurn, median } from './rounds.ts';
import { loadWith } from './wrk.ts';

const rounds = 3;

/** Pages that are asked for in turn under one name. */
export type PageKind = { what: string; paths: readonly string[] };

/** Pages a second beside nginx that serves the same bytes. */
export async function measurePageRates(address: string, folder: string, kinds: readonly PageKind[]): Promise<(Figure | Skipped)[]> {
  const [nginx, wrk] = [findProgram('nginx'), findProgram('wrk')];
  if (!nginx || !wrk) return kinds.map(({ what }) => ({ what, why: 'needs nginx and wrk (Debian: apt-get install nginx-light wrk)' }));
  const figures: Figure[] = [];
  for (const [index, kind] of kinds.entries()) figures.push(await measure({ nginx, wrk }, address, join(folder, `nginx-${index}`), kind));
  return figures;
}

async function measure(
  programs: { nginx: string; wrk: string },
  address: string,
  folder: string,
  { what, paths }: PageKind,
): Promise<Figure> {
  // Asked for twice: the second answer is what a warm portal gives.
  for (const path of paths) await fetched(address, path);
  const answers: RawAnswer[] = [];
  for (const path of paths) answers.push(await fetched(address, path));
  const peer = await startNginx(programs.nginx, folder, answers);
  let failures = 0;
  const load = async (server: string, asked: readonly string[]) => {
    const { perSecond, failures: failed } = await loadWith(programs.wrk, folder, server, asked);
    failures += failed;
    return perSecond;
  };
  try {
    await expectSameBytes(peer.address, answers);
    const found = await inTurn(rounds, { portal: () => load(address, paths), beside: () => load(peer.address, peer.paths) });
    return {
      what,
      unit: 'per second',
      portal: median(found.portal),
      beside: 'nginx, same bytes',
      figure: median(found.beside),
      kind: 'peer',
      rounds: found,
      ...(failures > 0 && { trouble: `${failures} answers failed` }),
    };
  } finally {
    await peer.stop();
  }
}

async function fetched(address: string, path: string): Promise<RawAnswer> {
  const answer = await rawRequest(address + path, { headers: { 'accept-encoding': 'br' } });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  return answer;
}

async function expectSameBytes(address: string, answers: readonly RawAnswer[]): Promise<void> {
  for (const [index, { body, headers }] of answers.entries()) {
    const given = await fetched(address, `/${index}`);
    if (!given.body.equals(body) || given.headers['content-encoding'] !== headers['content-encoding'])
      throw new Error('nginx does not serve the same bytes');
  }
}
