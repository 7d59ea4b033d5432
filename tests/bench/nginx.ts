import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { endProgram, freePort, startProgram, untilReady } from './bench-portal.ts';
import type { RawAnswer } from './raw-request.ts';

/** nginx with finished answers. The path of each stands in `paths`, in the order given. */
export type Peer = { address: string; paths: string[]; stop(): Promise<void> };

/** Headers that nginx writes itself. */
const itsOwn = ['date', 'connection', 'keep-alive', 'content-length', 'content-type', 'last-modified'];

/**
 * Starts nginx with one worker, as the portal has one process. It gives the same compressed bytes with the same headers from
 * files that stay open, without looking at what the browser accepts: it has less to do than the portal, never more.
 */
export async function startNginx(program: string, folder: string, answers: readonly RawAnswer[]): Promise<Peer> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  for (const [index, { body }] of answers.entries()) writeFileSync(join(folder, `${index}.bytes`), body);
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(configuration, configurationOf(folder, port, answers));
  const child = startProgram(program, ['-c', configuration, '-p', folder, '-e', join(folder, 'error.log')], { PATH: process.env.PATH });
  const address = `http://127.0.0.1:${port}`;
  await untilReady(`${address}/0`, child);
  return { address, paths: answers.map((_, index) => `/${index}`), stop: () => endProgram(child) };
}

function configurationOf(folder: string, port: number, answers: readonly RawAnswer[]): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`);
  return `
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
worker_processes 1;
daemon off;
pid ${join(folder, 'nginx.pid')};
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  etag off;
  keepalive_requests 1000000000;
  open_file_cache max=1000 inactive=10m;
  types {}
  ${places.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    ${answers.map((answer, index) => locationOf(folder, answer, index)).join('\n    ')}
  }
}
`;
}

function locationOf(folder: string, { headers }: RawAnswer, index: number): string {
  const lines = Object.entries(headers)
    .filter(([name]) => !itsOwn.includes(name))
    .map(([name, value]) => `add_header ${name} ${quoted(String(value))};`);
  const type = quoted(headers['content-type'] ?? 'application/octet-stream');
  return `location = /${index} { alias ${join(folder, `${index}.bytes`)}; default_type ${type}; ${lines.join(' ')} }`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`;
}
