import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfiguration } from '../../src/platform/configuration.ts';
import { KeyRefused, openVault, SealBroken, type Vault } from '../../src/platform/crypto/index.ts';
import { type Database, migrate, openDatabase } from '../../src/platform/database/index.ts';
import { freshDatabaseUrl, onEachDatabase, temporaryDirectory } from '../support/databases.ts';

type House = { database: Database; open: (environment?: Record<string, string>) => Promise<Vault>; keys: string };

async function house(url: string): Promise<House> {
  const data = temporaryDirectory();
  const database = openDatabase(url);
  onTestFinished(() => database.close());
  await migrate(database);
  return {
    database,
    keys: join(data, 'keys'),
    open: (environment = {}) => openVault(database, readConfiguration({ DATA_DIR: data, ...environment })),
  };
}

async function sqliteVault(): Promise<Vault> {
  const vault = await (await house(await freshDatabaseUrl('sqlite'))).open();
  await vault.ensureOfficeKeys(['ost', 'west']);
  return vault;
}

const place = { field: 'enquiry', version: 1 };
const code = '12345678901234567890';

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
}

describe('a sealed text', () => {
  test('opens to what it was, in its own case, field and version only', async () => {
    const vault = await sqliteVault();
    const key = vault.createCaseKey('case');
    const sealed = vault.seal(key, place, 'Grüße 😀');
    expect(vault.open(key, place, sealed)).toBe('Grüße 😀');
    expect(() => vault.open(key, { field: 'note', version: 1 }, sealed)).toThrow(SealBroken);
    expect(() => vault.open(key, { field: 'enquiry', version: 2 }, sealed)).toThrow(SealBroken);
    expect(() => vault.open({ ...key, caseId: 'other' }, place, sealed)).toThrow(SealBroken);
    expect(() => vault.open(vault.createCaseKey('case'), place, sealed)).toThrow(SealBroken);
    expect(() => vault.open(key, { field: 'enquir', version: 11 }, vault.seal(key, { field: 'enquiry', version: 1 }, 'x'))).toThrow(
      SealBroken,
    );
  });

  test('is refused with any bit flipped, cut or lengthened', async () => {
    const vault = await sqliteVault();
    const key = vault.createCaseKey('case');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(), fc.integer({ min: 1, max: 40 }), (text, at, cut) => {
        const sealed = vault.seal(key, place, text);
        expect(() => vault.open(key, place, flipped(sealed, at % (sealed.length * 8)))).toThrow(SealBroken);
        expect(() => vault.open(key, place, sealed.subarray(0, Math.max(0, sealed.length - cut)))).toThrow(SealBroken);
        expect(() => vault.open(key, place, Buffer.concat([sealed, Buffer.alloc(cut)]))).toThrow(SealBroken);
      }),
      { numRuns: 1500 },
    );
  });

  test('never looks the same twice', async () => {
    const vault = await sqliteVault();
    const key = vault.createCaseKey('case');
    const nonces = Array.from({ length: 2000 }, () =>
      Buffer.from(vault.seal(key, place, 'x'))
        .subarray(1, 13)
        .toString('hex'),
    );
    expect(new Set(nonces).size).toBe(2000);
  });
});

