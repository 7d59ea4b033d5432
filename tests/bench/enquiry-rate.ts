import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readMatters } from '../../src/commands/demo/matters.ts';
import { wasteReceiptWork } from '../../src/platform/crypto/receipt-wrap.ts';
import { connectSqlite } from '../../src/platform/database/sqlite.ts';
import { pause } from './bench-portal.ts';
import type { Figure } from './figure.ts';
import { keepAlive, rawRequest } from './raw-request.ts';
import { inTurn, median, rateOf } from './rounds.ts';

const rounds = 3;
const atOnce = 16;
const portalMilliseconds = 3000;
const peerMilliseconds = 1200;
const rowBytes = 2048;
/** A thousand at the same moment are all done within 20 seconds. */
const burst = { enquiries: 1000, seconds: 20 };

/**
 * Distinct enquiries a second, beside what bounds them: commits of bare SQLite on the same disk with the portal's own settings,
 * and the stretching of receipt codes that each enquiry costs, on all cores with nothing else to do.
 * @param dataDirectory of the portal that runs at the address
 */
export async function measureEnquiryRates(address: string, folder: string, dataDirectory: string): Promise<Figure[]> {
  const connection = connectSqlite(join(folder, 'bare.db'));
  connection.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)');
  const insert = connection.prepare('INSERT INTO bare (bytes) VALUES (?)');
  const sender = new Sender(address, dataDirectory);
  const stretch = () => wasteReceiptWork('1234567890123456');
  const found = await inTurn(rounds, {
    portal: () => sender.sendFor(portalMilliseconds, atOnce),
    // Not async inside: SQLite answers once the row is on the disk.
    sqlite: () => rateOf(peerMilliseconds, 1, () => void insert.run(randomBytes(rowBytes))),
    argon: () => rateOf(peerMilliseconds, atOnce, stretch),
    portalAlone: async () => 1000 / (await sender.sendFor(peerMilliseconds / 2, 1)),
    argonAlone: async () => 1000 / (await rateOf(peerMilliseconds / 2, 1, stretch)),
  });
  connection.close();
  const trouble = sender.failures > 0 ? { trouble: `${sender.failures} not taken` } : {};
  const many = { what: `enquiries taken, ${atOnce} at once`, unit: 'per second', portal: median(found.portal), ...trouble } as const;
  const beside = (name: 'sqlite' | 'argon') =>
    ({ figure: median(found[name]), kind: 'peer', rounds: { portal: found.portal, beside: found[name] } }) as const;
  return [
    { ...many, beside: 'argon2id alone, all cores', ...beside('argon') },
    { ...many, beside: 'bare SQLite commits of 2 kB', ...beside('sqlite') },
    { ...many, beside: `goal (${burst.enquiries} in ${burst.seconds} s)`, figure: burst.enquiries / burst.seconds, kind: 'goal' },
    {
      what: 'one enquiry, nobody else there',
      unit: 'ms',
      portal: median(found.portalAlone),
      beside: 'one argon2id',
      figure: median(found.argonAlone),
      kind: 'peer',
      rounds: { portal: found.portalAlone, beside: found.argonAlone },
    },
  ];
}

class Sender {
  failures = 0;
  private sent = 0;
  private readonly address: string;
  private readonly mails: string;
  private readonly agent = keepAlive(atOnce);
  private readonly matters = readMatters();

  constructor(address: string, dataDirectory: string) {
    this.address = address;
    this.mails = join(dataDirectory, 'mail');
  }

  /** Sends distinct enquiries for a time, so many together, and gives how many were taken in a second. */
  async sendFor(milliseconds: number, together: number): Promise<number> {
    const rate = await rateOf(milliseconds, together, () => this.sendOne());
    await this.mailsWritten();
    return rate;
  }

  private async sendOne(): Promise<void> {
    this.sent += 1;
    const headers = { 'content-type': 'application/json', 'idempotency-key': `bench ${this.sent}` };
    const body = JSON.stringify(this.enquiry(this.sent));
    const { status } = await rawRequest(`${this.address}/api/v1/enquiries`, { method: 'POST', headers, body, agent: this.agent });
    if (status !== 201) this.failures += 1;
  }

  private enquiry(number: number): object {
    const { topics, text } = this.matters[number % this.matters.length] ?? { topics: [], text: '' };
    const place = ['57319 Arfeld', 'Siegen', '57223 Kreuztal', 'Burbach', 'Freudenberg'][number % 5];
    return {
      lang: 'de',
      kind: 'counselling',
      place,
      topics,
      text: `${text} (${number})`,
      for: 'self',
      contact: { channel: 'receipt' },
      consent: true,
    };
  }

  /** Mails of a round are still being written when it ends; the next measurement must not meet them. */
  private async mailsWritten(): Promise<void> {
    for (const deadline = performance.now() + 10_000; performance.now() < deadline; await pause(50)) {
      const written = existsSync(this.mails) ? readdirSync(this.mails).filter((name) => name.endsWith('.eml')).length : 0;
      if (written >= this.sent - this.failures) return;
    }
  }
}
