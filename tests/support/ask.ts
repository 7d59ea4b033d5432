import { type IncomingHttpHeaders, request } from 'node:http';

/** An answer as it came over the wire: nothing followed, nothing decompressed. */
export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string };

type Question = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** One request with exactly these headers, which a browser would not let a script choose. @param path sent as it stands, however broken */
export function ask(address: string, path: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(address);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { ...length, ...headers }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString('utf8') });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A form as a page of the portal sends it. A field with several values is an array. */
export function sendForm(address: string, path: string, fields: Record<string, string | readonly string[]>): Promise<Answer> {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return ask(address, path, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(pairs as [string, string][]).toString(),
  });
}

/** A JSON call of a machine, and its answer read. */
export async function call(address: string, path: string, input?: unknown, headers: Record<string, string> = {}) {
  const answer = await ask(
    address,
    path,
    input === undefined
      ? { headers }
      : { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(input) },
  );
  return { ...answer, json: JSON.parse(answer.text) };
}
