import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ask, call } from '../support/ask.ts';
import { enquiryAsJson } from '../support/enquiries.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';

type Schema = { [keyword: string]: unknown };
type Operation = {
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};
type Document = {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

let portal: RunningPortal;
let document: Document;
const seen = new Set<string>();

beforeAll(async () => {
  portal = await startPortal();
  document = (await call(portal.address, '/api/v1/openapi.json')).json;
}, 120_000);
afterAll(() => portal.stop());

/** With what it points to put in. @param closed refuses fields that the description does not name, so that none is forgotten in it */
function resolved(schema: unknown, closed: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((part) => resolved(part, closed));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...own } = schema as Schema;
  if (typeof $ref === 'string') return resolved(document.components.schemas[$ref.replace('#/components/schemas/', '')], closed);
  const parts = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, resolved(value, closed)]));
  return closed && own.properties ? { additionalProperties: false, ...parts } : parts;
}

function checkerOf(schema: Schema, closed = true) {
  return z.fromJSONSchema(resolved(schema, closed) as Parameters<typeof z.fromJSONSchema>[0]);
}

type Question = { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string };

/** Asks the portal and compares the answer with what is described for its status. */
async function expectAsDescribed(path: string, question: Question, status: number): Promise<unknown> {
  const { method = 'GET' } = question;
  const answer = await ask(portal.address, path, question);
  const pathname = path.split('?')[0] ?? '';
  const described = document.paths[pathname]?.[method.toLowerCase()]?.responses[String(answer.status)];
  expect(answer.status).toBe(status);
  expect(described, `${method} ${pathname} ${status} is not described`).toBeDefined();
  seen.add(`${method} ${pathname} ${status}`);
  const [type, content] = Object.entries(described?.content ?? {})[0] ?? ['', undefined];
  expect(answer.headers['content-type']).toContain(type);
  if (type !== 'application/json' || !content) return answer.text;
  const body = JSON.parse(answer.text);
  const checked = checkerOf(content.schema).safeParse(body);
  expect(checked.error?.issues ?? []).toEqual([]);
  return body;
}

const post = (value: unknown, headers: Record<string, string> = {}): Question => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

describe('the description', () => {
  test('is OpenAPI 3.1 at the address of the portal', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.servers).toEqual([{ url: portal.address }]);
  });

  test('names every call there is', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/pages/api/v1'));
    const calls = files.map((file) => `/api/v1/${file.replace(/\.ts$/, '')}`);
    expect(Object.keys(document.paths).sort()).toEqual([...calls, '/health', '/ready'].sort());
  });

  test('points to schemas that exist', () => {
    const wanted = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
    expect(wanted.filter((name) => !document.components.schemas[name])).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('"$id"');
  });
});

describe('answers are as described', () => {
  test.each([
    '/api/v1/search?q=Pflege&lang=de&place=57319%20Arfeld&limit=50',
    '/api/v1/search?q=Schulden%20in%20Siegen',
    '/api/v1/search?q=ich%20will%20nicht%20mehr%20leben&lang=en',
    '/api/v1/search',
    '/api/v1/suggestions?q=sieg&lang=en',
    '/api/v1/suggestions?q=pfleg&limit=3',
    '/api/v1/suggestions',
    '/api/v1/places?q=si&limit=50',
    '/api/v1/places?q=573',
    '/api/v1/places?q=holzhausen',
    '/api/v1/places',
    '/api/v1/routing?place=57319%20Arfeld&topic=pflege&lang=en',
    '/api/v1/routing?place=57319',
    '/api/v1/routing?place=Holzhausen',
    '/api/v1/routing?place=57319%20Siegen',
    '/api/v1/routing?place=Olpe',
    '/api/v1/routing?place=Xyzzy',
    '/api/v1/routing',
    '/api/v1/openapi.json',
    '/health',
    '/ready',
  ])('%s', async (path) => {
    await expectAsDescribed(path, {}, 200);
  });

  test('an enquiry, and the case it becomes', async () => {
    const sent = (await expectAsDescribed('/api/v1/enquiries', post(enquiryAsJson), 201)) as { receiptCode: string };
    await expectAsDescribed('/api/v1/case', { headers: { 'x-receipt-code': sent.receiptCode } }, 200);
  });

  test.each<[string, Question, number]>([
    ['no object', post('[]'), 400],
    ['no JSON', post('{'), 400],
    ['nothing in it', post({}), 422],
    ['an unknown field', post({ ...enquiryAsJson, colour: 'red' }), 422],
    ['a place that several have', post({ ...enquiryAsJson, place: 'Holzhausen' }), 422],
    ['a place outside', post({ ...enquiryAsJson, place: 'Olpe' }), 422],
    ['from a page of another site', post(enquiryAsJson, { origin: 'https://example.org' }), 403],
    ['of unknown length', { method: 'POST', headers: { 'transfer-encoding': 'chunked' } }, 411],
    ['too large', post('x'.repeat(300_000)), 413],
  ])('an enquiry that is refused: %s', async (_name, question, status) => {
    await expectAsDescribed('/api/v1/enquiries', question, status);
  });

  test('a case without its code', async () => {
    await expectAsDescribed('/api/v1/case', {}, 401);
    await expectAsDescribed('/api/v1/case', { headers: { 'x-receipt-code': '0'.repeat(20) } }, 404);
  });

  test('too many wrong codes', async () => {
    const wrong = { headers: { 'x-receipt-code': '1'.repeat(20) } };
    for (let tries = 0; tries < 10; tries++) await ask(portal.address, '/api/v1/case', wrong);
    await expectAsDescribed('/api/v1/case', wrong, 429);
  });

  test('and none is described that was not seen, but a database out of reach', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
      ),
    );
    expect(described.filter((answer) => !seen.has(answer))).toEqual(['GET /ready 503']);
  });
});

describe('an enquiry is taken where its schema takes it, and else refused', () => {
  const { topics, wishes, ...needed } = enquiryAsJson;
  const without = (field: string) => Object.fromEntries(Object.entries(enquiryAsJson).filter(([name]) => name !== field));

  test.each<[string, unknown]>([
    ['complete', enquiryAsJson],
    ['with the needed fields only', needed],
    ['to the fallback desk', { ...enquiryAsJson, fallback: true }],
    ...Object.keys(needed).map((field): [string, unknown] => [`without ${field}`, without(field)]),
    ['without consent given', { ...enquiryAsJson, consent: false }],
    ['of an unknown kind', { ...enquiryAsJson, kind: 'complaint' }],
    ['with an empty text', { ...enquiryAsJson, text: '' }],
    ['with too long a text', { ...enquiryAsJson, text: 'x'.repeat(5001) }],
    ['with a field that is not known', { ...enquiryAsJson, age: 80 }],
    ['with a contact field that is not known', { ...enquiryAsJson, contact: { channel: 'receipt', fax: '1' } }],
    ['with a broken mail address', { ...enquiryAsJson, contact: { channel: 'mail', mail: 'anna' } }],
  ])('%s', async (_name, input) => {
    const schema = document.components.schemas.Enquiry ?? {};
    const { status } = await ask(portal.address, '/api/v1/enquiries', post(input));
    expect(status).toBe(checkerOf(schema, false).safeParse(input).success ? 201 : 422);
  });

  test('as its own example', () => {
    const schema = document.components.schemas.Enquiry ?? {};
    for (const example of schema.examples as unknown[]) expect(checkerOf(schema, false).safeParse(example).error).toBeUndefined();
  });
});