describe('a key wrapped for an office', () => {
  test('opens there, for its own case', async () => {
    const vault = await sqliteVault();
    const key = vault.createCaseKey('case');
    const wrap = vault.wrapForOffice(key, 'ost');
    expect(wrap).toMatchObject({ kind: 'office', alg: 1 });
    expect(wrap.blob.length).toBeLessThan(1300);
    expect(vault.unwrapForOffice('case', wrap).secret).toEqual(key.secret);
    expect(() => vault.unwrapForOffice('other', wrap)).toThrow(SealBroken);
    const west = vault.wrapForOffice(key, 'west');
    expect(() => vault.unwrapForOffice('case', { ...wrap, key_id: west.key_id })).toThrow(SealBroken);
    expect(() => vault.unwrapForOffice('case', { ...wrap, alg: 9 })).toThrow('unknown algorithm');
    expect(() => vault.wrapForOffice(key, 'nord')).toThrow('no key');
  });

  test('is refused with any bit flipped or bytes cut', async () => {
    const vault = await sqliteVault();
    const wrap = vault.wrapForOffice(vault.createCaseKey('case'), 'ost');
    fc.assert(
      fc.property(fc.nat(wrap.blob.length * 8 - 1), (bit) => {
        expect(() => vault.unwrapForOffice('case', { ...wrap, blob: flipped(wrap.blob, bit) })).toThrow(SealBroken);
      }),
      { numRuns: 800 },
    );
    for (let length = 0; length < wrap.blob.length; length += 23) {
      expect(() => vault.unwrapForOffice('case', { ...wrap, blob: wrap.blob.subarray(0, length) })).toThrow(SealBroken);
    }
  });
});

describe('a key wrapped for a receipt', () => {
  test('opens with the code, for its own case', async () => {
    const vault = await sqliteVault();
    const key = vault.createCaseKey('case');
    const wrap = await vault.wrapForReceipt(key, code);
    expect(wrap).toMatchObject({ kind: 'receipt', alg: 2, key_id: '1234' });
    expect((await vault.unwrapForReceipt('case', wrap, code))?.secret).toEqual(key.secret);
    expect(await vault.unwrapForReceipt('other', wrap, code)).toBeUndefined();
    expect(await vault.unwrapForReceipt('case', wrap, '12345678901234567891')).toBeUndefined();
    expect(await vault.unwrapForReceipt('case', { ...wrap, blob: flipped(wrap.blob, 200) }, code)).toBeUndefined();
    expect((await vault.wrapForReceipt(key, code)).blob).not.toEqual(wrap.blob);
  });

  test('a wrong code, and one that no case has, take as long as a right one', async () => {
    const vault = await sqliteVault();
    const wrap = await vault.wrapForReceipt(vault.createCaseKey('case'), code);
    const right = await median(() => vault.unwrapForReceipt('case', wrap, code));
    const wrong = await median(() => vault.unwrapForReceipt('case', wrap, '12345678901234567891'));
    const none = await median(() => vault.wasteReceiptWork(code));
    // Relative, as the machine may be busy; without the work they would be hundreds of times apart.
    for (const other of [wrong, none]) expect(Math.max(other, right) / Math.min(other, right)).toBeLessThan(2);
  });
});

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 15; i += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[7] ?? 0;
}

describe('a receipt code', () => {
  test('follows from nonce and content, and the mark tells neither', async () => {
    const vault = await sqliteVault();
    const one = vault.submission('nonce', 'content');
    expect(one.receiptCode).toMatch(/^\d{20}$/);
    expect(vault.submission('nonce', 'content')).toEqual(one);
    const others = [vault.submission('nonce', 'other'), vault.submission('other', 'content'), vault.submission('noncecon', 'tent')];
    expect(new Set([one, ...others].map(({ receiptCode }) => receiptCode)).size).toBe(4);
    expect(new Set([one, ...others].map(({ mark }) => mark)).size).toBe(4);
    expect((await sqliteVault()).submission('nonce', 'content')).not.toEqual(one);
  });

  test('is not derived without a nonce', async () => {
    const vault = await sqliteVault();
    expect(() => vault.submission('', 'content')).toThrow('without a nonce');
  });

  test('uses all digits in all places', async () => {
    const vault = await sqliteVault();
    const codes = Array.from({ length: 400 }, (_, i) => vault.submission(String(i), '').receiptCode);
    for (let at = 0; at < 20; at += 1) expect(new Set(codes.map((one) => one[at])).size).toBe(10);
  });
});

