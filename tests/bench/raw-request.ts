import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** An answer as it came: the body still compressed. `wire` counts every byte, headers included, on a fresh connection. */
export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer; wire: number };

type Options = { method?: string; headers?: Record<string, string>; body?: string; agent?: Agent | false };

/** Connections that stay open, as a browser's do. */
export function keepAlive(most: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: most });
}

/** Asks and gives the answer without decompressing it. */
export function rawRequest(address: string, { method = 'GET', headers = {}, body, agent = false }: Options = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request(address, { method, headers: { ...headers, ...length }, agent }, (answer) => {
      const chunks: Buffer[] = [];
      const { socket } = answer;
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks), wire: socket.bytesRead }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
