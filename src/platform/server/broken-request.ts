import type { Duplex } from 'node:stream';

const answers: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/**
 * Answers what is no proper HTTP request: too long, too slow or garbled. No page ever sees it, so the headers of every answer are
 * written here too.
 */
export function answerBrokenRequest({ code }: NodeJS.ErrnoException, socket: Duplex, headers: Readonly<Record<string, string>>): void {
  if (!socket.writable || code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = answers[code ?? ''] ?? '400 Bad Request';
  const lines = Object.entries({ ...headers, 'content-length': '0', connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status}`, ...lines, '', ''].join('\r\n'));
}