onEachDatabase('the key files', (freshUrl) => {
  test('are made once, for their owner only, and never stand in the database', async () => {
    const { database, open, keys } = await house(await freshUrl());
    const vault = await open();
    await vault.ensureOfficeKeys(['ost']);
    expect(statSync(keys).mode & 0o777).toBe(0o700);
    const rows = JSON.stringify([
      await database.db.selectFrom('key_checks').selectAll().execute(),
      await database.db.selectFrom('office_keys').selectAll().execute(),
    ]);
    for (const name of ['service', 'receipt', 'mail']) {
      const file = join(keys, `${name}.key`);
      expect(statSync(file).mode & 0o777).toBe(0o400);
      expect(rows).not.toContain(readFileSync(file, 'utf8'));
    }
    const before = readFileSync(join(keys, 'service.key'), 'utf8');
    const wrap = vault.wrapForOffice(vault.createCaseKey('case'), 'ost');
    expect((await open()).unwrapForOffice('case', wrap).caseId).toBe('case');
    expect(readFileSync(join(keys, 'service.key'), 'utf8')).toBe(before);
  });

  test.each(['service', 'receipt', 'mail'])('%s: a missing file stops the start and makes no other', async (name) => {
    const { open, keys } = await house(await freshUrl());
    await (await open()).ensureOfficeKeys(['ost']);
    rmSync(join(keys, `${name}.key`));
    await expect(open()).rejects.toThrow(
      new KeyRefused(
        `The ${name} key is missing at ${join(keys, `${name}.key`)}, but the database was made with one: put the file back from its backup`,
      ),
    );
    expect(existsSync(join(keys, `${name}.key`))).toBe(false);
  });

  test.each(['service', 'receipt', 'mail'])('%s: a wrong or damaged file stops the start', async (name) => {
    const { open, keys } = await house(await freshUrl());
    await (await open()).ensureOfficeKeys(['ost']);
    const file = join(keys, `${name}.key`);
    chmodSync(file, 0o600);
    writeFileSync(file, Buffer.alloc(32, 7).toString('base64url'));
    await expect(open()).rejects.toThrow('is not the one that the database was made with');
    writeFileSync(file, 'abc');
    await expect(open()).rejects.toThrow('is damaged');
  });

  test('two processes that start together have the same keys', async () => {
    const { database, open } = await house(await freshUrl());
    const vaults = await Promise.all([open(), open(), open()]);
    await Promise.all(vaults.map((vault) => vault.ensureOfficeKeys(['ost', 'west'])));
    expect(await database.db.selectFrom('office_keys').select('id').execute()).toHaveLength(2);
    const [first, second, third] = vaults as [Vault, Vault, Vault];
    expect(first.submission('a', 'b')).toEqual(second.submission('a', 'b'));
    const wrap = second.wrapForOffice(second.createCaseKey('case'), 'west');
    expect(third.unwrapForOffice('case', wrap).caseId).toBe('case');
  });

  test('a public process takes enquiries and opens none for the office', async () => {
    const { open, keys } = await house(await freshUrl());
    const early = await open({ ROLE: 'public' });
    await expect(early.ensureOfficeKeys(['ost'])).rejects.toThrow('start the staff process first');
    const staff = await open({ ROLE: 'staff' });
    await staff.ensureOfficeKeys(['ost']);
    const moved = join(keys, 'elsewhere');
    const publicOnly = await open({ ROLE: 'public', SERVICE_KEY_FILE: moved });
    expect(existsSync(moved)).toBe(false);
    await early.ensureOfficeKeys(['ost']);
    for (const vault of [publicOnly, early]) {
      const wrap = vault.wrapForOffice(vault.createCaseKey('case'), 'ost');
      expect(() => vault.unwrapForOffice('case', wrap)).toThrow('cannot open');
      expect(staff.unwrapForOffice('case', wrap).caseId).toBe('case');
    }
    expect(() => staff.submission('a', 'b')).toThrow('no receipt key');
  });
});

test("a mail's recipient opens for its own mail only", async () => {
  const vault = await sqliteVault();
  const sealed = vault.sealRecipient('mail', 'anna@example.org');
  expect(vault.openRecipient('mail', sealed)).toBe('anna@example.org');
  expect(() => vault.openRecipient('other', sealed)).toThrow(SealBroken);
});
