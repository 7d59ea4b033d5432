import { type IncomingMessage, ServerResponse } from 'node:http';

/** An answer that was written into memory instead of a socket. */
export type Captured = { status: number; headers: Record<string, string | string[]>; body: Buffer };

/**
 * Lets a handler answer into memory, so that the finished bytes can be compressed, kept and sent again.
 * Handlers see an ordinary response; nothing reaches the network.
 */
export function capture(request: IncomingMessage, handle: (response: ServerResponse) => void): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const response = new ServerResponse(request);
    const add = (chunk: unknown) => {
      if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    response.write = ((chunk: unknown) => {
      add(chunk);
      return true;
    }) as typeof response.write;
    response.end = ((chunk?: unknown) => {
      add(chunk);
      resolve({ status: response.statusCode, headers: response.getHeaders() as Captured['headers'], body: Buffer.concat(chunks) });
      response.emit('finish');
      return response;
    }) as typeof response.end;
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      const headers = rest.find((value) => typeof value === 'object' && value !== null);
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string);
      return response;
    }) as typeof response.writeHead;
    response.on('error', reject);
    handle(response);
  });
}
