import { expect, onTestFinished, test } from 'vitest';
import { deliverDueMails, queueMail, startMailWorker } from '../../../src/domains/mailing/index.ts';
import type { Mailer } from '../../../src/platform/mail/index.ts';
import { done, refused } from '../../../src/shared/result.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { type MailServer, mailServer, type Reply } from '../../support/mail-server.ts';
import { type TestPortal, testPortal } from '../../support/test-context.ts';

type Post = TestPortal & {
  server: MailServer;
  queue: (count: number, language?: string) => Promise<void>;
  states: () => Promise<string[]>;
};

/** A portal and the mail server it sends to, which is not started. */
async function post(url: string, reply?: (count: number) => Reply): Promise<Post> {
  const server = await mailServer(reply);
  const portal = await testPortal({ url, environment: { SMTP_URL: server.url } });
  onTestFinished(() => server.stop());
  const { context } = portal;
  const queue = async (count: number, language = 'de') => {
    await context.database.transaction(async (transaction) => {
      for (let i = 0; i < count; i += 1)
        await queueMail(context, transaction, { template: 'message', to: `person${i}@example.org`, language, caseId: null });
      return done(undefined);
    });
  };
  const states = async () => (await context.database.db.selectFrom('mails').select('state').execute()).map(({ state }) => state);
  return { ...portal, server, queue, states };
}

const recipients = (server: MailServer) =>
  server.received
    .flatMap(({ to }) => to ?? [])
    .map(({ address }) => address ?? '')
    .sort();
const everyone = (count: number) => Array.from({ length: count }, (_, i) => `person${i}@example.org`).sort();

onEachDatabase('queued mails', (freshUrl) => {
  test('go out in the language of their reader and forget to whom', async () => {
    const { context, server, queue } = await post(await freshUrl());
    await server.start();
    await queue(1, 'de');
    await queue(1, 'en');
    expect(await deliverDueMails(context)).toEqual({ sent: 2, postponed: 0, dead: 0 });
    const texts = server.received.map(({ subject, text }) => `${subject} ${text}`).sort();
    expect(texts[0]).toMatch(/^A message is waiting for you [\s\S]*https:\/\/teps\.example\.org\/en\/vorgang/);
    expect(texts[1]).toMatch(/^Eine Nachricht wartet auf Sie [\s\S]*https:\/\/teps\.example\.org\/de\/vorgang[\s\S]*0271 333-0/);
    expect(await context.database.db.selectFrom('mails').select(['state', 'recipient', 'sent_at']).execute()).toEqual(
      Array(2).fill({ state: 'sent', recipient: null, sent_at: '2026-11-21T09:00:00.000Z' }),
    );
    expect(await deliverDueMails(context)).toEqual({ sent: 0, postponed: 0, dead: 0 });
  });

  test('wait while the server says 451, and each arrives once', async () => {
    const { context, server, clock, queue } = await post(await freshUrl(), (count) => (count < 30 ? 451 : 'take'));
    await server.start();
    await queue(20);
    for (let round = 0; round < 6; round += 1) {
      await deliverDueMails(context);
      clock.add({ minutes: 10 });
    }
    expect(recipients(server)).toEqual(everyone(20));
  });

  test('survive a day without a server and are out ten minutes after its return', async () => {
    const { context, server, clock, queue, states } = await post(await freshUrl());
    await queue(10);
    for (let hour = 0; hour < 24; hour += 1) {
      expect((await deliverDueMails(context)).dead).toBe(0);
      clock.add({ hours: 1 });
    }
    await deliverDueMails(context);
    await server.start();
    clock.add({ minutes: 10 });
    await deliverDueMails(context);
    expect(recipients(server)).toEqual(everyone(10));
    expect(new Set(await states())).toEqual(new Set(['sent']));
  });

  test('are sent once by three processes at once', async () => {
    const url = await freshUrl();
    const first = await post(url);
    await first.server.start();
    const environment = { SMTP_URL: first.server.url, DATA_DIR: first.configuration.dataDirectory };
    const others = [await testPortal({ url, environment }), await testPortal({ url, environment })];
    await first.queue(40);
    let waiting = 40;
    while (waiting > 0) {
      const rounds = await Promise.all([first, ...others].map(({ context }) => deliverDueMails(context)));
      waiting -= rounds.reduce((sum, { sent }) => sum + sent, 0);
    }
    expect(recipients(first.server)).toEqual(everyone(40));
  });

  test('come again under the same Message-ID where a process died after sending', async () => {
    const { context, server, clock, queue } = await post(await freshUrl());
    await server.start();
    await queue(1);
    const send: Mailer['send'] = async (mail) => {
      await context.mailer.send(mail);
      return fallOver();
    };
    const dying = { ...context, mailer: { ...context.mailer, send } };
    await expect(deliverDueMails(dying)).rejects.toThrow('the process died');
    expect(await deliverDueMails(context)).toEqual({ sent: 0, postponed: 0, dead: 0 });
    clock.add({ minutes: 4 });
    expect(await deliverDueMails(context)).toEqual({ sent: 1, postponed: 0, dead: 0 });
    const ids = server.received.map(({ messageId }) => messageId);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(ids[0]).toMatch(/^<[\w-]{22}@teps\.example\.org>$/);
  });

  test('are given up after three days, or three refusals, with a line in the log', async () => {
    const { context, server, clock, queue, states, lines } = await post(await freshUrl(), () => 550);
    await server.start();
    await queue(1);
    for (let round = 0; round < 3; round += 1) {
      await deliverDueMails(context);
      clock.add({ minutes: 10 });
    }
    await server.stop();
    await queue(1);
    clock.add({ hours: 73 });
    expect(await deliverDueMails(context)).toEqual({ sent: 0, postponed: 0, dead: 1 });
    expect(await states()).toEqual(['dead', 'dead']);
    const warnings = lines.filter((line) => line.includes('a mail was given up'));
    expect(warnings).toHaveLength(2);
    expect(warnings.join()).not.toContain('@example.org');
  });

  test('vanish with a change that is undone', async () => {
    const { context, states } = await post(await freshUrl());
    await context.database.transaction(async (transaction) => {
      await queueMail(context, transaction, { template: 'message', to: 'anna@example.org', language: 'de', caseId: null });
      return refused('no');
    });
    expect(await states()).toEqual([]);
  });

  test('are sent by the worker as soon as the bell rings, and it stops cleanly', async () => {
    const { context, server, queue } = await post(await freshUrl());
    await server.start();
    const worker = startMailWorker(context);
    await queue(3);
    context.mailBell.ring();
    await expect.poll(() => recipients(server), { timeout: 1500 }).toEqual(everyone(3));
    await worker.stop();
    await queue(1);
    context.mailBell.ring();
    expect(server.received).toHaveLength(3);
  });

  test('a fault in one round does not stop the worker', async () => {
    const { context, server, queue, lines } = await post(await freshUrl());
    await server.start();
    let calls = 0;
    const translate = (language: string) => (calls++ === 0 ? fallOver() : context.translate(language));
    const worker = startMailWorker({ ...context, translate });
    await queue(2);
    context.mailBell.ring();
    await expect.poll(() => calls).toBeGreaterThan(0);
    context.mailBell.ring();
    await expect.poll(() => server.received.length, { timeout: 1500 }).toBe(1);
    await worker.stop();
    expect(lines.filter((line) => line.includes('mails could not be delivered'))).toHaveLength(1);
  });
});

function fallOver(): never {
  throw new Error('the process died');
}
