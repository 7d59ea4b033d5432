import { createServer } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What a mail server says to a mail: takes it, or refuses it with a code such as 451 or 550. */
export type Reply = 'take' | number;

/** A mail server for a test. It can be stopped and started again on its port. */
export type MailServer = { url: string; received: Email[]; start(): Promise<void>; stop(): Promise<void> };

/** A real SMTP server on a free port of this machine, not started yet. @param reply what it says to each mail in turn, counted from 0 */
export async function mailServer(reply: (count: number) => Reply = () => 'take'): Promise<MailServer> {
  const port = await freePort();
  const received: Email[] = [];
  let count = 0;
  let server: SMTPServer | undefined;
  const make = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: async (stream, _session, callback) => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const said = reply(count++);
        if (said !== 'take') return callback(Object.assign(new Error('not now'), { responseCode: said }));
        received.push(await PostalMime.parse(Buffer.concat(chunks)));
        callback();
      },
    });
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    start: () =>
      new Promise((resolve) => {
        server = make();
        server.listen(port, '127.0.0.1', resolve);
      }),
    stop: () => new Promise((resolve) => (server ? server.close(() => resolve()) : resolve())),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
