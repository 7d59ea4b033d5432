import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, call } from '../support/ask.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal();
}, 120_000);
afterAll(() => portal.stop());

const read = async (path: string, query: Record<string, string>) => {
  const { status, headers, json } = await call(portal.address, `/api/v1/${path}?${new URLSearchParams(query)}`);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['set-cookie']).toBeUndefined();
  return json;
};

describe('search', () => {
  test('answers what the contract says', async () => {
    const found = await read('search', { q: 'Pflege', place: 'Siegen', lang: 'de', limit: '3' });
    expect(found).toEqual({
      query: 'Pflege',
      place: expect.objectContaining({ name: 'Siegen', municipality: 'Siegen', area: 'mitte' }),
      results: expect.any(Array),
      total: expect.any(Number),
      crisis: false,
    });
    expect(found.results).toHaveLength(3);
    expect(found.total).toBeGreaterThan(3);
    for (const result of found.results)
      expect(result).toEqual({
        id: expect.any(String),
        score: expect.any(Number),
        name: expect.any(String),
        municipality: expect.toBeOneOf([expect.any(String), null]),
      });
  });

  test('recognises a place among the words', async () => {
    expect((await read('search', { q: 'Pflege in Erndtebrück' })).place).toMatchObject({ municipality: 'Erndtebrück' });
  });

  test('gives ten, and as many as are asked for', async () => {
    expect((await read('search', { q: 'Beratung' })).results).toHaveLength(10);
    expect((await read('search', { q: 'Beratung', limit: '1' })).results).toHaveLength(1);
  });

  test('keeps to a topic', async () => {
    const [all, some] = [await read('search', { q: 'Hilfe' }), await read('search', { q: 'Hilfe', topic: 'demenz' })];
    expect(some.total).toBeGreaterThan(0);
    expect(some.total).toBeLessThan(all.total);
  });

  test('speaks English', async () => {
    const find = async (lang: string) =>
      (await read('search', { q: 'Demenz', lang, limit: '20' })).results.map(({ name }: { name: string }) => name);
    expect(await find('en')).not.toEqual(await find('de'));
  });

  test('says where a query speaks of danger', async () => {
    expect((await read('search', { q: 'ich will mich umbringen' })).crisis).toBe(true);
    expect((await read('search', { q: 'suicide', lang: 'en' })).crisis).toBe(true);
  });

  test('finds nothing for nothing that is there', async () => {
    expect(await read('search', { q: 'xyzzyqwertz' })).toMatchObject({ results: [], total: 0, crisis: false, place: null });
  });

  test('leads to pages that exist', async () => {
    const { results } = await read('search', { q: 'Schulden Siegen' });
    for (const { id } of results) expect((await ask(portal.address, `/de/angebote/${id}`)).status).toBe(200);
  });
});

describe('places', () => {
  test('answers what the contract says', async () => {
    const { places } = await read('places', { q: 'Arfeld' });
    expect(places[0]).toEqual({
      id: 'bad-berleburg/arfeld',
      name: 'Arfeld',
      kind: 'locality',
      postcode: '57319',
      municipality: 'Bad Berleburg',
      area: 'ost',
    });
  });

  test.each([
    ['sieg', 'siegen'],
    ['57250', '57250'],
    ['Erndtebrueck', 'erndtebrueck'],
    ['berleb', 'bad-berleburg'],
  ])('%s offers %s', async (q, id) => {
    expect((await read('places', { q })).places.map((place: { id: string }) => place.id)).toContain(id);
  });

  test('gives at most eight, or as many as are asked for', async () => {
    expect((await read('places', { q: 'a' })).places.length).toBeLessThanOrEqual(8);
    expect((await read('places', { q: 'ba', limit: '2' })).places).toHaveLength(2);
    expect((await read('places', { q: '' })).places).toEqual(expect.any(Array));
  });
});

describe('routing', () => {
  const fields = { status: expect.any(String), area: null, municipality: null, reason: expect.stringMatching(/\S/), candidates: [] };

  test('routes', async () => {
    expect(await read('routing', { place: '57319 Arfeld' })).toMatchObject({
      status: 'routed',
      area: 'ost',
      municipality: 'Bad Berleburg',
      office: { area: 'ost', name: expect.stringContaining('Ost'), phone: expect.stringMatching(/\d/) },
      reason: expect.stringContaining('Arfeld'),
      candidates: [],
    });
  });

  test.each([
    ['Holzhausen', ['ost', 'sued']],
    ['57072 Kreuztal', ['mitte', 'nord']],
  ])('asks back for %s', async (place, areas) => {
    const answer = await read('routing', { place });
    expect(answer).toMatchObject({ ...fields, status: 'ask', candidates: expect.any(Array) });
    expect(answer.candidates.map(({ area }: { area: string }) => area).sort()).toEqual(areas);
    for (const candidate of answer.candidates)
      expect(candidate).toMatchObject({ name: expect.any(String), municipality: expect.any(String) });
  });

  test.each([
    ['Haiger', 'Hessen', '115'],
    ['57482 Wenden', 'Kreis Olpe', '115'],
  ])('says where %s is', async (place, county, phone) => {
    const answer = await read('routing', { place });
    expect(answer).toMatchObject({ ...fields, status: 'outside' });
    expect(answer.reason).toContain(county);
    expect(answer.reason).toContain(phone);
  });

  test.each(['Entenhausen', '', '???'])('does not know %j and offers the fallback desk', async (place) => {
    expect(await read('routing', { place })).toMatchObject({
      ...fields,
      status: 'unknown',
      fallback: { owner: expect.stringMatching(/\S/) },
      office: { area: 'mitte' },
    });
  });

  test('gives its reason in the language asked for', async () => {
    expect((await read('routing', { place: 'Siegen', lang: 'en' })).reason).toMatch(/you/i);
  });
});

test('health and readiness', async () => {
  expect((await ask(portal.address, '/health')).status).toBe(200);
  expect((await ask(portal.address, '/ready')).status).toBe(200);
});

test('what is not there, or not so, is said as JSON', async () => {
  expect(await call(portal.address, '/api/v1/nothing')).toMatchObject({ status: 404, json: { errors: expect.any(Object) } });
  expect(await call(portal.address, '/api/v1/enquiries')).toMatchObject({ status: 405, json: { errors: expect.any(Object) } });
  expect(await call(portal.address, '/api/v1/search', {})).toMatchObject({ status: 405, json: { errors: expect.any(Object) } });
});
