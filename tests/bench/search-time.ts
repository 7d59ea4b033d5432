import { type Snapshot, wordsIn } from '../../src/domains/content/index.ts';
import { shownServices } from '../../src/domains/directory/index.ts';
import { search } from '../../src/domains/search/index.ts';
import { fold } from '../../src/shared/fold.ts';
import { realQueries } from '../domains/search/real-queries.ts';
import type { Figure } from './figure.ts';
import { keepAlive, rawRequest } from './raw-request.ts';
import { inTurn, quantile, timeOf } from './rounds.ts';

const rounds = 3;
/** A query asks like this; `place` is typed into its own field. */
const queries = realQueries.map(({ q, place, language }) => ({ q, place, language: language ?? 'de' }));

/**
 * How long a search takes over the real entries: alone beside a plain look through all their texts, and as a call over HTTP
 * beside the shortest answer that the same server gives.
 */
export async function measureSearch(address: string, snapshot: Snapshot): Promise<Figure[]> {
  const today = Temporal.Now.plainDateISO('Europe/Berlin');
  const ask = (query: (typeof queries)[number]) => search(snapshot, { ...query, today });
  const first = await timeOf(() => queries[0] && ask(queries[0]));
  const texts = shownServices(snapshot).map(({ name, summary }) => fold(`${wordsIn(name, 'de')} ${summary ? wordsIn(summary, 'de') : ''}`));
  const look = ({ q }: { q: string }) => {
    const words = fold(q).split(' ');
    return texts.filter((text) => words.every((word) => text.includes(word)));
  };
  for (const query of queries) ask(query);
  const agent = keepAlive(1);
  const call = ({ q, place, language }: (typeof queries)[number]) =>
    rawRequest(`${address}/api/v1/search?${new URLSearchParams({ q, lang: language, ...(place && { place }) })}`, { agent });
  const [alone, plain, called, shortest]: number[][] = [[], [], [], []];
  await inTurn(rounds, {
    alone: () => timeEach(alone ?? [], ask),
    plain: () => timeEach(plain ?? [], look),
    called: () => timeEach(called ?? [], call),
    shortest: () => timeEach(shortest ?? [], () => rawRequest(`${address}/health`, { agent })),
  });
  agent.destroy();
  const size = `${texts.length} services, ${queries.length} queries`;
  return [
    ...pair(`search (${size})`, alone ?? [], 'plain look through all texts', plain ?? []),
    ...pair('search over HTTP', called ?? [], 'GET /health', shortest ?? []),
    { what: 'first search after new content (index built)', unit: 'ms', portal: first, beside: 'limit', figure: 1000, kind: 'limit' },
  ];
}

function pair(what: string, portal: number[], beside: string, figures: number[]): Figure[] {
  return [50, 95].map((percent) => ({
    what: `${what}, ${percent} of 100 within`,
    unit: 'ms',
    portal: quantile(portal, percent / 100),
    beside,
    figure: quantile(figures, percent / 100),
    kind: 'peer',
  }));
}

async function timeEach(times: number[], work: (query: (typeof queries)[number]) => unknown): Promise<number> {
  for (const query of queries) times.push(await timeOf(() => work(query)));
  return times.length;
}
